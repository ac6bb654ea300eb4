import type { Config } from '@clientele/shared/api';
import type { Params } from 'nestjs-pino';

/** One line a request: what, how it ended, how long; no personal data, no tokens, no query strings (T23). */
export function logging(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      quietReqLogger: true,
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: { type?: string; code?: string }) => ({ type: error.type, code: error.code }),
      },
    },
  };
}
