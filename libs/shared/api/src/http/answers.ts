import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { fieldsOf, isSeen, maskedNames, type Contract, type Field, type Sight } from '@clientele/shared/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClsService } from 'nestjs-cls';
import { createHash } from 'node:crypto';
import { map, tap, type Observable } from 'rxjs';
import type { Current } from '../actor';
import type { Page } from '../read-page/read-page';
import { sightKey } from '../sight-key';
import { describeRoute, routeContractOf } from './contract';
import { picked, readFields, type FieldTree } from './sparse';

const ACCEPTED = 202;

/** An answer with a status or a place of its own: 201 and 202 name where the new thing is, 202 when to ask for it. */
export class Reply {
  private constructor(
    readonly status: number,
    readonly body: object,
    readonly location?: string,
  ) {}

  static created(location: string, body: object): Reply {
    return new Reply(201, body, location);
  }

  static accepted(location: string, body: object): Reply {
    return new Reply(ACCEPTED, body, location);
  }

  static of(status: number, body: object): Reply {
    return new Reply(status, body);
  }
}

/** A record with what came along, which has been shaped by contracts of its own (`Embedding`). */
export class WithEmbedded {
  constructor(
    readonly record: object,
    readonly embedded: object,
  ) {}
}

/** Declares the contract of the answer: nothing leaves that it does not name. `also`: further statuses it comes with. */
export function Answers(contract: Contract<object>, ...also: number[]): MethodDecorator {
  return (_target, _key, descriptor) => {
    describeRoute(descriptor.value as object, { answers: contract, also });
  };
}

/** Declares that an answer without a version, which seldom changes, is told by its content whether it is known (304). */
export function Tagged(): MethodDecorator {
  return (_target, _key, descriptor) => {
    describeRoute(descriptor.value as object, { tagged: true });
  };
}

/** Declares that an answer says more than its version tells, such as counts: it is sent each time, never 304. */
export function SentEachTime(): MethodDecorator {
  return (_target, _key, descriptor) => {
    describeRoute(descriptor.value as object, { tagged: false });
  };
}

/**
 * Declares a page of `{ items, page }`; a row may be composed of several contracts. Its query is that of a list, unless
 * the route has a contract for it.
 */
export function AnswersPage(...rows: Contract<object>[]): MethodDecorator {
  return (_target, _key, descriptor) => {
    const { query = 'list' } = routeContractOf(descriptor.value as object);
    describeRoute(descriptor.value as object, { list: rows, page: true, query });
  };
}

/** Declares what a search by a tree of conditions answers: the rows of a list, cursors, and the question again. */
export function AnswersSearch(...rows: Contract<object>[]): MethodDecorator {
  return (_target, _key, descriptor) => {
    describeRoute(descriptor.value as object, { list: rows, search: true });
  };
}

type Shape = (value: Record<string, unknown>) => Record<string, unknown>;
/** Of each contract one shape for each sight. */
const shapes = new WeakMap<object, Map<string, Shape>>();

/** The whitelist of a contract as a function: what somebody sees of it. What is hidden is named in `masked`. */
export function shapeOf(contract: Contract<object>, sight: Sight): Shape {
  const key = sightKey(sight);
  const ofContract = shapes.get(contract) ?? new Map<string, Shape>();
  shapes.set(contract, ofContract);
  const known = ofContract.get(key);
  if (known) return known;
  const all = fieldsOf(contract);
  const fields = all.filter((field) => isSeen(field, sight));
  const masked = maskedNames(all, sight);
  const shape: Shape = (value) => {
    const out: Record<string, unknown> = {};
    for (const field of fields)
      if (field.name in value) out[field.name] = member(field, value[field.name], sight);
    if (masked.length > 0) out['masked'] = masked;
    return out;
  };
  ofContract.set(key, shape);
  return shape;
}

function member(field: Field, value: unknown, sight: Sight): unknown {
  if (!field.of || value === null || value === undefined) return value;
  const shape = shapeOf(field.of(), sight);
  if (Array.isArray(value)) return value.map((item: Record<string, unknown>) => shape(item));
  return shape(value as Record<string, unknown>);
}

@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly cls: ClsService<Current>) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = routeContractOf(context.getHandler());
    if (contract.page) return next.handle().pipe(tap((page: Page) => link(context, page)));
    if (!contract.answers) return next.handle();
    const shape = shapeOf(contract.answers, this.cls.get('actor'));
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const known = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: { fields?: unknown } }>>();
    const { fields } = known.query ?? {};
    const tree = contract.sparse && fields !== undefined ? readFields(fields) : undefined;
    // What stands beside the record, such as its counters, changes without a version.
    const isWhole = contract.tagged ?? !fieldsOf(contract.answers).some((field) => field.of);
    const told = (body: unknown): unknown => (isWhole ? unlessKnown(known, reply, body) : body);
    const shaped = (result: unknown): unknown => {
      const body = some(answer(reply, shape, result), tree);
      if (contract.tagged) void reply.header('etag', tagOf(body));
      return body;
    };
    return next
      .handle()
      .pipe(
        map((result: unknown) =>
          result instanceof WithEmbedded
            ? { ...(shaped(result.record) as object), embedded: result.embedded }
            : told(shaped(result)),
        ),
      );
  }
}

const some = (body: unknown, tree: FieldTree | undefined): unknown =>
  tree ? picked(body as Record<string, unknown>, tree) : body;

/** The links of a page once more where clients of HTTP look for them (RFC 8288). */
function link(context: ExecutionContext, { page }: Page): void {
  const links = (['first', 'prev', 'next'] as const).flatMap((rel) =>
    page[rel] === null ? [] : [`<${page[rel]}>; rel="${rel}"`],
  );
  void context.switchToHttp().getResponse<FastifyReply>().header('link', links.join(', '));
}

const tagOf = (body: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;

/** Whoever has this version already is told so, without the record (304; RFC 9110, 13.1.2). */
function unlessKnown(request: FastifyRequest, reply: FastifyReply, body: unknown): unknown {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const asked = reads ? request.headers['if-none-match'] : undefined;
  const tag = reply.getHeader('etag');
  if (asked === undefined || tag === undefined) return body;
  const tags = asked.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!tags.includes('*') && !tags.includes(String(tag))) return body;
  void reply.status(304);
  return undefined;
}

function answer(reply: FastifyReply, shape: Shape, result: unknown): unknown {
  if (result instanceof Reply) {
    void reply.status(result.status);
    if (result.location !== undefined) void reply.header('location', result.location);
    if (result.status === ACCEPTED) void reply.header('retry-after', '1');
    return answer(reply, shape, result.body);
  }
  if (typeof result !== 'object' || result === null) return result;
  const body = shape(result as Record<string, unknown>);
  if (typeof body['version'] === 'number') void reply.header('etag', `"${body['version']}"`);
  return body;
}
