import { Problem } from '@clientele/shared/api';
import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import { importProblems } from '../../import-problems';
import { decoded, EncodingDetector } from './encoding';
import type { TableRecord } from './table';

const MAX_DEPTH = 12;
/** Of one text, comment or tag, in characters. */
const MAX_PART = 256 * 1024;
/** Of one record. */
const MAX_COLUMNS = 1000;
/** The parser is fed so much at a time: it keeps what is unfinished, however long that gets. */
const BITE = 16 * 1024;
/** Of a file whose elements are not known yet, so many records are looked at. */
const LOOKED_AT = 5000;

type Elements = Map<string, string>;

/**
 * The records of an XML file: the children of its root, each element a column by its path (`ADDRESS/CITY`), an
 * element that comes again joined by `;` (formats.md 5.6). Documents with a DTD are refused, and so no entity but
 * the five of XML is known (T12).
 */
export async function* xmlRecords(
  bytes: AsyncIterable<Buffer>,
  header: readonly string[] | undefined,
): AsyncGenerator<TableRecord> {
  const columns = header ?? (await headerOf(bytes));
  yield { row: 1, cells: [...columns] };
  if (!header) return;
  const known = new Set(columns);
  let row = 1;
  for await (const elements of recordsOf(bytes)) {
    row += 1;
    const cells = columns.map((column) => elements.get(column) ?? '');
    const isWhole = [...elements.keys()].every((name) => known.has(name));
    yield { row, cells, aside: !isWhole };
  }
}

async function headerOf(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  const columns = new Set<string>();
  let seen = 0;
  for await (const elements of recordsOf(bytes)) {
    for (const name of elements.keys()) columns.add(name);
    seen += 1;
    if (seen === LOOKED_AT) break;
  }
  return [...columns];
}

async function* recordsOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Elements> {
  const reading = new Reading();
  for await (const text of decodedXml(bytes)) {
    reading.take(text);
    yield* reading.ready();
  }
  reading.end();
  yield* reading.ready();
}

/** A byte order mark decides, then the declaration; without either XML is UTF-8. */
async function* decodedXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const all = bytes[Symbol.asyncIterator]();
  const first = await all.next();
  if (first.done) return;
  const named = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(
    first.value.subarray(0, 200).toString('latin1'),
  )?.[1];
  const detector = new EncodingDetector();
  detector.see(first.value);
  const encoding = named === undefined || /^utf/i.test(named) ? detector.decideByMark() : named;
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield first.value;
    for (let next = await all.next(); !next.done; next = await all.next()) yield next.value;
  };
  try {
    if (!iconv.encodingExists(encoding)) refuse();
    yield* decoded(whole(), encoding);
  } finally {
    await all.return?.();
  }
}

/** What is open while a document goes by. */
class Reading {
  private readonly parser = new SaxesParser();
  private readonly path: string[] = [];
  private record: Elements = new Map();
  private text = '';
  private done: Elements[] = [];
  /** Characters since a part of the document was finished. */
  private unfinished = 0;

  constructor() {
    this.parser.on('doctype', () => refuse());
    this.parser.on('error', () => refuse());
    this.parser.on('opentag', ({ name }) => this.open(name));
    this.parser.on('text', (text) => this.add(text));
    this.parser.on('cdata', (text) => this.add(text));
    this.parser.on('closetag', () => this.close());
    this.parser.on('comment', () => (this.unfinished = 0));
    this.parser.on('processinginstruction', () => (this.unfinished = 0));
  }

  take(text: string): void {
    for (let at = 0; at < text.length; at += BITE) {
      const bite = text.slice(at, at + BITE);
      this.unfinished += bite.length;
      this.parser.write(bite);
      if (this.unfinished > MAX_PART) refuse();
    }
  }

  end(): void {
    this.parser.close();
  }

  *ready(): Generator<Elements> {
    const ready = this.done;
    this.done = [];
    yield* ready;
  }

  private open(name: string): void {
    this.unfinished = 0;
    if (this.path.length >= MAX_DEPTH) refuse();
    this.path.push(name);
    this.text = '';
    if (this.path.length === 2) this.record = new Map();
  }

  private add(text: string): void {
    this.unfinished = 0;
    this.text += text;
    if (this.text.length > MAX_PART) refuse();
  }

  private close(): void {
    this.unfinished = 0;
    if (this.path.length === 2) this.done.push(this.record);
    if (this.path.length > 2) this.keep(this.path.slice(2).join('/'), this.text.trim());
    this.path.pop();
    this.text = '';
  }

  /** An element that holds others has no text of its own. */
  private keep(column: string, text: string): void {
    const before = this.record.get(column);
    const inner = text === '' && [...this.record.keys()].some((key) => key.startsWith(`${column}/`));
    if (!inner) this.record.set(column, before ? `${before};${text}` : text);
    if (this.record.size > MAX_COLUMNS) refuse();
  }
}

function refuse(): never {
  throw new Problem(importProblems.xml_unreadable);
}
