import fastifyStatic from '@fastify/static';
import type { Config } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Files with a hash in their name never change. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/;

/** Serves the built admin app on the port of the API; its pages are all `index.html`. */
export async function serveAdmin(fastify: FastifyInstance, config: Config): Promise<void> {
  if (!config.adminDir || !existsSync(join(config.adminDir, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root: config.adminDir,
    wildcard: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get('/*', (request, reply) => {
    const isApi = /^\/(api|store|health)(\/|$)/.test(request.url);
    if (isApi || request.url.includes('.')) {
      void reply.callNotFound();
      return;
    }
    void reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
