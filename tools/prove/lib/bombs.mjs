import { gzipSync } from 'node:zlib';
import { zipOf } from './zip.mjs';

const MB = 1024 * 1024;
const of = (text, bytes) => Buffer.alloc(bytes, text);
const DECLARED = '<?xml version="1.0"?>';
const RECORD = '<email>a@prove.example</email><firstName>A</firstName><lastName>B</lastName>';

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = {
  '[Content_Types].xml': `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${DECLARED}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};
const cell = (at, text) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${cell('A1', 'email')}${cell('B1', 'firstName')}${cell('C1', 'lastName')}</row>`;
const sheetOf = (rows, before = '') =>
  Buffer.concat([
    Buffer.from(
      `${DECLARED}${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`,
    ),
    Buffer.isBuffer(rows) ? rows : Buffer.from(rows),
    Buffer.from('</sheetData></worksheet>'),
  ]);
const entriesOf = (sheet) => [
  ...Object.entries(PARTS).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  { name: SHEET, bytes: sheet },
];
const workbook = (rows, before) => zipOf(entriesOf(sheetOf(rows, before)));
const withEntry = (entry) => zipOf([...entriesOf(sheetOf(HEAD)), entry]);

const LAUGHS = `<!DOCTYPE l [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]>`;

/** A workbook that is none of these: it goes in. */
export const harmless = workbook(
  `${HEAD}<row r="2">${cell('A2', 'harmless@prove.example')}${cell('B2', 'A')}${cell('C2', 'B')}</row>`,
);

/** 400 MB of XML in less than half a megabyte. */
export const zipBomb = () => workbook(of(`${HEAD}<row r="2">${cell('A2', 'x')}</row>`, 400 * MB));

/** Hostile files, made one at a time: together they would not fit into memory. */
export const bombs = {
  'xlsx: a sheet of 400 MB': zipBomb,
  'xlsx: shared strings of 400 MB': () =>
    withEntry({ name: 'xl/sharedStrings.xml', bytes: of('<si><t>aaaaaaaa</t></si>', 400 * MB) }),
  'xlsx: a size that lies': () => {
    const [sheet, ...others] = entriesOf(of(' ', 400 * MB)).reverse();
    return zipOf([...others, { ...sheet, lies: { size: 10 } }]);
  },
  'xlsx: 60,000 entries': () =>
    zipOf([
      ...entriesOf(sheetOf(HEAD)),
      ...Array.from({ length: 60_000 }, (_, at) => ({ name: `xl/media/${at}`, bytes: Buffer.from('x') })),
    ]),
  'xlsx: a path out of the folder': () => withEntry({ name: '../../../etc/passwd', bytes: Buffer.from('x') }),
  'xlsx: encrypted': () => {
    const [sheet, ...others] = entriesOf(sheetOf(HEAD)).reverse();
    return zipOf([...others, { ...sheet, lies: { encrypted: true } }]);
  },
  'xlsx: broken off': () => workbook(HEAD).subarray(0, 900),
  'xlsx: packed nonsense': () =>
    zipOf(
      entriesOf(sheetOf(HEAD)).map((entry) =>
        entry.name === SHEET ? { ...entry, lies: { packed: of('\xff\x00', 5000) } } : entry,
      ),
    ),
  'xlsx: a ZIP in a ZIP': () => zipOf([{ name: 'inner.xlsx', bytes: workbook(HEAD) }]),
  'xlsx: a document type with entities': () =>
    workbook(`${HEAD}<row r="2">${cell('A2', '&j;')}</row>`, LAUGHS),
  'xlsx: a sheet nested without end': () => workbook(of('<a>', 6 * MB)),
  'xlsx: one text of 200 MB': () =>
    workbook(
      Buffer.concat([
        Buffer.from(`${HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>`),
        of('a', 200 * MB),
        Buffer.from('</t></is></c></row>'),
      ]),
    ),
  'xml: a billion laughs': () =>
    Buffer.from(`${DECLARED}${LAUGHS}<people><person><email>&j;</email></person></people>`),
  'xml: a file as an entity': () =>
    Buffer.from(
      `${DECLARED}<!DOCTYPE p [<!ENTITY f SYSTEM "file:///etc/passwd">]><people><person><email>&f;</email></person></people>`,
    ),
  'xml: a document type from elsewhere': () =>
    Buffer.from(
      `${DECLARED}<!DOCTYPE p SYSTEM "http://127.0.0.1:9/evil.dtd"><people><person>${RECORD}</person></people>`,
    ),
  'xml: nested 1,000,000 deep': () => Buffer.from(`${DECLARED}${'<a>'.repeat(1_000_000)}`),
  'xml: a text of 60 MB': () => Buffer.concat([Buffer.from('<people><person><email>'), of('a', 60 * MB)]),
  'xml: an attribute of 60 MB': () => Buffer.concat([Buffer.from('<people><person id="'), of('a', 60 * MB)]),
  'xml: a name of 60 MB': () => Buffer.concat([Buffer.from('<people><person><'), of('a', 60 * MB)]),
  'xml: a comment of 60 MB': () => Buffer.concat([Buffer.from('<people><!--'), of('a', 60 * MB)]),
  'xml: 15 MB of numeric references': () =>
    Buffer.concat([Buffer.from('<people><person><email>'), of('&#x41;', 15 * MB)]),
  'xml: 1,000,000 attributes': () =>
    Buffer.from(
      `<people><person ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}></person></people>`,
    ),
  'xml: 1,000,000 elements in a record': () =>
    Buffer.from(
      `<people><person>${RECORD}${Array.from({ length: 1_000_000 }, (_, at) => `<e${at}>1</e${at}>`).join('')}</person></people>`,
    ),
  'csv: a line of 60 MB': () => of('a', 60 * MB),
  'csv: a quote that never ends': () => Buffer.concat([Buffer.from('email,firstName,"'), of('a\n', 60 * MB)]),
  'csv: 1,000,000 columns': () =>
    Buffer.from(`email,${Array.from({ length: 1_000_000 }, (_, at) => at).join(',')}\n`),
  'csv: 60 MB of NUL': () => of('\0', 60 * MB),
  'csv: 30 MB of line ends': () => of('\n', 30 * MB),
  'csv: UTF-16 that is none': () => Buffer.concat([Buffer.from([0xff, 0xfe]), of('\xd8\x00', 5 * MB)]),
  'gzip by the name of a table': () => gzipSync(of('email,firstName,lastName\n', 5 * MB)),
};
