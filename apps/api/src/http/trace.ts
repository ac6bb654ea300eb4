import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const NOTHING = /^0+$/;

/** The id of the trace in a `traceparent` header (W3C Trace Context); undefined when there is none to go on with. */
export function traceOf(header: unknown): string | undefined {
  const [, trace = '', parent = ''] = TRACEPARENT.exec(typeof header === 'string' ? header : '') ?? [];
  return trace === '' || NOTHING.test(trace) || NOTHING.test(parent) ? undefined : trace;
}

/** Goes on with the caller's trace: the answer names it with a span of our own, and so does the line in the log. */
export function followTraces(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const trace = traceOf(request.headers.traceparent);
    if (trace) {
      const flags = String(request.headers.traceparent).slice(-2);
      void reply.header('traceparent', `00-${trace}-${randomBytes(8).toString('hex')}-${flags}`);
    }
    done();
  });
}
