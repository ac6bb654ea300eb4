import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Current } from '../actor';
import { CONFIG, type Config } from '../config';
import { OnlyReads, OwnTransactions, UnitOfWork } from '../unit-of-work';
import { unusable } from '../unusable';
import { IdempotencyKeys, type LookedUp } from './idempotency-keys';
import { SealedAnswer, type KeptAnswer } from './sealed-answer';

/** PUT and DELETE need no key: they mean the same when they come twice. */
const REPEATABLE = new Set(['POST', 'PATCH']);
/** Visible ASCII, as in the draft of the IETF (httpapi-idempotency-key-header-06), 255 at most. */
const KEY = /^[\x21-\x7e]{1,255}$/;
const HEADER = 'Idempotency-Key';
const KEPT_HEADERS = ['location', 'retry-after', 'etag', 'preference-applied'];

/**
 * `Idempotency-Key`: the same request is done once, however often it arrives (api.md 19). It begins the unit of work
 * with the look-up of the key, so the answer is committed with the change; a refused request leaves nothing.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly keys: IdempotencyKeys,
    private readonly unitOfWork: UnitOfWork,
    private readonly cls: ClsService<Current>,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers[HEADER.toLowerCase()];
    const actor = this.cls.get('actor');
    const { kind, id } = actor;
    const reads = this.reflector.get(OnlyReads, context.getHandler());
    if (key === undefined || !REPEATABLE.has(request.method) || reads || kind === 'system')
      return next.handle();
    const apart = this.reflector.get(OwnTransactions, context.getHandler());
    if (apart || typeof key !== 'string' || !KEY.test(key)) throw unusable(HEADER);
    const [path = '', query = ''] = request.url.split('?');
    const sealed = new SealedAnswer(this.config.secret, [kind, String(id), request.method, path, key]);
    // Whoever sees less by now gets no answer that says more.
    const hash = sealed.hash([query, request.body ?? null, actor.masks, actor.scope, [...actor.permissions]]);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const once = async (found: LookedUp): Promise<unknown> => {
      const before = this.keys.before(sealed, hash, found);
      if (before) {
        void reply.header('idempotent-replayed', 'true');
        return send(reply, before);
      }
      const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const answer = answerOf(reply, result);
      await this.keys.keep(sealed, hash, answer);
      return send(reply, answer);
    };
    return from(this.unitOfWork.run(once, (bind) => this.keys.lookUp(sealed, bind)));
  }
}

function answerOf(reply: FastifyReply, result: unknown): KeptAnswer {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)]];
  });
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: result === undefined || result === null ? null : JSON.stringify(result),
  };
}

/** The first answer leaves as the same text that is kept: that is what makes the second one identical. */
function send(reply: FastifyReply, { status, headers, body }: KeptAnswer): string | undefined {
  void reply.status(status).headers(headers);
  if (body === null) return undefined;
  void reply.type('application/json; charset=utf-8');
  return body;
}
