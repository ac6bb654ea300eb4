import { CsvError, parse } from 'csv-parse';
import { Readable, pipeline } from 'node:stream';
import { Problem } from '@clientele/shared/api';
import { withoutGuard } from '../../formula-guard';
import { importProblems } from '../../import-problems';

/** A line without an end is an attack or a broken file: no record may be longer than this. */
const MAX_RECORD = 256 * 1024;
const DELIMITERS = [';', ',', '\t', '|'] as const;
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
      if (record.some(Boolean)) yield { row, cells: record.map(withoutGuard) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Problem(importProblems.unreadable);
    throw error;
  }
}
