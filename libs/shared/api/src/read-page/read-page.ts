import type { Sight } from '@clientele/shared/dto';
import { Inject, Injectable } from '@nestjs/common';
import { Db } from '../db';
import { Problem } from '../problem';
import { problems } from '../problems';
import { CONFIG, type Config } from '../config';
import { CursorSeal, type Place } from './cursor';
import { unusable } from '../unusable';
import { Embedding } from '../embed';
import type { FieldTree } from '../http/sparse';
import { COUNTED_TO, findSql, matchesSql, type Found } from './find';
import {
  Bindings,
  columnsOf,
  filtersOf,
  fromFor,
  fromOf,
  maskedOf,
  moneySql,
  type Column,
  type ListSource,
  type Reader,
} from './list-source';
import { matchingOf } from './matching';
import { readOrder, type Key, type Order } from './order';
import { readQuestion, type Query, type Question } from './question';

type Item = Record<string, unknown>;

/** What of the found records a reader gets. */
interface Shown {
  columns: Map<string, Column>;
  fields: FieldTree | undefined;
  embedding: Embedding | undefined;
  reader: Reader;
}

export interface Page {
  items: Item[];
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

  /** The list with what the shop defined of its filters, when what is asked may name one of these. */
  async withDefined(source: ListSource, asked: unknown, sight: Sight): Promise<ListSource> {
    const { defined } = source;
    if (!defined || !JSON.stringify(asked).includes(defined.prefix)) return source;
    return { ...source, more: await defined.read(this.db, sight) };
  }

  async read(source: ListSource, query: Query, reader: Reader, withTotal = false): Promise<Page> {
    const columns = columnsOf(source, reader.actor);
    const filters = filtersOf(source, reader.actor);
    const question = readQuestion(source, query, filters);
    const order = readOrder(source, columns, question.sort, reader.language);
    const embedding = Embedding.read(question.embed, source.embeds, reader.actor);
    const boundTo = JSON.stringify([
      question.q,
      question.conditions,
      question.ofReader,
      question.sort,
      reader.language,
      `${reader.actor.kind}:${reader.actor.id}`,
      source.narrow?.text,
    ]);
    const place = question.cursor === undefined ? undefined : this.seal.open(question.cursor, boundTo);
    const bind = new Bindings();
    const matching = matchingOf(source, filters, question, { bind, reader });
    const { limit, offset } = question;
    const sql = findSql({ source, matching, order, place, limit: limit + 1, offset, withTotal, bind });
    const answered = await (isPlain(source, question, reader)
      ? this.db.prepared<Found>(sql, bind.values)
      : this.db.rows<Found>(sql, bind.values));
    const total = answered[0]?.total ?? 0;
    if (!order.indexed && total > COUNTED_TO) throw new Problem(problems.sort_too_large);
    const found = answered.filter(({ id }) => id !== null);
    const { kept, page } = this.links(found, question, order, { place, boundTo, query, reader });
    return {
      items: await this.items(source, { columns, fields: question.fields, embedding, reader }, kept),
      page: { ...page, ...(withTotal && totals(total)) },
    };
  }

  /** The records that were found, with the members that are asked for and seen, and what comes along. */
  private async items(
    source: ListSource,
    { columns, fields, embedding, reader }: Shown,
    kept: readonly Found[],
  ): Promise<Item[]> {
    const hidden = maskedOf(source, reader.actor);
    const masked = hidden.filter((name) => !fields || fields.has(name));
    const shown = fields ? chosen(columns, fields, masked) : columns;
    const ids = kept.map(({ id }) => id);
    if (ids.length === 0) return [];
    if (shown.size === 0 && !embedding)
      return withMasked(
        ids.map(() => ({})),
        masked,
      );
    const sql = embedding ? rowsSql(source, shown, embedding) : knownRowsSql(source, shown);
    const items = await (fields || embedding
      ? this.db.rows<Item>(sql, [ids])
      : this.db.prepared<Item>(sql, [ids]));
    if (embedding) for (const item of items) item['embedded'] = embedding.shape(item['embedded']);
    return withMasked(items, masked);
  }

  /** Whether a filter says days, which are days of the reader's time zone. */
  namesInstants(source: ListSource, query: Query, sight: Sight): boolean {
    const columns = columnsOf(source, sight);
    return Object.keys(query).some((name) => columns.get(name.split('[')[0] ?? '')?.field.kind === 'instant');
  }

