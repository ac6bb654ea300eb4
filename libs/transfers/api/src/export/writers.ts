import { Transform, type PassThrough, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { once } from 'node:events';
import { say } from '@clientele/shared/dto';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { csvLine, csvStyle } from '../csv-writing';
import { reportTexts } from '../texts';
import { csvCellSql, isTextual, xlsxCellSql, type Reading } from './cells';
import { headingOf, type ExportColumn } from './export-columns';
import { jsonSelect } from './json-lines';
import { XlsxWriter, type CellKind, type SheetColumn } from './xlsx/xlsx-writer';

const FETCHED = 2000;
/** Lines are handed on in pieces of so many characters. */
const PIECE = 64 * 1024;

/** What is written: which rows, which columns of them, and how they look. */
export interface Writing extends Reading {
  /** From where and which, with the values of its parameters. */
  from: { sql: string; values: unknown[] };
  columns: readonly ExportColumn[];
  baseCurrency: string;
  /** What the first sheet of a workbook says of it. */
  about: readonly (readonly [string, string])[];
}

/** Told after every piece with the rows so far; throws to stop. */
export type Progress = (rows: number) => Promise<void>;

/** Writes the rows of a snapshot to a stream, and answers how many there were. */
export type Writer = (
  client: PoolClient,
  writing: Writing,
  target: PassThrough,
  progress: Progress,
) => Promise<number>;

export const writeXlsx: Writer = async (client, writing, target, progress) => {
  const { columns, language, about } = writing;
  const book = new XlsxWriter(target);
  const sheet = say(reportTexts.sheet, language);
  await book.about(say(reportTexts.about, language), about);
  await book.begin(
    sheet,
    columns.map((column) => sheetColumn(column, writing)),
  );
  const cells = columns.map((column) => xlsxCellSql(column, writing)).join(', ');
  const rows = await eachRow(client, selected(cells, writing), async (row) => book.add(row), progress);
  await book.end();
  return rows;
};

/** PostgreSQL writes the records; only their ends become those of RFC 4180 here. */
export const writeCsv: Writer = async (client, writing, target, progress) => {
  const { columns, language, baseCurrency } = writing;
  const style = csvStyle(language);
  const headings = columns.map((column) => headingOf(column, language, baseCurrency));
  target.write(`\uFEFF${csvLine(headings, style)}`);
  const cells = columns.map((column) => csvCellSql(column, writing)).join(', ');
  const { sql, values } = selected(cells, writing);
  const copy = client.query(
    copyTo(
      `COPY (${withValues(sql, values, client)}) TO STDOUT (FORMAT csv, DELIMITER '${style.delimiter}')`,
    ),
  );
  const ends = new RecordEnds(progress);
  await pipeline(copy, ends, target);
  return ends.records;
};

export const writeJsonLines: Writer = async (client, writing, target, progress) => {
  const { sql, values } = jsonSelect(writing);
  let waiting = '';
  const write = async ([line]: (string | null)[]): Promise<void> => {
    waiting += `${line ?? ''}\n`;
    if (waiting.length < PIECE) return;
    const piece = waiting;
    waiting = '';
    if (!target.write(piece)) await once(target, 'drain');
  };
  const rows = await eachRow(client, { sql, values }, write, progress);
  target.end(waiting);
  return rows;
};

function selected(cells: string, { from }: Writing): { sql: string; values: unknown[] } {
  return { sql: `SELECT ${cells} ${from.sql} ORDER BY c.customer_number`, values: from.values };
}

async function eachRow(
  client: PoolClient,
  { sql, values }: { sql: string; values: unknown[] },
  take: (row: (string | null)[]) => Promise<void>,
  progress: Progress,
): Promise<number> {
  await client.query(`DECLARE matches NO SCROLL CURSOR FOR ${sql}`, values);
  for (let done = 0; ;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${FETCHED} FROM matches`,
      rowMode: 'array',
    });
    for (const row of rows) await take(row);
    done += rows.length;
    await progress(done);
    if (rows.length < FETCHED) return done;
  }
}

/** COPY takes no parameters: the values stand in the statement, quoted by the driver. */
function withValues(sql: string, values: readonly unknown[], client: PoolClient): string {
  return sql.replace(/\$(\d+)/g, (_, at: string) => {
    const value = values[Number(at) - 1];
    const text = Array.isArray(value)
      ? `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
      : String(value);
    return client.escapeLiteral(text);
  });
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Gives records the end of RFC 4180 and counts them; line breaks inside of quotes stay what they are. */
class RecordEnds extends Transform {
  records = 0;
  private isQuoted = false;

  constructor(private readonly progress: Progress) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    const ends: number[] = [];
    let { isQuoted } = this;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === QUOTE) isQuoted = !isQuoted;
      else if (byte === LINE_FEED && !isQuoted) ends.push(at);
    }
    this.isQuoted = isQuoted;
    this.records += ends.length;
    this.push(withReturns(chunk, ends));
    this.progress(this.records).then(() => done(), done);
  }
}

/** The bytes with a carriage return before each of these places; one piece, for a stream of two per record is slow. */
function withReturns(chunk: Buffer, ends: readonly number[]): Buffer {
  const out = Buffer.allocUnsafe(chunk.length + ends.length);
  let from = 0;
  let length = 0;
  for (const end of ends) {
    length += chunk.copy(out, length, from, end);
    out[length] = RETURN;
    length += 1;
    from = end;
  }
  chunk.copy(out, length, from);
  return out;
}

const KINDS: Partial<Record<ExportColumn['kind'], CellKind>> = {
  integer: 'number',
  money: 'amount',
  decimal: 'number',
  instant: 'instant',
  day: 'day',
};
const WIDTHS: Partial<Record<ExportColumn['kind'], number>> = {
  email: 32,
  text: 22,
  phone: 18,
  instant: 19,
  tags: 24,
};

function sheetColumn(column: ExportColumn, { language, baseCurrency }: Writing): SheetColumn {
  const heading = headingOf(column, language, baseCurrency);
  const kind = isTextual(column) || column.key === 'customerNumber' ? 'text' : (KINDS[column.kind] ?? 'text');
  return { heading, kind, width: Math.max(WIDTHS[column.kind] ?? 12, Math.min(heading.length + 3, 40)) };
}
