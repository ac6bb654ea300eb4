import type { ImportContainer } from '@clientele/transfers/dto';
import { fromHeader, records } from './csv';
import { decoded, type Encoding } from './encoding';
import { xlsxRecords } from './xlsx';
import { xmlRecords } from './xml';

/** How the bytes of a file are a table. */
export interface TableShape {
  container: ImportContainer;
  encoding: Encoding | '';
  delimiter: string;
}

/** A record of a file: its place, the header being row 1, and the texts of its cells. */
export interface TableRecord {
  row: number;
  cells: string[];
  /** Something beside it is in no column of the table; without cells it is all that there is. */
  aside?: boolean;
}

/** Opens the bytes anew each time; a reader that has seen enough simply stops. */
export type Bytes = () => AsyncIterable<Buffer>;

/**
 * The records of a file, the header first. Blank records are left out and keep their number, so that a row is found
 * in the file by it. `header`: the elements of an XML file, known from its recognition; `limit`: so many
 * records are enough.
 */
export async function* tableRecords(
  bytes: Bytes,
  shape: TableShape,
  header: readonly string[] | undefined,
  limit?: number,
): AsyncGenerator<TableRecord> {
  switch (shape.container) {
    case 'csv':
      yield* csvTable(bytes, shape, limit);
      break;
    case 'xml':
      yield* xmlRecords(bytes(), header);
      break;
    case 'xlsx':
      yield* xlsxRecords(bytes());
  }
}

async function* csvTable(
  bytes: Bytes,
  { encoding, delimiter }: TableShape,
  limit?: number,
): AsyncGenerator<TableRecord> {
  const text = fromHeader(decoded(bytes(), encoding || 'UTF-8'));
  for await (const record of records(text, delimiter, limit)) yield record;
}
