import { CsvError, parse } from 'csv-parse';
import { Readable, pipeline } from 'node:stream';
import { Problem } from '@clientele/shared/api';
import { withoutGuard } from '../../formula-guard';
import { importProblems } from '../../import-problems';

/** A line without an end is an attack or a broken file: no record may be longer than this. */
const MAX_RECORD = 256 * 1024;
export const MAX_COLUMNS = 1000;
export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that cuts the header into the most cells. */
export function delimiterOf(text: string): Delimiter {
  const header = /^(?:[^"\r\n]|"(?:[^"]|"")*")*/.exec(text)?.[0] ?? '';
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const cells = (delimiter: string): number => bare.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => cells(b) - cells(a))[0] ?? ';';
}

/** The records of a CSV text; blank ones are left out and counted all the same, as a spreadsheet counts them. `limit`: so many are enough. */
export async function* records(
  text: AsyncIterable<string>,
  delimiter: string,
  limit?: number,
): AsyncGenerator<{ row: number; cells: string[] }> {
  const options = { delimiter, relax_column_count: true, relax_quotes: true };
  const parser = parse({
    ...options,
    max_record_size: MAX_RECORD,
    ...(limit !== undefined && { to: limit }),
  });
  // An error of the source destroys the parser, and so reaches the loop below.
  pipeline(Readable.from(text), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (record.length > MAX_COLUMNS) throw new Problem(importProblems.too_many_columns);
      if (record.some(Boolean)) yield { row, cells: record.map(withoutGuard) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Problem(importProblems.unreadable);
    throw error;
  }
}

/** What may stand before the header: blank lines, and the line by which Excel tells itself the delimiter. */
const PREAMBLE = /^(?:[ \t]*\r?\n|sep=.\r?\n)+/i;
const LONGEST_PREAMBLE = 1000;

export const withoutPreamble = (text: string): string => text.replace(PREAMBLE, '');

/** The text from the header on. */
export async function* fromHeader(text: AsyncIterable<string>): AsyncGenerator<string> {
  let start: string | undefined = '';
  for await (const part of text) {
    if (start === undefined) {
      yield part;
      continue;
    }
    start += part;
    if (start.length < LONGEST_PREAMBLE) continue;
    yield withoutPreamble(start);
    start = undefined;
  }
  if (start !== undefined) yield withoutPreamble(start);
}
