import type { Kind, Language } from '@clientele/shared/dto';
import { unusable } from '../unusable';
import type { Bindings, Column, ListSource } from './list-source';

/** One key of an order: an expression, its type, its direction, and whether it may be null (nulls come last). */
export interface Key {
  sql: string;
  type: string;
  descending: boolean;
  nullable: boolean;
}

const TYPES: Partial<Record<Kind, string>> = {
  integer: 'bigint',
  money: 'numeric',
  percent: 'numeric',
  flag: 'boolean',
  day: 'date',
  instant: 'timestamptz',
  id: 'uuid',
};
const COLLATION_OF: Record<Language, string> = {
  en: 'en-x-icu',
  pl: 'pl-x-icu',
  cs: 'cs-x-icu',
  nb: 'nb-x-icu',
};

export interface Order {
  keys: Key[];
  /** Whether an index stands behind it, so that it holds at any size. */
  indexed: boolean;
}

/** Reads `-createdAt,lastName`; the id is always the last key, in the direction of the key before it. */
export function readOrder(
  source: ListSource,
  columns: Map<string, Column>,
  sort: string,
  language: Language,
): Order {
  const wanted = sort
    .split(',')
    .map((part) => ({ name: part.replace(/^-/, ''), descending: part.startsWith('-') }));
  const keys = wanted.flatMap(({ name, descending }) => {
    const column = columns.get(name);
    if (!column || ['tags', 'map'].includes(column.field.kind)) throw unusable('sort');
    return keysOf(column, descending, language);
  });
  const descending = wanted.at(-1)?.descending ?? false;
  const only = wanted.length === 1 ? columns.get(wanted[0]?.name ?? '') : undefined;
  keys.push({ sql: only?.idBeside ?? source.id, type: 'uuid', descending, nullable: false });
  const indexed = only?.indexed ?? source.indexedOrders?.includes(sort) ?? false;
  return { keys, indexed };
}

function keysOf(column: Column, descending: boolean, language: Language): Key[] {
  const type = TYPES[column.field.kind];
  if (type) return [{ sql: column.sql, type, descending, nullable: column.field.nullable }];
  const collation =
    column.field.kind === 'choice'
      ? ''
      : ` COLLATE "${column.languageTrue ? COLLATION_OF[language] : 'und-x-icu'}"`;
  return [
    // Blanks come last, and all keys go the same way: only then is the place of a page one in the index.
    { sql: `(${column.sql} ${descending ? '<>' : '='} '')`, type: 'boolean', descending, nullable: true },
    { sql: `${column.sql}${collation}`, type: 'text', descending, nullable: true },
  ].map((key) => ({ ...key, nullable: column.field.nullable }));
}

/** The same order read from its end: what `prev` needs. */
export function orderSql(keys: readonly Key[], backwards: boolean): string {
  return keys
    .map((key) => {
      const descending = key.descending !== backwards;
      const nulls = key.nullable ? (backwards ? ' NULLS FIRST' : ' NULLS LAST') : '';
      return `${key.sql} ${descending ? 'DESC' : 'ASC'}${nulls}`;
    })
    .join(', ');
}

/** The rows behind (or, backwards, before) the one with these key values. */
export function keysetSql(
  keys: readonly Key[],
  values: readonly (string | null)[],
  bind: Bindings,
  backwards: boolean,
): string {
  const simple = keys.every((key) => !key.nullable && key.descending === keys[0]?.descending);
  const bound = keys.map((key, at) =>
    values[at] === null ? 'NULL' : `${bind.add(values[at])}::${key.type}`,
  );
  if (simple) {
    const greater = keys[0]?.descending === backwards;
    return `(${keys.map((key) => key.sql).join(', ')}) ${greater ? '>' : '<'} (${bound.join(', ')})`;
  }
  return keys.reduceRight((rest, key, at) => {
    const value = values[at] === null ? null : (bound[at] ?? null);
    return behindSql({ key, value, backwards, rest });
  }, '');
}

/**
 * The same in parts, one behind the other, each of which an index knows where to begin. Nulls come last: behind a value
 * stand the greater ones and then the nulls.
 */
export function keysetParts(
  keys: readonly Key[],
  values: readonly (string | null)[],
  bind: Bindings,
  backwards: boolean,
): string[] {
  const [first, id] = keys;
  const isOneNullable = keys.length === 2 && first?.nullable && first.descending === id?.descending;
  if (!isOneNullable) return [keysetSql(keys, values, bind, backwards)];
  const amongNulls = values[0] === null;
  const near = amongNulls
    ? `${first.sql} IS NULL AND ${keysetSql([id], values.slice(1), bind, backwards)}`
    : keysetSql([{ ...first, nullable: false }, id], values, bind, backwards);
  if (amongNulls === !backwards) return [near];
  return [near, `${first.sql} IS ${backwards ? 'NOT ' : ''}NULL`];
}

/** One step: beyond this key's value, or equal in it and behind by the rest. `value` is bound SQL, null for NULL. */
function behindSql(step: { key: Key; value: string | null; backwards: boolean; rest: string }): string {
  const { key, value, backwards, rest } = step;
  const sign = key.descending !== backwards ? '<' : '>';
  const same = value === null ? `${key.sql} IS NULL` : `${key.sql} = ${value}`;
  const ties = rest ? [`(${same} AND ${rest})`] : [];
  const beyond =
    value === null ? (backwards ? [`${key.sql} IS NOT NULL`] : []) : [`${key.sql} ${sign} ${value}`];
  const nulls = value !== null && key.nullable && !backwards ? [`${key.sql} IS NULL`] : [];
  const parts = [...beyond, ...nulls, ...ties];
  return parts.length ? `(${parts.join(' OR ')})` : '(false)';
}
