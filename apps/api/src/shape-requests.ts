import type { FastifyInstance } from 'fastify';

const MERGE_PATCH = 'application/merge-patch+json';

/** What happens before Nest: the media type of patches, and the id by which a request is found again. */
export function shapeRequests(fastify: FastifyInstance): void {
  const readJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(MERGE_PATCH, { parseAs: 'string' }, (request, body, done) => {
    void readJson(request, String(body), done);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('request-id', request.id);
    done();
  });
}
