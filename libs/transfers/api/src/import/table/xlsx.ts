import { Problem } from '@clientele/shared/api';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { importProblems } from '../../import-problems';
import { spool } from './spool';
import type { TableRecord } from './table';

/** So much memory, and so long without a row: a bomb ends the reader and nothing else (T12). */
const MEMORY_MB = 320;
const SILENCE_MS = 60_000;
const HEADINGS = 3;

interface SheetRecord {
  sheet: number;
  row: number;
  cells: string[];
}

/** Compiled, the child is JavaScript; run from source, as the tests do, it needs the compiler at hand. */
const isSource = __filename.endsWith('.ts');
const script = join(__dirname, isSource ? 'xlsx-child.ts' : 'xlsx-child.js');
const compiler = isSource ? ['--require', join(process.cwd(), 'tools/swc-register.cjs')] : [];

/**
 * The records of a workbook. It is read by a process of its own with a memory limit. The table is the first sheet with
 * at least three headings (a sheet before it says what a report is); later sheets with the same headings go on with
 * it, and rows of others are counted.
 */
export async function* xlsxRecords(bytes: AsyncIterable<Buffer>): AsyncGenerator<TableRecord> {
  const { file, folder, remove } = await spool(bytes);
  const child = startChild(file, folder);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS);
  try {
    const sheets = new TableSheets();
    for await (const line of createInterface({ input: child.stdout as Readable })) {
      silence.refresh();
      const record = sheets.take(JSON.parse(line) as SheetRecord);
      if (record) yield record;
    }
    const [code] = await ended;
    if (code !== 0) throw new Problem(importProblems.xlsx_unreadable);
  } finally {
    clearTimeout(silence);
    child.kill('SIGKILL');
    await ended;
    await remove();
  }
}

/** Which rows of which sheets are the table. */
class TableSheets {
  private header: readonly string[] | undefined;
  /** Where each column of the table stands in the sheet at hand. */
  private places: readonly number[] = [];
  private sheet = 0;
  private isTable = false;
  /** Rows of the sheets before. */
  private before = 0;
  private last = 0;

  take({ sheet, row, cells }: SheetRecord): TableRecord | undefined {
    const begins = sheet !== this.sheet;
    if (begins) {
      this.sheet = sheet;
      this.before = this.last;
      return this.header === undefined ? this.first(cells) : this.next(cells, this.header);
    }
    if (!cells.some(Boolean)) return undefined;
    if (!this.isTable) return this.header && { row: this.last, cells: [], aside: true };
    this.last = this.before + row;
    // A workbook leaves out the empty cells at the end of a row.
    while (cells.length < this.places.length) cells.push('');
    return {
      row: this.last,
      cells: [...this.places.map((at) => cells[at] ?? ''), ...cells.slice(this.places.length)],
    };
  }

  private first(cells: string[]): TableRecord | undefined {
    const headings = cells.filter(Boolean);
    this.isTable =
      headings.length >= HEADINGS || (headings.length > 1 && headings.some((one) => /mail/i.test(one)));
    if (!this.isTable) return undefined;
    this.header = cells;
    this.places = [...cells.keys()];
    this.last = 1;
    return { row: 1, cells };
  }

  /** A sheet with the same headings, in whatever order, goes on with the table. */
  private next(cells: readonly string[], header: readonly string[]): undefined {
    const places = header.map((heading) => cells.indexOf(heading));
    this.isTable =
      cells.length === header.length && new Set(places).size === header.length && !places.includes(-1);
    if (this.isTable) this.places = places;
  }
}

function startChild(file: string, folder: string): ChildProcess {
  return fork(script, [file], {
    execArgv: [...compiler, `--max-old-space-size=${MEMORY_MB}`],
    // The child inherits no secret of ours, and its temporary files are in the folder that goes with it.
    env: { TMPDIR: folder, PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
}
