import type { FastifyInstance } from 'fastify';

const MERGE_PATCH = 'application/merge-patch+json';

/**
 * What happens before Nest: only JSON is read, patches have a media type of their own, and every
 * answer carries the id by which its request is found again.
 */
export function shapeRequests(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
  const readJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(MERGE_PATCH, { parseAs: 'string' }, (request, body, done) => {
    void readJson(request, String(body), done);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('request-id', request.id);
    done();
  });
}
