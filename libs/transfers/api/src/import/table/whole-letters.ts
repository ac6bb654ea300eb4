import { stream } from 'exceljs';
import { PassThrough, Readable } from 'node:stream';

type WorkbookReader = stream.xlsx.WorkbookReader;

/** What exceljs 4.4.0 calls for each part that holds text. */
interface Parts {
  _parseWorksheet: (bytes: AsyncIterable<Buffer>, sheet: string) => Iterable<unknown>;
  _parseSharedStrings: (bytes: NodeJS.ReadableStream) => AsyncIterable<unknown>;
}

/**
 * exceljs turns each piece of a part into text by itself, and breaks every letter that lies across two pieces: some in a
 * hundred thousand of a file in Polish. It gets text instead of bytes here.
 */
export function withWholeLetters(reader: WorkbookReader): WorkbookReader {
  const parts = reader as unknown as Parts;
  const worksheet = parts._parseWorksheet.bind(reader);
  const sharedStrings = parts._parseSharedStrings.bind(reader);
  parts._parseWorksheet = (bytes, sheet) => worksheet(texts(bytes) as AsyncIterable<never>, sheet);
  parts._parseSharedStrings = (bytes) => sharedStrings(Readable.from(texts(bytes.pipe(new PassThrough()))));
  return reader;
}

async function* texts(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
