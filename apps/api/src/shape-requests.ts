import { Problem, problems, type Config } from '@clientele/shared/api';
import type { FastifyBodyParser, FastifyInstance } from 'fastify';

const JSON_TYPE = 'application/json';
const MERGE_PATCH = 'application/merge-patch+json';

/** More levels than any body of ours has: whoever walks through a body need not count them. */
const DEEPEST = 64;

/**
 * What happens before Nest: only JSON is read, patches have a media type of their own, and every
 * answer carries the id by which its request is found again, and says whether its data are real.
 */
export function shapeRequests(fastify: FastifyInstance, { environment }: Config): void {
  fastify.removeContentTypeParser(['text/plain', JSON_TYPE]);
  const readJson = fastify.getDefaultJsonParser('error', 'error');
  const read: FastifyBodyParser<string> = (request, text, done) => {
    void readJson(request, text, (error, body: unknown) => {
      done(isDeeper(body, DEEPEST) ? new Problem(problems.malformed) : error, body);
    });
  };
  fastify.addContentTypeParser([JSON_TYPE, MERGE_PATCH], { parseAs: 'string' }, read);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ 'request-id': request.id, 'clientele-environment': environment });
    done();
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}
