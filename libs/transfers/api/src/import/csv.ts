import { CsvError, parse } from 'csv-parse';
import { Readable, pipeline } from 'node:stream';
import { Problem } from '@clientele/shared/api';
import { importProblems } from '../import-problems';

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

/** The records of a CSV text as lists of cells, blank lines left out. */
export async function* records(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<string[]> {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, relax_quotes: true };
  const parser = parse({ ...options, max_record_size: MAX_RECORD });
  // An error of the source destroys the parser, and so reaches the loop below.
  pipeline(Readable.from(text), parser, () => undefined);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    if (error instanceof CsvError) throw new Problem(importProblems.unreadable);
    throw error;
  }
}
