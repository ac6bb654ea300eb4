import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Problem } from '../problem';
import { problems } from '../problems';
import { unusable } from '../unusable';
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
    if (names.length > 0 && !query) throw unusable(...names);
    return next.handle();
  }
}
