import { Body, Query, type PipeTransform } from '@nestjs/common';
import {
  check,
  clean,
  faults,
  fieldsByName,
  type Contract,
  type Fault,
  type Kind,
} from '@clientele/shared/dto';
import { Problem, type ProblemDetail } from '../problem';
import { problems } from '../problems';

/** What a route takes and answers; written by the decorators below, read by OpenAPI and the law tests. */
export interface RouteContract {
  body?: Contract<object>;
  partial?: boolean;
  query?: Contract<object> | 'list';
  list?: Contract<object>[];
  answers?: Contract<object>;
  page?: boolean;
  search?: boolean;
  /** Whether `fields` chooses the members of the answer. */
  sparse?: boolean;
  /** Whether the `ETag` of the answer is made of its content; false for one that its version does not tell in full. */
  tagged?: boolean;
  /** Further statuses that the answer comes with. */
  also?: readonly number[];
  /** Since when the route is on its way out, until when it answers, and what takes its place. */
  deprecated?: Deprecation;
  /** Parameters in the path that are no ids of ours. */
  texts?: readonly string[];
  /** Whether `If-Match` says which version is changed. */
  versioned?: 'required' | 'optional';
  /** Whether `If-None-Match: *` says that nothing may be there. */
  onlyNew?: boolean;
}

/** Days are `YYYY-MM-DD`, in UTC. */
export interface Deprecation {
  since: string;
  sunset: string;
  instead: string;
}

const ROUTE = Symbol('route contract');

export function routeContractOf(handler: object): RouteContract {
  return (Reflect.getMetadata(ROUTE, handler) as RouteContract | undefined) ?? {};
}

export function describeRoute(handler: object, part: RouteContract): void {
  Reflect.defineMetadata(ROUTE, { ...routeContractOf(handler), ...part }, handler);
}

/** Says with each answer and in the OpenAPI document that the route is on its way out (RFC 9745, RFC 8594). */
export function Deprecated(deprecated: Deprecation): MethodDecorator {
  return (_target, _key, descriptor) => {
    describeRoute(descriptor.value as object, { deprecated });
  };
}

export function handlerOf(target: object, key: string | symbol | undefined): object {
  return (target as Record<string | symbol, object>)[key ?? ''] ?? target;
}

export function detailOf(fault: Fault): ProblemDetail {
  return { pointer: fault.pointer, code: fault.code, detail: faults[fault.code], params: fault.params };
}

/** Unknown members are malformed input (400), broken rules are a matter of the fields (422; api.md 17 and 36). */
export function refuse(found: Fault[]): void {
  if (found.length === 0) return;
  const unknown = found.filter((fault) => fault.code === 'unknown');
  if (unknown.length > 0) throw new Problem(problems.unknown_member, { errors: unknown.map(detailOf) });
  throw new Problem(problems.validation, { errors: found.map(detailOf) });
}

class ContractPipe implements PipeTransform {
  constructor(
    private readonly contract: Contract<object>,
    private readonly partial: boolean,
  ) {}

  transform(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Problem(problems.malformed);
    const cleaned = clean(this.contract, value);
    refuse(check(this.contract, cleaned, { partial: this.partial }));
    return cleaned;
  }
}

function sent(contract: Contract<object>, partial: boolean): ParameterDecorator {
  return (target, key, index) => {
    describeRoute(handlerOf(target, key), { body: contract, partial });
    Body(new ContractPipe(contract, partial))(target, key, index);
  };
}

/** The body, checked against its contract; members that were not sent stay absent. */
export const Sent = (contract: Contract<object>): ParameterDecorator => sent(contract, false);

/** A JSON merge patch (RFC 7396): only what was sent is checked and written. */
export const Patched = (contract: Contract<object>): ParameterDecorator => sent(contract, true);

/** The query string, checked against its contract; a flag arrives as `true` or `false`, an integer in digits. */
export const Asked = (contract: Contract<object>): ParameterDecorator => {
  return (target, key, index) => {
    describeRoute(handlerOf(target, key), { query: contract });
    Query({ transform: (query: Record<string, unknown>) => readQuery(contract, query) })(target, key, index);
  };
};

function typedOf(kind: Kind | undefined, value: unknown): unknown {
  if (kind === 'integer' && typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value);
  return value === 'true' ? true : value === 'false' ? false : value;
}

function readQuery(contract: Contract<object>, query: Record<string, unknown>): unknown {
  const fields = fieldsByName(contract);
  const typed = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typedOf(fields.get(name)?.kind, value)]),
  );
  const found = check(contract, typed);
  if (found.length === 0) return typed;
  const errors = found.map((fault) => ({
    ...detailOf(fault),
    parameter: fault.pointer.slice(1),
    pointer: undefined,
  }));
  throw new Problem(problems.invalid_parameter, { errors });
}
