import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Problem } from '../problem';
import { problems } from '../problems';
import { unusable } from '../unusable';
import { routeContractOf, type Deprecation } from './contract';

const MERGE_PATCH = /^application\/merge-patch\+json\b/i;

/** Holds requests to their form: patches have a media type of their own, and parameters exist or are refused. */
@Injectable()
export class StrictRequestInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { query, partial, deprecated } = routeContractOf(context.getHandler());
    if (deprecated) warn(context.switchToHttp().getResponse<FastifyReply>(), deprecated);
    if (partial && !MERGE_PATCH.test(request.headers['content-type'] ?? ''))
      throw new Problem(problems.media_type);
    const names = Object.keys(request.query ?? {});
    if (names.length > 0 && !query) throw unusable(...names);
    return next.handle();
  }
}

/** `Deprecation` is a point in time in seconds (RFC 9745), `Sunset` a date of HTTP (RFC 8594). */
function warn(reply: FastifyReply, { since, sunset }: Deprecation): void {
  void reply.headers({
    deprecation: `@${Date.parse(`${since}T00:00:00Z`) / 1000}`,
    sunset: new Date(`${sunset}T23:59:59Z`).toUTCString(),
  });
}
