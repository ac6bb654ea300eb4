import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../db';
import { Problem } from '../problem';
import { problems } from '../problems';
import { CONFIG, type Config } from '../config';
import { CursorSeal, type Place } from './cursor';
import { unusable } from '../unusable';
import { readFields, type FieldTree } from '../http/sparse';
import { conditionSql, readConditions, type Condition } from './filter';
import {
  Bindings,
  columnsOf,
  fromOf,
  maskedOf,
  type Column,
  type ListSource,
  type Reader,
} from './list-source';
import { keysetSql, orderSql, readOrder, type Key, type Order } from './order';
import { searchSql } from './search';

/** Totals are counted up to here; beyond, a list says "10,000+" (api.md 7). */
export const COUNTED_TO = 10_000;
const MAX_OFFSET = 10_000;

export interface Page {
  items: Record<string, unknown>[];
  page: {
    self: string;
    first: string;
    prev: string | null;
    next: string | null;
    hasMore: boolean;
    total?: number;
    totalExact?: boolean;
  };
}

/** A list as it was asked for, read and checked. */
interface Question {
  limit: number;
  offset: number;
  sort: string;
  cursor: string | undefined;
  q: string;
  conditions: Condition[];
  /** The members that are asked for; all without it. */
  fields: FieldTree | undefined;
}

type Query = Readonly<Record<string, unknown>>;

/** The one mechanism behind every list: whitelisted filters and orders, keyset pages, capped totals. */
@Injectable()
export class PageReader {
  private readonly seal: CursorSeal;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.seal = new CursorSeal(config.secret);
  }

  async read(source: ListSource, query: Query, reader: Reader, withTotal = false): Promise<Page> {
    const columns = columnsOf(source, reader.actor);
    const question = readQuestion(source, query, columns);
    const order = readOrder(source, columns, question.sort, reader.language);
    const boundTo = JSON.stringify([
      question.q,
      question.conditions,
      question.sort,
      reader.language,
      `${reader.actor.kind}:${reader.actor.id}`,
      source.narrow?.text,
    ]);
    const place = question.cursor === undefined ? undefined : this.seal.open(question.cursor, boundTo);
    const total = withTotal || !order.indexed ? await this.count(source, query, reader) : undefined;
    if (!order.indexed && total !== undefined && total > COUNTED_TO)
      throw new Problem(problems.sort_too_large);

    const hidden = maskedOf(source, reader.actor);
    const { fields } = question;
    const masked = hidden.filter((name) => !fields || fields.has(name));
    const shown = fields ? chosen(columns, fields, masked) : columns;
    const bind = new Bindings();
    const where = whereSql(source, columns, question, { bind, reader });
    const rows = await this.db.rows<Record<string, unknown>>(
      pageSql({ source, columns: shown, question, order, place, where, bind }),
      bind.values,
    );
    const links = this.links(rows, question, order, { place, boundTo, query, reader });
    return {
      items: withMasked(links.items, masked),
      page: { ...links.page, ...(withTotal && total !== undefined && totals(total)) },
    };
  }

  /** How many records match, counted no further than one beyond the cap unless `exact`. */
  async count(source: ListSource, query: Query, reader: Reader, exact = false): Promise<number> {
    const columns = columnsOf(source, reader.actor);
    const bind = new Bindings();
    const where = whereSql(source, columns, readQuestion(source, query, columns), { bind, reader });
    const cap = exact ? '' : `LIMIT ${COUNTED_TO + 1}`;
    const sql = `SELECT count(*)::int AS total FROM (SELECT 1 FROM ${fromOf(source)} WHERE ${where} ${cap}) matches`;
    return (await this.db.row<{ total: number }>(sql, bind.values))?.total ?? 0;
  }

  /**
   * What a statement says behind its columns to read all matches: an export selects what it needs of them, with joins
   * of its own.
   */
  matches(source: ListSource, query: Query, reader: Reader, joins = ''): { sql: string; values: unknown[] } {
    const columns = columnsOf(source, reader.actor);
    const bind = new Bindings();
    const where = whereSql(source, columns, readQuestion(source, query, columns), { bind, reader });
    return { sql: `FROM ${fromOf(source)} ${joins} WHERE ${where}`, values: bind.values };
  }

  private links(
    rows: Record<string, unknown>[],
    question: Question,
    order: Order,
    asked: { place: Place | undefined; boundTo: string; query: Query; reader: Reader },
  ): Pick<Page, 'items' | 'page'> {
    const { place, boundTo, query, reader } = asked;
    const backwards = place?.backwards ?? false;
    const more = rows.length > question.limit;
    const kept = rows.slice(0, question.limit);
    if (backwards) kept.reverse();
    const link = (change: Record<string, string | undefined>): string =>
      this.link(reader.path, { ...query, ...change });
    const cursorAt = (row: Record<string, unknown> | undefined, back: boolean): string | null =>
      row === undefined
        ? null
        : link({
            offset: undefined,
            cursor: this.seal.seal({ values: valuesOf(order.keys, row), backwards: back }, boundTo),
          });
    const hasPrev = backwards ? more : place !== undefined || question.offset > 0;
    const hasNext = backwards ? true : more;
    return {
      items: kept.map(withoutKeys),
      page: {
        self: link({}),
        first: link({ cursor: undefined, offset: undefined }),
        prev: hasPrev ? cursorAt(kept[0], true) : null,
        next: hasNext ? cursorAt(kept.at(-1), false) : null,
        hasMore: hasNext,
      },
    };
  }

  private link(path: string, query: Query): string {
    const pairs = Object.entries(query).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    const search = new URLSearchParams(pairs).toString();
    return `${this.config.publicUrl}${path}${search && `?${search}`}`;
  }
}