  /** How many records match, counted no further than one beyond the cap unless `exact`. */
  async count(source: ListSource, query: Query, reader: Reader, exact = false): Promise<number> {
    const columns = columnsOf(source, reader.actor);
    const filters = filtersOf(source, reader.actor);
    const question = readQuestion(source, query, filters);
    // Counting needs no order, but one that the list has not is refused here too.
    readOrder(source, columns, question.sort, reader.language);
    const bind = new Bindings();
    const matching = matchingOf(source, filters, question, { bind, reader });
    const all = matchesSql({ source, matching }, '1', exact ? undefined : COUNTED_TO + 1);
    const sql = `SELECT count(*)::int AS total FROM (${all}) matches`;
    return (await this.db.row<{ total: number }>(sql, bind.values))?.total ?? 0;
  }

  /**
   * What a statement says behind its columns to read all matches: an export selects what it needs of them, with joins
   * of its own.
   */
  matches(source: ListSource, query: Query, reader: Reader, joins = ''): { sql: string; values: unknown[] } {
    const filters = filtersOf(source, reader.actor);
    const bind = new Bindings();
    const matching = matchingOf(source, filters, readQuestion(source, query, filters), { bind, reader });
    const where = matching.search
      ? `${source.id} IN (${matchesSql({ source, matching }, source.id)})`
      : matching.where;
    return { sql: `FROM ${fromOf(source)} ${joins} WHERE ${where}`, values: bind.values };
  }

  private links(
    found: Found[],
    question: Question,
    order: Order,
    asked: { place: Place | undefined; boundTo: string; query: Query; reader: Reader },
  ): { kept: Found[]; page: Page['page'] } {
    const { place, boundTo, query, reader } = asked;
    const backwards = place?.backwards ?? false;
    const more = found.length > question.limit;
    const kept = found.slice(0, question.limit);
    if (backwards) kept.reverse();
    const link = (change: Record<string, string | undefined>): string =>
      this.link(reader.path, { ...query, ...change });
    const cursorAt = (row: Found | undefined, back: boolean): string | null =>
      row === undefined
        ? null
        : link({
            offset: undefined,
            cursor: this.seal.seal({ values: valuesOf(order.keys, row), backwards: back }, boundTo),
          });
    const hasPrev = backwards ? more : place !== undefined || question.offset > 0;
    const hasNext = backwards ? kept.length > 0 : more;
    return {
      kept,
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

/** The plan of a list that is narrowed depends on the values that narrow it. */
const isPlain = ({ narrow }: ListSource, { q, conditions, ofReader }: Question, { actor }: Reader): boolean =>
  q === '' && conditions.length + ofReader.length === 0 && narrow === undefined && actor.scope === 'all';

const rowsByColumns = new WeakMap<Map<string, Column>, string>();

function knownRowsSql(source: ListSource, columns: Map<string, Column>): string {
  const sql = rowsByColumns.get(columns) ?? rowsSql(source, columns);
  rowsByColumns.set(columns, sql);
  return sql;
}

/** The columns of the records whose ids are bound, in the order of these, with what comes along. */
function rowsSql(source: ListSource, columns: Map<string, Column>, embedding?: Embedding): string {
  const members = selectSql(columns);
  const selected = [...members, ...(embedding ? [embedding.sql(source.id)] : [])].join(', ');
  const from = fromFor(source, members.join(', '), 'SELECT unnest($1::uuid[])');
  return `SELECT ${selected} FROM ${from} ORDER BY array_position($1::uuid[], ${source.id})`;
}

/** Says with each record what of it is hidden from the reader. */
function withMasked(items: Item[], masked: readonly string[]): Item[] {
  return masked.length === 0 ? items : items.map((item) => ({ ...item, masked }));
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

function selectSql(columns: Map<string, Column>): string[] {
  return [...columns].map(
    ([name, { field, sql }]) => `${field.kind === 'money' ? moneySql(sql) : sql} AS "${name}"`,
  );
}

function valuesOf(keys: readonly Key[], row: Found): (string | null)[] {
  return keys.map((_key, at) => row[`_k${at}`] ?? null);
}

function totals(total: number): { total: number; totalExact: boolean } {
  return { total: Math.min(total, COUNTED_TO), totalExact: total <= COUNTED_TO };
}
