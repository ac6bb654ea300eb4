import type { Config } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';

/** The headers of answers that a script on another site may read (api.md 33). */
const EXPOSED = [
  'Accept-Patch',
  'Allow',
  'Clientele-Environment',
  'Content-Disposition',
  'Deprecation',
  'ETag',
  'Idempotent-Replayed',
  'Link',
  'Location',
  'Preference-Applied',
  'Request-Id',
  'Retry-After',
  'Sunset',
  'Traceparent',
  'WWW-Authenticate',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
].join(', ');

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const SENT =
  'Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key, Prefer, Traceparent';
const HOUR_SECONDS = '3600';

/**
 * Sites named in the configuration may call the API from a browser, with an API key and never with an operator's
 * cookie: credentials are not allowed. Without such sites there is no CORS at all.
 */
export function allowOrigins(fastify: FastifyInstance, { corsOrigins }: Config): void {
  const allowed = new Set(corsOrigins);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith('/api/')) return done();
    if (allowed.size > 0) void reply.header('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !allowed.has(origin)) return done();
    void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED });
    if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return done();
    void reply
      .status(204)
      .headers({
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': SENT,
        'access-control-max-age': HOUR_SECONDS,
      })
      .send();
  });
}
