import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Problem } from '../problem';
import { problems } from '../problems';
import { routeContractOf } from './contract';

const MERGE_PATCH = /^application\/merge-patch\+json\b/i;

/** Holds requests to their form: patches have a media type of their own, and parameters exist or are refused. */
@Injectable()
export class StrictRequestInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { query, partial } = routeContractOf(context.getHandler());
    if (partial && !MERGE_PATCH.test(request.headers['content-type'] ?? ''))
      throw new Problem(problems.media_type);
    const names = Object.keys(request.query ?? {});
    if (names.length > 0 && !query) throw unknownParameters(names);
    return next.handle();
  }
}

/** A mistyped parameter is refused, never ignored (api.md 36). */
function unknownParameters(names: readonly string[]): Problem {
  const { title, code } = problems.invalid_parameter;
  return new Problem(problems.invalid_parameter, {
    errors: names.map((parameter) => ({ parameter, code, detail: title })),
  });
}
