import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor, Channel, Current } from './actor';

/**
 * One transaction per writing request and per batch of a job. The actor is set for the transaction only
 * (`SET LOCAL`), so that a pooled connection never carries it on (T24); the `change` triggers read it.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Runs `work` in one transaction in the name of the current actor. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(async () => {
      const { actor, channel, requestId } = this.cls.get();
      await this.host.tx.query(
        `SELECT set_config('clientele.actor_kind', $1, true), set_config('clientele.actor_id', $2, true),
                set_config('clientele.channel', $3, true), set_config('clientele.request_id', $4, true)`,
        [actor.kind, actor.id ?? '', channel, requestId],
      );
      return work();
    });
  }

  /** Lets `work` run in somebody's name outside of a request: a job, the set-up, a seed. */
  as<T>(actor: Actor, channel: Channel, work: () => Promise<T>): Promise<T> {
    return this.cls.run(async () => {
      this.cls.set('actor', actor);
      this.cls.set('channel', channel);
      this.cls.set('language', 'en');
      this.cls.set('requestId', '');
      return work();
    });
  }
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_TRANSACTIONS = Symbol('own transactions');

/** For the rare handler whose work is no single transaction. */
export const OwnTransactions = Reflector.createDecorator<true>({ key: OWN_TRANSACTIONS.toString() });

/** For a POST that only reads, because its question has no room in an address (api.md 10). */
export const OnlyReads = Reflector.createDecorator<true>({ key: 'only reads' });

@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const alone = this.reflector.get(OwnTransactions, handler) ?? this.reflector.get(OnlyReads, handler);
    if (READS.has(request.method) || alone) return next.handle();
    return from(this.unitOfWork.run(() => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