function readQuestion(source: ListSource, query: Query, columns: Map<string, Column>): Question {
  const { limit, offset, sort, cursor, q, fields, ...filters } = query;
  return {
    limit: readNumber('limit', limit ?? '50', 1, 200),
    offset: readOffset(offset ?? '0'),
    sort: readText('sort', sort) ?? source.defaultSort,
    cursor: readText('cursor', cursor),
    q: readText('q', q) ?? '',
    conditions: readConditions(filters, columns),
    fields: fields === undefined ? undefined : readFields(fields),
  };
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

function whereSql(
  source: ListSource,
  columns: Map<string, Column>,
  question: Pick<Question, 'q' | 'conditions'>,
  { bind, reader }: { bind: Bindings; reader: Reader },
): string {
  const conditions = question.conditions.map((condition) => {
    const column = columns.get(condition.field);
    if (!column) throw unusable(condition.field);
    return conditionSql(condition, column, bind, reader.timeZone);
  });
  const { unless, narrow } = source;
  const named = (field: string): boolean =>
    question.conditions.some((condition) => condition.field === field) ||
    (narrow?.fields.has(field) ?? false);
  const always = unless && !named(unless.field) ? [unless.where] : [];
  const tree = narrow ? [narrow.sql(bind, reader.timeZone)] : [];
  const search = searchSql(source, question.q, bind, reader.actor);
  const own = ownSql(source, reader, bind);
  return [...always, ...own, ...conditions, ...tree, ...search, 'true'].join(' AND ');
}

/** A reader with records of their own sees no others. */
function ownSql(source: ListSource, { actor }: Reader, bind: Bindings): string[] {
  return actor.scope === 'all' ? [] : [source.own?.(`${bind.add(actor.id)}::uuid`) ?? 'false'];
}

function pageSql(asked: {
  source: ListSource;
  columns: Map<string, Column>;
  question: Question;
  order: Order;
  place: Place | undefined;
  where: string;
  bind: Bindings;
}): string {
  const { source, columns, question, order, place, where, bind } = asked;
  const backwards = place?.backwards ?? false;
  const keyset = place ? ` AND ${keysetSql(order.keys, place.values, bind, backwards)}` : '';
  const keys = order.keys.map((key, at) => `(${key.sql})::text AS "_k${at}"`).join(', ');
  const offset = place ? '' : ` OFFSET ${question.offset}`;
  const selected = [selectSql(columns), keys].filter(Boolean).join(', ');
  return `SELECT ${selected} FROM ${fromOf(source)} WHERE ${where}${keyset}
    ORDER BY ${orderSql(order.keys, backwards)} LIMIT ${question.limit + 1}${offset}`;
}

/** The columns of the members that are asked for; one that the list has not is refused. */
function chosen(
  columns: Map<string, Column>,
  fields: FieldTree,
  masked: readonly string[],
): Map<string, Column> {
  const unknown = [...fields].some(
    ([name, inner]) => inner !== null || (!columns.has(name) && !masked.includes(name)),
  );
  if (unknown) throw unusable('fields');
  return new Map([...columns].filter(([name]) => fields.has(name)));
}

function selectSql(columns: Map<string, Column>): string {
  return [...columns]
    .map(([name, column]) => `${column.field.kind === 'money' ? moneySql(column) : column.sql} AS "${name}"`)
    .join(', ');
}

/** Amounts stand beside their currency: `x_amount` with `x_currency`, or alone in the shop's base currency. */
function moneySql({ sql }: Column): string {
  const currency = sql.endsWith('_amount') ? sql.replace(/_amount$/, '_currency') : 'setting.base_currency';
  return `CASE WHEN ${sql} IS NULL THEN NULL ELSE json_build_object('amount', (${sql})::text, 'currency', ${currency}) END`;
}

const KEY_COLUMN = /^_k\d+$/;

function withoutKeys(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !KEY_COLUMN.test(name)));
}

/** Says with each record what of it is hidden from the reader. */
function withMasked(items: Page['items'], masked: readonly string[]): Page['items'] {
  return masked.length === 0 ? items : items.map((item) => ({ ...item, masked }));
}

function valuesOf(keys: readonly Key[], row: Record<string, unknown>): (string | null)[] {
  return keys.map((_key, at) => (row[`_k${at}`] as string | null | undefined) ?? null);
}

function totals(total: number): { total: number; totalExact: boolean } {
  return { total: Math.min(total, COUNTED_TO), totalExact: total <= COUNTED_TO };
}
