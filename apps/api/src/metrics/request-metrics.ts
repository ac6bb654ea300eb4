import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/**
 * How long requests took, by the template of their route: an address that was asked for may hold ids and names, and
 * everybody could make up new ones. Streams are left out: they are meant to last.
 */
export function measureRequests(fastify: FastifyInstance, register: Registry): void {
  const durations = new Histogram({
    name: 'clientele_http_request_duration_seconds',
    help: 'Seconds from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [register],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    if (reply.raw.getHeader('content-type') !== 'text/event-stream')
      durations.observe(
        { method: request.method, route: routeOf(request.routeOptions.url), status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    done();
  });
}

/** Pages and files of the admin are one route: their names change with each build. */
function routeOf(template: string | undefined): string {
  if (template === undefined) return 'none';
  return /^\/(api|health)\//.test(template) ? template : 'admin';
}
