import type { Config, Current } from '@clientele/shared/api';
import type { FastifyInstance } from 'fastify';
import { ClsServiceManager } from 'nestjs-cls';
import { PinoLogger, type Params } from 'nestjs-pino';
import { traceOf } from './http/trace';

const FAULT = 500;

/** What the application says; within a request, with its id. No personal data, no tokens (T23). */
export function logging(config: Config): Params {
  const cls = ClsServiceManager.getClsService<Current>();
  return {
    // Requests are logged by `logRequests`.
    forRoutes: [],
    pinoHttp: {
      level: config.logLevel,
      mixin: () => (cls.isActive() ? { requestId: cls.get('requestId') } : {}),
      serializers: {
        err: (error: { type?: string; code?: string }) => ({ type: error.type, code: error.code }),
      },
    },
  };
}

/** One line a request: what, how it ended, how many milliseconds it took; no query strings, which hold names. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      requestId: request.id,
      trace: traceOf(request.headers.traceparent),
      method: request.method,
      path: request.url.split('?')[0],
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= FAULT) PinoLogger.root.error(line, 'request failed');
    else PinoLogger.root.info(line, 'request');
    done();
  });
}
