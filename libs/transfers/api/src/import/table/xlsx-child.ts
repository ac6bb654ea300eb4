import type { CellValue, Row } from 'exceljs';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { worksheetsOf, type OpenPart } from './worksheets';

/**
 * The process that reads one workbook: its argument is the file, its output a JSON line per row. A file that unpacks
 * to far more than it is, has too many parts or too many columns ends it with an error (T12, G14).
 */
const MAX_PARTS = 1000;
const MAX_COLUMNS = 1000;
const MAX_CELL = 256 * 1024;
/** The parts of a workbook nest some ten deep; parsers take a square of the time for what has no end. */
const MAX_DEPTH = 1000;
const MAX_UNPACKED = 3 * 1024 ** 3;
/** Tables shrink to a tenth, uniform ones to a fiftieth; what shrinks more, and is large, is no table. */
const SUSPICIOUS_BYTES = 20 * 1024 ** 2;
const SUSPICIOUS_RATIO = 100;

process.once('disconnect', () => process.exit(2));

async function main(file: string): Promise<void> {
  const zip = await opened(file);
  const parts = await harmlessParts(zip);
  const open: OpenPart = async (path) => {
    const entry = parts.get(path);
    return entry && contentOf(zip, entry);
  };
  let sheet = 0;
  for await (const worksheet of worksheetsOf(open)) {
    sheet += 1;
    for await (const row of worksheet) await write({ sheet, row: row.number, cells: cellsOf(row) });
  }
}

/** The parts of a file by their paths, after everything was unpacked once and counted. */
async function harmlessParts(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_PARTS) throw new Error('The workbook has too many parts');
  const parts = new Map<string, Entry>();
  let [declared, unpacked] = [0, 0];
  for await (const entry of entriesOf(zip)) {
    parts.set(entry.fileName, entry);
    declared += entry.uncompressedSize;
    refuseSize(declared, zip);
    if (/\.(bin|vml|rels)$/.test(entry.fileName) || entry.fileName.endsWith('/')) continue;
    const nesting = new Nesting();
    for await (const chunk of (await contentOf(zip, entry)) as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (nesting.depthAfter(chunk) > MAX_DEPTH) throw new Error('The workbook nests too deep');
      refuseSize(unpacked, zip);
    }
  }
  return parts;
}

/** What a file says of itself is believed when it is too much; what it really unpacks to is counted all the same. */
function refuseSize(bytes: number, { fileSize }: ZipFile): void {
  const isSuspicious = bytes > SUSPICIOUS_BYTES && bytes > SUSPICIOUS_RATIO * fileSize;
  if (isSuspicious || bytes > MAX_UNPACKED) throw new Error('The workbook unpacks to too much');
}

const [LESS, SLASH, MORE, MARK, QUESTION] = Buffer.from('</>!?');

/** How deep the elements of a document nest, told from its bytes alone: elements begin by `<a`, and end by `</` or `/>`. */
class Nesting {
  private depth = 0;
  private last: number | undefined;

  depthAfter(chunk: Buffer): number {
    let { depth, last } = this;
    // By index: an iterator over bytes takes twice as long.
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (last === LESS && byte !== MARK && byte !== QUESTION) depth += byte === SLASH ? -1 : 1;
      else if (last === SLASH && byte === MORE) depth -= 1;
      last = byte;
    }
    this.depth = depth;
    this.last = last;
    return depth;
  }
}

function opened(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left -= 1) {
    const next = once(zip, 'entry');
    zip.readEntry();
    const [entry] = (await next) as [Entry];
    yield entry;
  }
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, content) => (error ? reject(error) : resolve(content)));
  });
}

function cellsOf(row: Row): string[] {
  if (row.cellCount > MAX_COLUMNS) throw new Error('The sheet has too many columns');
  return Array.from({ length: row.cellCount }, (_, at) => {
    const { value, numFmt } = row.getCell(at + 1);
    return typeof value === 'number' ? numberText(value, numFmt) : textOf(value);
  });
}

/**
 * A number as a person sees it where a format gives it its zeros (`00-000` of a postal code). A fraction of three digits
 * gets a fourth: `1.234` would be read as a thousand.
 */
function numberText(value: number, format: string | undefined): string {
  if (format && /^0[0 -]*0$/.test(format) && Number.isInteger(value) && value >= 0) {
    let digits = String(value).padStart(format.replace(/[^0]/g, '').length, '0');
    const signs = [...format].reverse().map((sign) => {
      if (sign !== '0') return sign;
      const digit = digits.slice(-1);
      digits = digits.slice(0, -1);
      return digit;
    });
    return digits + signs.reverse().join('');
  }
  const text = String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'object') return innerText(value);
  return String(value).slice(0, MAX_CELL);
}

/** Rich text, links and formulas mean what a person sees; an error of a formula means nothing. */
function innerText(value: Exclude<CellValue, null | undefined | string | number | boolean | Date>): string {
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text);
  if ('result' in value) return textOf(value.result);
  return '';
}

/** A date without a time is a day; a time is told to the second, which a workbook's fractions of days round to. */
function dateText(value: Date): string {
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

async function write(record: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain');
}

main(process.argv[2] ?? '').then(
  () => process.stdout.end(() => process.exit(0)),
  () => process.exit(1),
);
