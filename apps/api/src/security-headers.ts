import type { Config } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';

const directives = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');

/** An answer of the API is data: nothing in it may be run or framed, whoever opens it. */
const DATA = directives({
  'default-src': `'none'`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
});

/** The explorer of the API has styles in its page, and pictures in its styles. */
const EXPLORER = directives({
  'default-src': `'self'`,
  'style-src': `'self' 'unsafe-inline'`,
  'img-src': `'self' data:`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'none'`,
});

/**
 * The page of the admin: scripts come from files of ours only, and texts become elements by Angular only (T9). Its
 * components bring their styles with the nonce of the page.
 */
export const pagePolicy = (nonce: string): string =>
  directives({
    'default-src': `'self'`,
    'script-src': `'self'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': `'self' data:`,
    'object-src': `'none'`,
    'base-uri': `'self'`,
    'form-action': `'self'`,
    'frame-ancestors': `'none'`,
    'require-trusted-types-for': `'script'`,
    'trusted-types': `angular angular#bundler`,
  });

const YEAR_SECONDS = 31_536_000;

/** What browsers are told with every answer. */
export function secureAnswers(fastify: FastifyInstance, { publicUrl }: Config): void {
  const always = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const policy = request.url.startsWith('/api/docs') ? EXPLORER : DATA;
    void reply.headers({ ...always, 'content-security-policy': policy });
    done();
  });
}
