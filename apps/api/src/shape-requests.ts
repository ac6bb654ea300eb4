import type { Config } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';

const MERGE_PATCH = 'application/merge-patch+json';

/**
 * What happens before Nest: only JSON is read, patches have a media type of their own, and every
 * answer carries the id by which its request is found again, and says whether its data are real.
 */
export function shapeRequests(fastify: FastifyInstance, { environment }: Config): void {
  fastify.removeContentTypeParser('text/plain');
  const readJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(MERGE_PATCH, { parseAs: 'string' }, (request, body, done) => {
    void readJson(request, String(body), done);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ 'request-id': request.id, 'clientele-environment': environment });
    done();
  });
}
