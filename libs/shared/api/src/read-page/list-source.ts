import {
  fieldsOf,
  isSeen,
  maskedNames,
  type Contract,
  type Field,
  type Language,
  type Sight,
} from '@clientele/shared/dto';
import type { Actor } from '../actor';
import type { Db } from '../db';
import type { Embeds } from '../embed';
import { columnName } from '../naming';
import { sightKey } from '../sight-key';

/** Collects the parameters of one statement. */
export class Bindings {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A join by the alias that it brings. It neither drops nor doubles records: left out, the same ones are found. */
interface Join {
  alias: string;
  sql: string;
}

/** What one domain adds to a list: fields of a contract, the SQL of each, and how to join and search them. */
export interface ListPart {
  contract: Contract<object>;
  /** SQL of a field where it is not the alias with the field's snake_case name. */
  alias: string;
  sql?: Readonly<Record<string, string>>;
  joins?: readonly Join[];
  /** A statement that selects the ids of the records that a word finds; `found` says so of a folded text column. */
  search?: (found: (text: string) => string, asked: SearchAsked) => string;
  /** The permission without which nobody is found by this part; its fields say theirs. */
  needs?: string;
  /** Fields with an index behind their order: sortable at any size. */
  indexed?: readonly string[];
  /** The record's id as it stands beside a field in its index, where that is one of another table. */
  idBeside?: Readonly<Record<string, string>>;
  /** Text fields whose order follows the reader's language. */
  languageTrue?: readonly string[];
}

/** Who searches for what: nobody is found by a fragment of what is hidden, nor by what is not there for the reader. */
export interface SearchAsked {
  reader: Actor;
  word: string;
  bind: Bindings;
}

/** A list of one kind of record, composed of the parts that domains give. */
export interface ListSource {
  from: string;
  joins?: readonly Join[];
  /** The condition that a word is found in the record itself, of which `found` says so of a folded text. */
  found?: (found: (text: string) => string, asked: SearchAsked) => string;
  /** The record's id in SQL: the last key of every order. */
  id: string;
  parts: readonly ListPart[];
  /** Conditions that always hold unless a filter names their field. */
  unless?: { field: string; where: string };
  /** What can come along with each record, by the names that `embed` takes. */
  embeds?: Embeds;
  /** Which records are there for a reader who does not work with all; without it none are. */
  own?: (reader: Actor, bind: Bindings) => string;
  /** Filters that mean whoever reads, such as what they marked with a star: SQL of each from the reader's id. */
  ofReader?: Readonly<Record<string, (me: string) => string>>;
  defaultSort: string;
  /** Orders of several keys, as `sort` says them, with an index behind them. */
  indexedOrders?: readonly string[];
  /** Filters that the shop defines itself, and those of them that are there once a query names one. */
  defined?: DefinedFilters;
  more?: ReadonlyMap<string, Filtered>;
  /** A tree of conditions that narrows it: what it says, the fields it names, and its SQL. */
  narrow?: {
    text: string;
    fields: ReadonlySet<string>;
    sql: (bind: Bindings, timeZone: string) => string;
  };
}

/** Filters that a shop defines itself, under names that begin alike: no columns of the list, and no orders. */
export interface DefinedFilters {
  prefix: string;
  /** Those that a reader may use, by their names. */
  read: (db: Db, sight: Sight) => Promise<ReadonlyMap<string, Filtered>>;
}

/** What a filter can be about. */
export interface Filtered {
  field: Field;
  sql: string;
  /** Where values stand in rows of their own: the condition that one of the record's values fulfils this one. */
  among?: (condition: string, bind: Bindings) => string;
}

export interface Column extends Filtered {
  indexed: boolean;
  idBeside: string | undefined;
  languageTrue: boolean;
}

const columnsBySource = new WeakMap<ListSource, Map<string, Map<string, Column>>>();

/** The columns of a list that a reader may see: those that are hidden do not exist for them. */
export function columnsOf(source: ListSource, sight: Sight): Map<string, Column> {
  const bySight = columnsBySource.get(source) ?? new Map<string, Map<string, Column>>();
  columnsBySource.set(source, bySight);
  const key = sightKey(sight);
  const columns = bySight.get(key) ?? readColumns(source, sight);
  bySight.set(key, columns);
  return columns;
}

/** What the reader may filter by: the columns, and what the shop defined. */
export function filtersOf(source: ListSource, sight: Sight): ReadonlyMap<string, Filtered> {
  const columns = columnsOf(source, sight);
  return source.more ? new Map<string, Filtered>([...columns, ...source.more]) : columns;
}

function readColumns(source: ListSource, sight: Sight): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const part of source.parts) {
    for (const field of fieldsOf(part.contract)) {
      if (field.of || !isSeen(field, sight)) continue;
      columns.set(field.name, {
        field,
        sql: part.sql?.[field.name] ?? `${part.alias}.${columnName(field.name)}`,
        indexed: part.indexed?.includes(field.name) ?? false,
        idBeside: part.idBeside?.[field.name],
        languageTrue: part.languageTrue?.includes(field.name) ?? false,
      });
    }
  }
  return columns;
}

/** Amounts stand beside their currency: `x_amount` with `x_currency`, or alone in the shop's base currency. */
export function moneySql(sql: string): string {
  const currency = sql.endsWith('_amount') ? sql.replace(/_amount$/, '_currency') : 'setting.base_currency';
  return `CASE WHEN ${sql} IS NULL THEN NULL ELSE json_build_object('amount', (${sql})::text, 'currency', ${currency}) END`;
}

/** The names of the fields of a list whose values are hidden from somebody. */
export function maskedOf(source: ListSource, sight: Sight): string[] {
  return maskedNames(
    source.parts.flatMap(({ contract }) => [...fieldsOf(contract)]),
    sight,
  );
}

const joinsOf = (source: ListSource): Join[] => [
  ...(source.joins ?? []),
  ...source.parts.flatMap((part) => part.joins ?? []),
];

/** The record with everything that its columns need. */
export function fromOf(source: ListSource): string {
  return [source.from, ...joinsOf(source).map((join) => join.sql)].join('\n');
}

/**
 * The record with what this SQL names and no more: planning a join of eight tables takes longer than a page of it.
 * `ids` is a statement of the only records that are meant.
 */
export function fromFor(source: ListSource, sql: string, ids?: string): string {
  const kept: string[] = [];
  let said = sql;
  for (const join of joinsOf(source).reverse()) {
    if (!new RegExp(`\\b${join.alias}\\.`).test(said)) continue;
    kept.unshift(join.sql);
    said += join.sql;
  }
  return [ids === undefined ? source.from : those(source, ids), ...kept].join('\n');
}

/** Read before anything else is asked of them: the planner would add up a condition's own search for each record. */
function those({ from, id }: ListSource, ids: string): string {
  const [alias] = id.split('.');
  return `(SELECT ${alias}.* FROM (${ids}) AS those (id) JOIN ${from} ON ${id} = those.id OFFSET 0) AS ${alias}`;
}

/** Who reads, in which language and time zone, and at which address the pages are found. */
export interface Reader {
  actor: Actor;
  language: Language;
  timeZone: string;
  /** The path of the list, for the links of the pages. */
  path: string;
}
