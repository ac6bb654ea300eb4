import exceljs from 'exceljs';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/**
 * Rows of which one knows what an import must make of them: most are new people; some are the person of an earlier row
 * in other letters, with spaces, in the other form of Unicode or of a domain; some have no such day, or no address.
 */
const HEADINGS = ['id', 'email', 'firstName', 'lastName', 'registeredAt'];
const NAMES = ['Anna', 'Łucja', 'Åse', 'Tomáš', 'Zoë', 'Jan'];

function* people(rows, tag) {
  const domain = `${tag}.prove.example`;
  for (let n = 0; n < rows; n += 1) {
    const before = n - 1;
    const [email, day] = {
      1: [`P${before}@${domain.toUpperCase()}`, '2021-03-04'],
      3: [`  p${before}@${domain} `, '2021-03-04'],
      5: [`żółw${n}@${domain}`.normalize('NFC'), '2021-03-04'],
      6: [`żółw${before}@${domain}`.normalize('NFD'), '2021-03-04'],
      8: [`p${n}@${domain}`, '2021-02-30'],
      10: [`nobody.${domain}`, '2021-03-04'],
      12: [`p@łódź${n}.${domain}`, '2021-03-04'],
      13: [`p@${new URL(`http://łódź${before}.${domain}`).hostname}`, '2021-03-04'],
      20: [`first${n}@${domain}`, '2021-13-01'],
      21: [`first${before}@${domain}`, '2021-12-01'],
    }[n % 100] ?? [`p${n}@${domain}`, '2021-03-04'];
    yield [`${tag}-${n}`, email, NAMES[n % NAMES.length], n % 7 === 0 ? 'O"Neil; Żak' : 'Nowak & Syn', day];
  }
}

/** Writes the rows as one file; `kind` is csv, xml or xlsx. */
export async function writeAnswers(file, kind, rows, tag) {
  if (kind === 'xlsx') return writeWorkbook(file, rows, tag);
  const out = createWriteStream(file);
  const write = async (text) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  const isXml = kind === 'xml';
  await write(
    isXml ? '<?xml version="1.0" encoding="UTF-8"?>\n<customers>\n' : `\uFEFF${HEADINGS.join(';')}\r\n`,
  );
  for (const cells of people(rows, tag)) await write(isXml ? xmlLine(cells) : csvLine(cells));
  if (isXml) await write('</customers>\n');
  out.end();
  await finished(out);
}

const csvLine = (cells) =>
  `${cells.map((cell) => (/[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')}\r\n`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const xmlLine = (cells) =>
  `<customer>${cells.map((cell, at) => `<${HEADINGS[at]}>${escaped(cell)}</${HEADINGS[at]}>`).join('')}</customer>\n`;

async function writeWorkbook(file, rows, tag) {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file });
  const sheet = book.addWorksheet('People');
  sheet.addRow(HEADINGS).commit();
  for (const cells of people(rows, tag)) sheet.addRow(cells).commit();
  await book.commit();
}
