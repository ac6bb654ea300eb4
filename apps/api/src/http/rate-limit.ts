import { CONFIG, Problem, problems, type Config } from '@clientele/shared/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { CallCounts, WINDOW_SECONDS } from './call-counts';
import { isUnknown } from './unknown-path';

const UNAUTHORIZED = 401;

/**
 * How often one key, one session or, without either, one address may call within a minute (api.md 29). It is counted
 * before anything is looked up, so that a flood costs no database.
 */
export function limitCalls(app: NestFastifyApplication): void {
  const { rateLimit, rateLimitAnonymous } = app.get<Config>(CONFIG);
  const counts = app.get(CallCounts);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode === UNAUTHORIZED && callerOf(request).known)
      counts.count(guessesOf(request), rateLimitAnonymous);
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
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
    // Whoever makes up tokens is known by the address that they come from.
    const guesses = caller.known ? counts.of(guessesOf(request)) : 0;
    if (used <= limit && (rateLimitAnonymous === 0 || guesses <= rateLimitAnonymous)) return done();
    done(
      new Problem(problems.too_many_requests, {
        params: { limit, seconds: WINDOW_SECONDS },
        headers: { 'retry-after': String(reset) },
      }),
    );
  });
}

const idOf = (of: string): string => createHash('sha256').update(of).digest('base64url').slice(0, 22);
const guessesOf = ({ ip }: FastifyRequest): string => idOf(`guesses ${ip}`);

/** By the route and not by the spelling of its path; health and the admin's own files are no calls. */
const isCall = (request: FastifyRequest): boolean =>
  ((isUnknown(request) ? undefined : request.routeOptions.url) ?? request.url).startsWith('/api/v1/');

/** Keys and sessions are told apart by a hash; no token stays in memory or comes to the table. */
function callerOf(request: FastifyRequest): { id: string; known: boolean } {
  const { authorization, cookie } = request.headers;
  const token = authorization ?? /(?:^|;\s*)(?:__Host-)?clientele=([^;]+)/.exec(cookie ?? '')?.[1];
  return { id: idOf(token ?? `address ${request.ip}`), known: token !== undefined };
}
