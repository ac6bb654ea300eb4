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
import { columnName } from '../naming';

/** Collects the parameters of one statement. */
export class Bindings {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What one domain adds to a list: fields of a contract, the SQL of each, and how to join and search them. */
export interface ListPart {
  contract: Contract<object>;
  /** SQL of a field where it is not the alias with the field's snake_case name. */
  alias: string;
  sql?: Readonly<Record<string, string>>;
  join?: string;
  /** A statement that selects the ids of the records that a word finds; `found` says so of a folded text column. */
  search?: (found: (text: string) => string, asked: SearchAsked) => string;
  /** The permission without which nobody is found by this part; its fields say theirs. */
  needs?: string;
  /** Fields with an index behind their order: sortable at any size. */
  indexed?: readonly string[];
  /** Text fields whose order follows the reader's language. */
  languageTrue?: readonly string[];
}

/** Who searches for what: nobody is found by a fragment of what is hidden. */
export interface SearchAsked {
  sight: Sight;
  word: string;
  bind: Bindings;
}

/** A list of one kind of record, composed of the parts that domains give. */
export interface ListSource {
  from: string;
  /** The record's id in SQL: the last key of every order. */
  id: string;
  parts: readonly ListPart[];
  /** Conditions that always hold unless a filter names their field. */
  unless?: { field: string; where: string };
  /** Which records are a reader's own, who is `me` in SQL; without it nobody has any. */
  own?: (me: string) => string;
  defaultSort: string;
  /** A tree of conditions that narrows it: what it says, the fields it names, and its SQL. */
  narrow?: {
    text: string;
    fields: ReadonlySet<string>;
    sql: (bind: Bindings, timeZone: string) => string;
  };
}

export interface Column {
  field: Field;
  sql: string;
  indexed: boolean;
  languageTrue: boolean;
}

/** The columns of a list that a reader may see: those that are hidden do not exist for them. */
export function columnsOf(source: ListSource, sight: Sight): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const part of source.parts) {
    for (const field of fieldsOf(part.contract)) {
      if (field.of || !isSeen(field, sight)) continue;
      columns.set(field.name, {
        field,
        sql: part.sql?.[field.name] ?? `${part.alias}.${columnName(field.name)}`,
        indexed: part.indexed?.includes(field.name) ?? false,
        languageTrue: part.languageTrue?.includes(field.name) ?? false,
      });
    }
  }
  return columns;
}

/** The names of the fields of a list whose values are hidden from somebody. */
export function maskedOf(source: ListSource, sight: Sight): string[] {
  return maskedNames(
    source.parts.flatMap(({ contract }) => [...fieldsOf(contract)]),
    sight,
  );
}

export function fromOf(source: ListSource): string {
  return [source.from, ...source.parts.map((part) => part.join ?? '')].join('\n');
}

/** Who reads, in which language and time zone, and at which address the pages are found. */
export interface Reader {
  actor: Actor;
  language: Language;
  timeZone: string;
  /** The path of the list, for the links of the pages. */
  path: string;
}
