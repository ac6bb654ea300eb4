import type { Config } from '@clientele/shared/api';
import type { Params } from 'nestjs-pino';
import { traceOf } from './http/trace';

interface LoggedRequest {
  id: string;
  method: string;
  url: string;
  headers?: Record<string, unknown>;
}

/** One line a request: what, how it ended, how long; no personal data, no tokens, no query strings (T23). */
export function logging(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      quietReqLogger: true,
      serializers: {
        req: (request: LoggedRequest) => ({
          id: request.id,
          trace: traceOf(request.headers?.['traceparent']),
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: { type?: string; code?: string }) => ({ type: error.type, code: error.code }),
      },
    },
  };
}
