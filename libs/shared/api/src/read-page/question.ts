import { Problem } from '../problem';
import { problems } from '../problems';
import { unusable } from '../unusable';
import { readFields, type FieldTree } from '../http/sparse';
import { readConditions, type Condition } from './filter';
import type { Filtered, ListSource } from './list-source';

const MAX_OFFSET = 10_000;

/** A list as it was asked for, read and checked. */
export interface Question {
  limit: number;
  offset: number;
  sort: string;
  cursor: string | undefined;
  q: string;
  conditions: Condition[];
  /** The filters that mean the reader, and what they say. */
  ofReader: readonly (readonly [name: string, holds: boolean])[];
  /** The members that are asked for; all without it. */
  fields: FieldTree | undefined;
  /** What is asked to come along, as it was sent. */
  embed: unknown;
}

/** The parameters of a list's address. */
export type Query = Readonly<Record<string, unknown>>;

/** Reads and checks what a list is asked for; what is not known is refused, never ignored (api.md 9 and 36). */
export function readQuestion(
  source: ListSource,
  query: Query,
  filters: ReadonlyMap<string, Filtered>,
): Question {
  const { limit, offset, sort, cursor, q, fields, embed, ...asked } = query;
  const [ofReader, ofRecord] = split(asked, source);
  return {
    limit: readNumber('limit', limit ?? '50', 1, 200),
    offset: readOffset(offset ?? '0'),
    sort: readText('sort', sort) ?? source.defaultSort,
    cursor: readText('cursor', cursor),
    q: readText('q', q) ?? '',
    conditions: readConditions(ofRecord, filters),
    ofReader: ofReader.map(([name, value]) => [name, readFlag(name, value)]),
    fields: fields === undefined ? undefined : readFields(fields),
    embed,
  };
}

function split(filters: Query, { ofReader = {} }: ListSource): [[string, unknown][], Query] {
  const all = Object.entries(filters);
  const meansReader = ([name]: [string, unknown]): boolean => Object.hasOwn(ofReader, name);
  return [all.filter(meansReader), Object.fromEntries(all.filter((filter) => !meansReader(filter)))];
}

function readFlag(name: string, value: unknown): boolean {
  if (value !== 'true' && value !== 'false') throw unusable(name);
  return value === 'true';
}

/** Beyond the jump there are only links (api.md 8). */
function readOffset(value: unknown): number {
  const offset = readNumber('offset', value, 0, 999_999);
  if (offset > MAX_OFFSET) {
    const { code, title } = problems.cursor_required;
    throw new Problem(problems.cursor_required, { errors: [{ parameter: 'offset', code, detail: title }] });
  }
  return offset;
}

function readText(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.includes('\0') || value.length > 2000) throw unusable(name);
  return value;
}

function readNumber(name: string, value: unknown, min: number, max: number): number {
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : NaN;
  if (!(number >= min && number <= max)) throw unusable(name);
  return number;
}
