import type { Writable } from 'node:stream';
import { contentTypes, packageRelations, styles, workbook, workbookRelations } from './parts';
import { xmlText } from './xml-text';
import { ZipWriter, type ZipEntry } from './zip';

/** What the cells of a column are; text is always a text cell, so that nothing in it can run (T10). */
export type CellKind = 'text' | 'number' | 'amount' | 'instant' | 'day';

export interface SheetColumn {
  heading: string;
  kind: CellKind;
  /** In characters. */
  width: number;
}

/** The most that a sheet of Excel holds, its header included. */
const MAX_ROWS = 1_048_576;
/** A sheet stays under the 4 GB of a plain ZIP entry. */
const MAX_BYTES = 3_500_000_000;
/** Rows are handed on in pieces of this size. */
const PIECE = 64 * 1024;

/** Styles of the cells, by their place in `styles` of parts.ts. */
const STYLE: Readonly<Record<CellKind | 'heading', number>> = {
  text: 0,
  heading: 1,
  amount: 2,
  instant: 3,
  day: 4,
  number: 0,
};

/** Writes a workbook row by row (ECMA-376); memory does not grow with the rows. */
export class XlsxWriter {
  private readonly zip: ZipWriter;
  private readonly names: string[] = [];
  private sheet: ZipEntry | undefined;
  private columns: readonly SheetColumn[] = [];
  private letters: readonly string[] = [];
  private name = '';
  private part = 1;
  private rows = 0;
  private bytes = 0;
  private waiting = '';

  constructor(target: Writable) {
    this.zip = new ZipWriter(target);
  }

  /** Begins a sheet with a header that stays in sight and filters. */
  async begin(name: string, columns: readonly SheetColumn[]): Promise<void> {
    this.name = name;
    this.columns = columns;
    this.letters = columns.map((_, at) => lettersOf(at + 1));
    this.part = 1;
    await this.open(name);
  }

  /** Two columns of words about the file, without a header. */
  async about(name: string, lines: readonly (readonly [string, string])[]): Promise<void> {
    this.columns = [
      { heading: '', kind: 'text', width: 28 },
      { heading: '', kind: 'text', width: 90 },
    ];
    const entry = await this.entry(name);
    const rows = lines.map(
      ([what, said], at) =>
        `<row r="${at + 1}">${textCell(`A${at + 1}`, what, 1)}${textCell(`B${at + 1}`, said, 0)}</row>`,
    );
    await entry.write(`${sheetStart(this.columns, false)}${rows.join('')}</sheetData></worksheet>`);
    await entry.end();
    this.sheet = undefined;
  }

  /** Adds a row of texts, as the columns mean them; '' and null are empty cells. */
  async add(cells: readonly (string | null)[]): Promise<void> {
    if (this.rows === MAX_ROWS || this.bytes > MAX_BYTES) {
      await this.close();
      this.part += 1;
      await this.open(`${this.name.slice(0, 27)} ${this.part}`);
    }
    this.rows += 1;
    let row = `<row r="${this.rows}">`;
    for (let at = 0; at < cells.length; at += 1) row += this.cell(cells[at] ?? '', at);
    this.waiting += `${row}</row>`;
    if (this.waiting.length > PIECE) await this.flush();
  }

  async end(): Promise<void> {
    await this.close();
    const parts: [string, string][] = [
      ['xl/workbook.xml', workbook(this.names)],
      ['xl/_rels/workbook.xml.rels', workbookRelations(this.names.length)],
      ['xl/styles.xml', styles],
      ['_rels/.rels', packageRelations],
      ['[Content_Types].xml', contentTypes(this.names.length)],
    ];
    for (const [name, content] of parts) {
      const entry = await this.zip.entry(name);
      await entry.write(content);
      await entry.end();
    }
    await this.zip.end();
  }

  private cell(text: string, at: number): string {
    const kind = this.columns[at]?.kind ?? 'text';
    if (text === '') return '';
    const place = `${this.letters[at] ?? 'A'}${this.rows}`;
    if (kind === 'text') return textCell(place, text, 0);
    return `<c r="${place}" s="${STYLE[kind]}"><v>${text}</v></c>`;
  }

  private async open(name: string): Promise<void> {
    this.sheet = await this.entry(name);
    this.rows = 1;
    this.bytes = 0;
    const headings = this.columns
      .map(({ heading }, at) => textCell(`${this.letters[at] ?? 'A'}1`, heading, STYLE.heading))
      .join('');
    this.waiting = `${sheetStart(this.columns, true)}<row r="1">${headings}</row>`;
  }

  private entry(name: string): Promise<ZipEntry> {
    this.names.push(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
    return this.zip.entry(`xl/worksheets/sheet${this.names.length}.xml`);
  }

  private async flush(): Promise<void> {
    this.bytes += this.waiting.length;
    await this.sheet?.write(this.waiting);
    this.waiting = '';
  }

  private async close(): Promise<void> {
    if (!this.sheet) return;
    this.waiting += `</sheetData><autoFilter ref="A1:${lettersOf(this.columns.length)}${this.rows}"/></worksheet>`;
    await this.flush();
    await this.sheet.end();
    this.sheet = undefined;
  }
}

function sheetStart(columns: readonly SheetColumn[], frozen: boolean): string {
  const view = frozen
    ? '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
    : '<sheetView workbookViewId="0"/>';
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${view}</sheetViews><cols>${widths.join('')}</cols><sheetData>`;
}

function textCell(place: string, text: string, style: number): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** The letters of a column by its number: 1 is A, 27 is AA. */
function lettersOf(number: number): string {
  let name = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name || 'A';
}
