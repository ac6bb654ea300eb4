import { Problem, problems } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';
import { isUnknown } from './unknown-path';

const API = '/api/v1/';
const MERGE_PATCH = 'application/merge-patch+json';
const READS = new Set(['GET', 'HEAD']);

/**
 * A path that exists, asked in a way that it does not know, is 405 with `Allow` and no 404 (RFC 9110, 15.5.6). What can
 * be patched says so when it is read (`Accept-Patch`, RFC 5789).
 */
export function nameAllowedMethods(fastify: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith(API) || url.includes('*')) return;
    const known = methodsOf.get(url) ?? new Set<string>();
    for (const one of [method].flat()) known.add(one);
    methodsOf.set(url, known);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (isUnknown(request)) {
      const allowed = allowedAt(request.url.split('?')[0] ?? '', methodsOf);
      done(allowed ? new Problem(problems.method_not_allowed, { headers: { allow: allowed } }) : undefined);
      return;
    }
    const { url = '' } = request.routeOptions;
    if (READS.has(request.method) && methodsOf.get(url)?.has('PATCH'))
      void reply.header('accept-patch', MERGE_PATCH);
    done();
  });
}

/** The methods of all patterns that the path fits; undefined when it fits none. */
function allowedAt(path: string, methodsOf: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  if (!path.startsWith(API)) return undefined;
  const parts = path.split('/');
  const allowed = new Set<string>();
  for (const [url, methods] of methodsOf)
    if (fits(url.split('/'), parts)) for (const method of methods) allowed.add(method);
  return allowed.size > 0 ? [...allowed].sort().join(', ') : undefined;
}

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length &&
  pattern.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]));
