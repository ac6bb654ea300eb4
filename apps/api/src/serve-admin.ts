import fastifyStatic from '@fastify/static';
import type { Config } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from './compressed-files';
import { ANY_PAGE, isUnknown } from './http/unknown-path';
import { pagePolicy } from './security-headers';

/** Files with a hash in their name never change. */
const HASHED = /-[\w-]{8}\.\w+$/;

/** Serves the built admin app on the port of the API; its pages are all `index.html`. */
export async function serveAdmin(fastify: FastifyInstance, config: Config): Promise<void> {
  const index = join(config.adminDir, 'index.html');
  if (!config.adminDir || !existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  const files = new Set(readdirSync(config.adminDir, { recursive: true, encoding: 'utf8' }));
  compressFiles(fastify, (url) => (files.has(url.slice(1)) ? join(config.adminDir, url) : undefined));
  await fastify.register(fastifyStatic, {
    root: config.adminDir,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html'],
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get(ANY_PAGE, (request, reply) => {
    if (isUnknown(request) || request.url.includes('.')) {
      void reply.callNotFound();
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    void reply
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': pagePolicy(nonce) })
      .type('text/html; charset=utf-8')
      .send(page.replace('<cl-root', `<cl-root ngCspNonce="${nonce}"`));
  });
}
