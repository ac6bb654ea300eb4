import { stream } from 'exceljs';
import { Readable } from 'node:stream';

type WorksheetReader = stream.xlsx.WorksheetReader;

/** What exceljs 4.4.0 reads the parts of a workbook with. */
interface Parser {
  _parseRels: (text: Readable) => Promise<void>;
  _parseWorkbook: (text: Readable) => Promise<void>;
  _parseStyles: (text: Readable) => Promise<void>;
  _parseSharedStrings: (text: Readable) => AsyncIterable<unknown>;
  _parseWorksheet: (text: AsyncIterable<string>, number: string) => Iterable<{ value: WorksheetReader }>;
  workbookRels?: { Id: string; Target: string }[];
  model?: { sheets: { rId: string }[] };
  sharedStrings?: unknown[];
}

/** Opens a part by its path in the package; undefined where there is none. */
export type OpenPart = (path: string) => Promise<AsyncIterable<Buffer> | undefined>;

/**
 * The sheets of a workbook in its own order. exceljs parses the parts as they lie in the archive, and fails or reads
 * dates as numbers when a sheet lies before what explains it; it also breaks letters that lie across two pieces of a
 * part. Here it gets whole letters, and the sheets last.
 */
export async function* worksheetsOf(open: OpenPart): AsyncGenerator<WorksheetReader> {
  const parser = new stream.xlsx.WorkbookReader('', {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  }) as unknown as Parser;
  const text = async (path: string): Promise<Readable | undefined> => {
    const bytes = await open(path);
    return bytes && Readable.from(texts(bytes));
  };
  const [relations, workbook] = [await text('xl/_rels/workbook.xml.rels'), await text('xl/workbook.xml')];
  if (!relations || !workbook) throw new Error('This is no workbook');
  await parser._parseRels(relations);
  await parser._parseWorkbook(workbook);
  const styles = await text('xl/styles.xml');
  if (styles) await parser._parseStyles(styles);
  const strings = await text('xl/sharedStrings.xml');
  parser.sharedStrings = [];
  if (strings) for await (const _ of parser._parseSharedStrings(strings));
  const paths = new Map(parser.workbookRels?.map(({ Id, Target }) => [Id, pathOf(Target)]));
  for (const [at, { rId }] of (parser.model?.sheets ?? []).entries()) {
    const bytes = await open(paths.get(rId) ?? '');
    if (bytes) for (const { value } of parser._parseWorksheet(texts(bytes), String(at + 1))) yield value;
  }
}

/** Targets are relative to the workbook, or begin at the root of the package. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function* texts(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
