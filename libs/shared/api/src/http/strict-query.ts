import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Problem } from '../problem';
import { problems } from '../problems';
import { routeContractOf } from './contract';

/** A route that takes no parameters is asked with none: a mistyped one is refused, never ignored (api.md 36). */
@Injectable()
export class StrictQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const query = (context.switchToHttp().getRequest<FastifyRequest>().query ?? {}) as Record<
      string,
      unknown
    >;
    const names = Object.keys(query);
    if (names.length === 0 || routeContractOf(context.getHandler()).query) return next.handle();
    const { title, code } = problems.invalid_parameter;
    throw new Problem(problems.invalid_parameter, {
      errors: names.map((parameter) => ({ parameter, code, detail: title })),
    });
  }
}
