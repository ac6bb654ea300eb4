import { stream, type Column } from 'exceljs';
import type { Field, Language, MoneyValue } from '@clientele/shared/dto';
import { say } from '@clientele/shared/dto';
import { wallClock } from '@clientele/shared/api';
import type { Writable } from 'node:stream';
import { reportTexts } from '../texts';

const WIDTHS: Partial<Record<Field['kind'], number>> = {
  email: 32,
  text: 22,
  phone: 18,
  instant: 18,
  day: 12,
  money: 14,
  flag: 10,
  tags: 24,
};
const FORMATS: Partial<Record<Field['kind'], string>> = {
  instant: 'yyyy-mm-dd hh:mm',
  day: 'yyyy-mm-dd',
};

/** A sheet that is written row by row: amounts are numbers that show their currency, and text is always a text cell, so that nothing in it can run (T10). */
export class CustomerSheet {
  private readonly book: stream.xlsx.WorkbookWriter;
  private readonly sheet: ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>;

  constructor(
    target: Writable,
    name: string,
    private readonly fields: readonly Field[],
    private readonly language: Language,
    private readonly timeZone: string,
  ) {
    this.book = new stream.xlsx.WorkbookWriter({ stream: target, useStyles: true, useSharedStrings: false });
    this.sheet = this.book.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    this.sheet.columns = fields.map((field): Partial<Column> => ({
      header: say(field.title, language),
      key: field.name,
      width: WIDTHS[field.kind] ?? 14,
      style: FORMATS[field.kind] ? { numFmt: FORMATS[field.kind] ?? '' } : {},
    }));
    this.sheet.getRow(1).font = { bold: true };
    this.sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: fields.length } };
  }

  add(row: Readonly<Record<string, unknown>>): void {
    const line = this.sheet.addRow(this.fields.map((field) => this.cell(field, row[field.name])));
    this.fields.forEach((field, at) => {
      const money = field.kind === 'money' ? (row[field.name] as MoneyValue | null) : null;
      if (money) line.getCell(at + 1).numFmt = `#,##0.00 "${money.currency}"`;
    });
    line.commit();
  }

  async finish(): Promise<void> {
    this.sheet.commit();
    await this.book.commit();
  }

  private cell(field: Field, value: unknown): unknown {
    if (value === null || value === undefined || value === '') return null;
    switch (field.kind) {
      case 'flag':
        return say(value === true ? reportTexts.yes : reportTexts.no, this.language);
      case 'choice':
        return say(field.choices?.[value as string] ?? { en: '', pl: '', cs: '', nb: '' }, this.language);
      case 'money':
        return Number((value as MoneyValue).amount);
      case 'instant':
        // Excel knows no time zones: the cell shows the time on the shop's wall.
        return wallClock(value as Date, this.timeZone);
      case 'day':
        return new Date(`${value as string}T00:00:00Z`);
      case 'tags':
        return (value as string[]).join(', ');
      default:
        return value;
    }
  }
}
