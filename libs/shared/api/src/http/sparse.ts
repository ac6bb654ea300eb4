import { SparseQuery } from '@clientele/shared/dto';
import { unusable } from '../unusable';
import { describeRoute } from './contract';

/** Members by their names; those of a nested value, where some of them are asked for. */
export type FieldTree = ReadonlyMap<string, FieldTree | null>;

const MAX_LENGTH = 2000;
const MAX_DEPTH = 4;
const TOKEN = /[(),]|[A-Za-z]\w*/y;

/** Reads `(id,email,stats(sales))` (api.md 14). */
export function readFields(asked: unknown): FieldTree {
  if (typeof asked !== 'string' || asked.length > MAX_LENGTH) throw unusable('fields');
  const tokens = tokensOf(asked);
  const tree = group(tokens, 1);
  if (tokens.length > 0) throw unusable('fields');
  return tree;
}

function tokensOf(asked: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < asked.length; at = TOKEN.lastIndex) {
    const [token] = TOKEN.exec(asked) ?? [];
    if (token === undefined) throw unusable('fields');
    tokens.push(token);
  }
  return tokens;
}

function group(tokens: string[], depth: number): FieldTree {
  if (tokens.shift() !== '(' || depth > MAX_DEPTH) throw unusable('fields');
  const tree = new Map<string, FieldTree | null>();
  let next: string | undefined = ',';
  while (next === ',') {
    const name = tokens.shift() ?? '';
    if (!/^\w+$/.test(name) || tree.has(name)) throw unusable('fields');
    tree.set(name, tokens[0] === '(' ? group(tokens, depth + 1) : null);
    next = tokens.shift();
  }
  if (next !== ')') throw unusable('fields');
  return tree;
}

/** Declares that `fields` chooses the members of the answer. */
export function Sparse(): MethodDecorator {
  return (_target, _key, descriptor) => {
    describeRoute(descriptor.value as object, { query: SparseQuery, sparse: true });
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
