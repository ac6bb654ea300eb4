import { Workbook } from 'exceljs';
import { xlsxRecords } from './xlsx';

const NAMES = ['Żółć', 'Łąkowa', 'Třešňák', 'Øyåsæter', 'Zażółć gęślą jaźń'];

describe('a workbook', () => {
  it.each([true, false])(
    'is read letter by letter, however large (shared strings: %s)',
    async (useSharedStrings) => {
      const rows = Array.from({ length: 20_000 }, (_, at) => [
        `p${at}@example.com`,
        `${NAMES[at % NAMES.length] ?? ''} ${at}`,
        'Ł'.repeat(at % 40),
      ]);
      const book = new Workbook();
      book.addWorksheet('People').addRows([['E-mail', 'Imię', 'Nazwisko'], ...rows]);
      const bytes = (await book.xlsx.writeBuffer({ useSharedStrings })) as unknown as Buffer;
      const read: string[][] = [];
      for await (const { cells } of xlsxRecords(one(Buffer.from(bytes)))) read.push(cells);
      expect(read).toHaveLength(rows.length + 1);
      expect(read.slice(1).filter((cells, at) => cells.join() !== rows[at]?.join())).toEqual([]);
    },
  );
});

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
