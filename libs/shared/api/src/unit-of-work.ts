import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor, Channel, Current } from './actor';
import { Db } from './db';
import { Bindings } from './read-page/list-source';

/**
 * One transaction per writing request and per batch of a job. The actor is set for the transaction only
 * (`SET LOCAL`), so that a pooled connection never carries it on (T24); the `change` triggers read it.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly cls: ClsService<Current>,
    private readonly db: Db,
  ) {}

  /** Whether the current request, or the current batch of a job, has begun one. */
  get hasBegun(): boolean {
    return this.host.isTransactionActive();
  }

  /**
   * Runs `work` in one transaction in the name of the current actor. `first` is a statement of one row that `work`
   * begins with: the one that names the actor answers it too.
   */
  run<T, R = object>(work: (row: R) => Promise<T>, first?: (bind: Bindings) => string): Promise<T> {
    return this.host.withTransaction(async () => {
      const { actor, channel, requestId } = this.cls.get();
      const bind = new Bindings();
      const named = Object.entries({
        actor_kind: actor.kind,
        actor_id: actor.id ?? '',
        channel,
        request_id: requestId,
      }).map(([name, value]) => `set_config('clientele.${name}', ${bind.add(value)}, true)`);
      const more = first ? `, first.* FROM (${first(bind)}) AS first` : '';
      const [row] = await this.db.prepared<R>(`SELECT ${named.join(', ')}${more}`, bind.values);
      return work(row as R);
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
    // A request with an Idempotency-Key has begun its unit of work with the look-up of the key.
    if (READS.has(request.method) || alone || this.unitOfWork.hasBegun) return next.handle();
    return from(this.unitOfWork.run(() => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
