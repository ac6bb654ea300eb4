import { SparseQuery } from '@clientele/shared/dto';
import { unusable } from '../unusable';
import { describeRoute, routeContractOf } from './contract';

/** Members by their names; those of a nested value, where some of them are asked for. */
export type FieldTree = ReadonlyMap<string, FieldTree | null>;

const MAX_LENGTH = 2000;
const MAX_DEPTH = 4;
const TOKEN = /[(),]|[A-Za-z]\w*/y;

/** Reads `(id,email,stats(sales))`, the grammar of `fields` and `embed` (api.md 14). */
export function readFields(asked: unknown, parameter = 'fields'): FieldTree {
  const tokens = tokensOf(asked);
  const tree = tokens && group(tokens, 1);
  if (!tree || tokens.length > 0) throw unusable(parameter);
  return tree;
}

function tokensOf(asked: unknown): string[] | undefined {
  if (typeof asked !== 'string' || asked.length > MAX_LENGTH) return undefined;
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < asked.length; at = TOKEN.lastIndex) {
    const [token] = TOKEN.exec(asked) ?? [];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function group(tokens: string[], depth: number): FieldTree | undefined {
  if (tokens.shift() !== '(' || depth > MAX_DEPTH) return undefined;
  const tree = new Map<string, FieldTree | null>();
  let next: string | undefined = ',';
  while (next === ',') {
    const name = tokens.shift() ?? '';
    const inner = tokens[0] === '(' ? group(tokens, depth + 1) : null;
    if (!/^\w+$/.test(name) || tree.has(name) || inner === undefined) return undefined;
    tree.set(name, inner);
    next = tokens.shift();
  }
  return next === ')' ? tree : undefined;
}

/** Declares that `fields` chooses the members of the answer; a query with more parameters is read by `@Asked`. */
export function Sparse(): MethodDecorator {
  return (_target, _key, descriptor) => {
    const handler = descriptor.value as object;
    describeRoute(handler, { query: routeContractOf(handler).query ?? SparseQuery, sparse: true });
  };
}

/** The members that are asked for; what is not there, or hidden from everybody, is refused and never ignored. */
export function picked(body: Record<string, unknown>, tree: FieldTree): Record<string, unknown> {
  const hidden = (body['masked'] ?? []) as readonly string[];
  const masked = hidden.filter((name) => tree.has(name));
  const out: Record<string, unknown> = {};
  for (const [name, inner] of tree) {
    if (hidden.includes(name)) continue;
    if (!Object.hasOwn(body, name)) throw unusable('fields');
    out[name] = inner ? pickedIn(body[name], inner) : body[name];
  }
  return masked.length > 0 ? { ...out, masked } : out;
}

function pickedIn(value: unknown, tree: FieldTree): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((item) => pickedIn(item, tree));
  if (typeof value !== 'object') throw unusable('fields');
  return picked(value as Record<string, unknown>, tree);
}
