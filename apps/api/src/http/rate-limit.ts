import { CONFIG, Problem, problems, type Config } from '@clientele/shared/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { CallCounts, WINDOW_SECONDS } from './call-counts';

/**
 * How often one key, one session or, without either, one address may call within a minute (api.md 29). It is counted
 * before anything is looked up, so that a flood costs no database.
 */
export function limitCalls(app: NestFastifyApplication): void {
  const { rateLimit, rateLimitAnonymous } = app.get<Config>(CONFIG);
  const counts = app.get(CallCounts);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      const caller = callerOf(request);
      const limit = caller.known ? rateLimit : rateLimitAnonymous;
      if (limit === 0 || !isCall(request)) return done();
      const used = counts.count(caller.id, limit);
      const reset = counts.secondsLeft();
      void reply.headers({
        'x-ratelimit-limit': limit,
        'x-ratelimit-remaining': Math.max(0, limit - used),
        'x-ratelimit-reset': reset,
      });
      if (used <= limit) return done();
      done(
        new Problem(problems.too_many_requests, {
          params: { limit, seconds: WINDOW_SECONDS },
          headers: { 'retry-after': String(reset) },
        }),
      );
    });
}

/** By the route and not by the spelling of its path; health and the admin's own files are no calls. */
const isCall = ({ is404, routeOptions, url }: FastifyRequest): boolean =>
  (is404 ? url : (routeOptions.url ?? url)).startsWith('/api/v1/');

/** Keys and sessions are told apart by a hash; no token stays in memory or comes to the table. */
function callerOf(request: FastifyRequest): { id: string; known: boolean } {
  const { authorization, cookie } = request.headers;
  const token = authorization ?? /(?:^|;\s*)(?:__Host-)?clientele=([^;]+)/.exec(cookie ?? '')?.[1];
  const id = createHash('sha256')
    .update(token ?? `address ${request.ip}`)
    .digest('base64url');
  return { id: id.slice(0, 22), known: token !== undefined };
}
