import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PAYLOADS } from './lib/payloads.mjs';
import { activeParts, openedInLibreOffice, tableOf } from './lib/spreadsheet.mjs';

export const title = 'Nothing that somebody typed runs in a spreadsheet, and what was typed comes back (G12)';

/** What a row of the directory can say that an import takes back. */
const TAKEN_BACK =
  'firstName lastName socialTitle salutation email phone type activated enabled newsletter partnerOffers birthdayOn registeredAt language mainGroup groups tags externalIds company companyCountry organisationNumber taxId ape website'.split(
    ' ',
  );

export async function prove(world, findings) {
  const folder = await mkdtemp(path.join(tmpdir(), 'clientele-formulas-'));
  try {
    await everyColumn(world, findings, folder);
    await errorFile(world, findings, folder);
    await roundTrip(world, findings, folder);
    await bite(findings, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The history of a company's terms goes with its company alone. */
async function nobody(world) {
  await world.sql('TRUNCATE customer CASCADE');
  await world.sql('DELETE FROM company');
}

/** Every payload in every column of text, past all that checks input: the export alone must hold. */
async function everyColumn(world, findings, folder) {
  await nobody(world);
  for (const [at, payload] of PAYLOADS.entries()) await plant(world, payload, at);
  const { items } = await (await world.api('GET', '/api/v1/customer-export-columns')).json();
  const columns = items.map(({ key }) => key);
  console.log(`\n${PAYLOADS.length} payloads in the texts of ${columns.length} columns`);
  for (const format of ['csv', 'xlsx']) {
    const file = await exported(world, folder, format, columns);
    const { formulas, links, cells } = openedInLibreOffice(file, folder);
    findings.same(`formulas in ${format}`, formulas, []);
    findings.same(`links to elsewhere in ${format}`, links, 0);
    findings.check(
      'the texts are there',
      cells.some((text) => text.includes('HYPERLINK')),
      `${cells.length} cells`,
    );
    findings.check('a phone number is as it was', cells.includes('+48 600 700 800'));
    if (format === 'xlsx') findings.same('active parts of the workbook', activeParts(file), []);
  }
}

async function plant(world, payload, at) {
  const [{ id }] = await world.sql(
    `INSERT INTO customer (first_name, last_name, email, email_canonical, phone, phone_e164, tags, external_ids, main_group_id)
     VALUES ($1, $1, $1, $2, $3, '', ARRAY[$1], jsonb_build_object('import', $1::text || $2::text),
             (SELECT id FROM customer_group WHERE is_default)) RETURNING id`,
    [payload, `p${at}@prove.example`, at % 2 ? '+48 600 700 800' : payload],
  );
  const [company] = await world.sql(
    `INSERT INTO company (name, organisation_number, tax_id, ape, website) VALUES ($1, $1, $1, $1, $1) RETURNING id`,
    [payload],
  );
  await world.sql(`INSERT INTO company_person (company_id, customer_id) VALUES ($1, $2)`, [company.id, id]);
  await world.sql(
    `INSERT INTO address (customer_id, label, first_name, last_name, company, street, street2, postal_code, city, region,
         phone, tax_id, national_id, note, delivery, invoice, default_delivery, default_invoice)
     VALUES ($1, $2, $2, $2, $2, $2, $2, $2, $2, $2, $2, $2, $2, $2, true, true, true, true)`,
    [id, payload],
  );
}

/** Rows that were refused go back to whoever sent them, with their reason. */
async function errorFile(world, findings, folder) {
  const lines = PAYLOADS.map((payload) => `${quoted(payload)},${quoted(payload)},${quoted(payload)}\n`);
  const job = await imported(world, `email,firstName,lastName\n${lines.join('')}`, 'bad.csv');
  const file = path.join(folder, 'errors.csv');
  await writeFile(file, await bytes(await world.api('GET', job.result.errorsHref)));
  const { formulas, cells } = openedInLibreOffice(file, folder);
  console.log('\nThe file of rows that did not come in');
  findings.same('formulas', formulas, []);
  findings.check('the rows are there', cells.length > PAYLOADS.length, `${cells.length} cells`);
}

/** Export, import into an empty directory, export. */
async function roundTrip(world, findings, folder) {
  console.log('\nExport, import into an empty directory, export again');
  await nobody(world);
  let taken = 0;
  for (const [at, payload] of PAYLOADS.entries())
    for (const [field, said] of Object.entries(sayings(payload, at)))
      taken += (await accepted(world, `p${at}.${field.toLowerCase()}@prove.example`, said)) ? 1 : 0;
  findings.check('the API takes payloads where text is free', taken > PAYLOADS.length, `${taken} values`);
  for (const format of ['csv', 'xlsx']) {
    const first = await exported(world, folder, format, TAKEN_BACK);
    const before = await contentOf(first);
    await nobody(world);
    const job = await imported(world, await readFile(first), path.basename(first));
    findings.same(`people that came in from ${format}`, job.result.counts.created, taken);
    const second = await exported(world, folder, format, TAKEN_BACK);
    findings.same(`bytes of ${format} after the way round`, await contentOf(second), before);
  }
}

/** The file that a careless export would write is opened the same way. */
async function bite(findings, folder) {
  const file = path.join(folder, 'careless.csv');
  await writeFile(file, `firstName\n${PAYLOADS.map((payload) => `${quoted(payload)}\n`).join('')}`);
  const { formulas } = openedInLibreOffice(file, folder);
  findings.teeth(`an export without its guard (${formulas.length} formulas)`, formulas.length > 0);
}

async function exported(world, folder, format, columns) {
  const input = { scope: 'all', format, columns, reason: 'Proof of formulas' };
  const job = await world.job(await (await world.api('POST', '/api/v1/customer-exports', input)).json());
  if (job.status !== 'succeeded') throw new Error(`The export ended as ${job.status}: ${job.problem}`);
  const file = path.join(folder, `report.${format}`);
  await writeFile(file, await bytes(await world.api('GET', job.result.href)));
  return file;
}

async function imported(world, content, name) {
  const form = new FormData();
  form.set('file', new Blob([content]), name);
  return world.job(await (await world.api('POST', '/api/v1/customer-imports', form)).json());
}

/** What a file says: all of a CSV, the table of a workbook, whose first sheet tells the time. */
async function contentOf(file) {
  const content = file.endsWith('.xlsx') ? tableOf(file) : await readFile(file);
  return createHash('sha256').update(content).digest('hex');
}

const bytes = async (response) => Buffer.from(await response.arrayBuffer());
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

/** Where a person could put a payload. */
const sayings = (payload, at) => ({
  firstName: { firstName: payload },
  lastName: { lastName: payload },
  tags: { tags: [payload] },
  externalIds: { externalIds: { import: `${payload}#${at}` } },
  company: { company: payload },
});

/** Whether the API takes a person who says so; it refuses with 422 what breaks a rule of a field. */
async function accepted(world, email, { company, ...said }) {
  const person = { email, firstName: 'Zoë', lastName: 'Żak', phone: '+48 600 700 800', ...said };
  const created = await world.ask('POST', '/api/v1/customers', person);
  if (created.status === 422) return false;
  if (created.status !== 201) throw new Error(`POST /customers: ${created.status} ${await created.text()}`);
  const { id } = await created.json();
  if (company === undefined) return true;
  const { status } = await world.ask('PUT', `/api/v1/customers/${id}/company`, {
    name: company,
    country: 'PL',
  });
  if (status === 422) await world.sql('DELETE FROM customer WHERE id = $1', [id]);
  return status !== 422;
}
