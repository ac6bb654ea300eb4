import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Comma, quote, UTF-8, from the first line; and, what a person may switch on, formulas are worked out. */
const CSV_AS_FORMULAS = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';

/** What LibreOffice makes of a file: its formulas, links to elsewhere, and the texts of its cells. */
export function openedInLibreOffice(file, folder) {
  const filter = file.endsWith('.csv') ? [`--infilter=${CSV_AS_FORMULAS}`] : [];
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office')}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`LibreOffice (soffice), which opens the files, says: ${stderr}`);
  const sheet = readFileSync(path.join(folder, `${path.basename(file, path.extname(file))}.fods`), 'utf8');
  return {
    formulas: [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula),
    links: [...sheet.matchAll(/<table:table-source|<text:a |<table:dde-link|<office:dde-source/g)].length,
    cells: [...sheet.matchAll(/<text:p>(.*?)<\/text:p>/g)].map(([, text]) => text),
  };
}

/** Parts of a workbook that could run or reach out, whoever opens it. */
export function activeParts(file) {
  const names = python(LIST, file).toString('utf8').split('\n');
  const bad = names.filter((name) => /externalLink|vbaProject|connections|oleObject|activeX/i.test(name));
  const sheets = names.filter((name) => name.startsWith('xl/worksheets/sheet'));
  return [...bad, ...sheets.filter((name) => /<f[ >]/.test(partOf(file, name).toString('utf8')))];
}

/** The sheet behind the one that says what the report is. */
export const tableOf = (file) => partOf(file, 'xl/worksheets/sheet2.xml');

const partOf = (file, name) => python(READ, file, name);

const LIST = `import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))`;
const READ = 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))';
const python = (program, ...args) =>
  execFileSync('python3', ['-c', program, ...args], { maxBuffer: 2 ** 28 });
