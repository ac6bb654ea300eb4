import type { Job } from '@clientele/jobs/dto';
import type { CustomerImport, ExportColumn, ExportLayout, ExportPreview } from '@clientele/transfers/dto';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import type { ProblemBody } from '../testing/client';
import { Importing } from '../testing/importing';

const PEOPLE = [
  'email,first name,last name,phone,registered,newsletter,tags,groups,company,companyCountry,organisation no.,address.street,address.city,address.postalCode,address.country',
  'anna@example.com,Anna,"Nowak ""Ania""",+48 600 700 800,2020-10-25 02:30:15,yes,"vip, old","Friends, B2B",Nowak Hurt,PL,,"Lipowa 4",Warszawa,00-950,PL',
  'odd@example.com,=1+A,-2+B,,2021-06-01 12:00:00,no,,,@SUM(A1),,,"\'\'=quoted",Oslo,0150,NO',
  'bare@example.com,,,,,,,,,,,,,,',
].join('\n');

describe('Files that exports make', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(async () => {
    await importing.empty();
    expect((await importing.run(PEOPLE)).result?.counts).toMatchObject({ created: 3 });
  });

  const exported = async (input: object): Promise<{ job: Job; bytes: Buffer }> => {
    const { status, body } = await importing.staff.post<Job>('/customer-exports', {
      scope: 'all',
      reason: 'Test',
      ...input,
    });
    expect(status).toBe(202);
    const job = await importing.staff.ended(body.id);
    expect(job.status).toBe('succeeded');
    return { job, bytes: (await importing.staff.bytes(job.result?.href ?? '')).bytes };
  };
  const everyColumn = async (): Promise<string[]> => {
    const { body } = await importing.staff.get<{ items: ExportColumn[] }>('/customer-export-columns');
    return body.items.map(({ key }) => key);
  };

  it.each([
    ['en', 'csv'],
    ['pl', 'csv'],
    ['cs', 'xlsx'],
    ['nb', 'xlsx'],
  ])('come back in with zero differences (%s, %s)', async (language, format) => {
    await importing.staff.patch('/account', { language });
    const { bytes } = await exported({ format, columns: await everyColumn() });
    const again = await importing.run(bytes, '', `customers.${format}`);
    expect([(await importing.file(again)).format, again.result?.counts]).toEqual([
      'clientele',
      { created: 0, updated: 0, unchanged: 3, skipped: 0, rejected: 0 },
    ]);
    const second = await exported({ format: 'csv', columns: await everyColumn() });
    await importing.nobody();
    const fresh = await importing.run(bytes, '', `customers.${format}`);
    expect(fresh.result?.counts).toMatchObject({ created: 3, rejected: 0 });
    const third = await exported({ format: 'csv', columns: withoutOurs(await everyColumn()) });
    const before = parse(second.bytes, {
      bom: true,
      delimiter: language === 'en' ? ',' : ';',
      columns: true,
    });
    const after = parse(third.bytes, { bom: true, delimiter: language === 'en' ? ',' : ';', columns: true });
    expect(sorted(after)).toEqual(
      sorted(before.map((row) => picked(row as Row, Object.keys(after[0] as Row)))),
    );
  });

  it('bring no address twice, through whichever door it first came', async () => {
    const [first] = await importing.customers();
    const typed = { street: 'Krótka 9', phone: '600 700 801' };
    await importing.staff.post(`/customers/${first?.id}/addresses`, { ...typed, defaultDelivery: true });
    const { bytes } = await exported({ format: 'csv', columns: await everyColumn() });
    expect((await importing.run(bytes)).result?.counts).toMatchObject({ updated: 0, unchanged: 3 });
    // The same row without a country cannot say how the phone is dialled; the address is the same all the same.
    await importing.run(
      'email,address.street,address.country,address.phone\nbare@example.com,Długa 1,CZ,601 123 456',
    );
    const again = await importing.run(
      'email,address.street,address.phone\nbare@example.com,Długa 1,601 123 456',
    );
    expect(again.result?.counts).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('are CSV as spreadsheets of a language expect it', async () => {
    await importing.world.rows(`UPDATE customer_stats SET sales = 1234.5`);
    const columns = [
      'email',
      'phone',
      'firstName',
      'lastName',
      'sales',
      'registeredAt',
      'newsletter',
      'delivery.street',
    ];
    const english = (await exported({ format: 'csv', columns })).bytes.toString('utf8');
    expect(english.split('\r\n').slice(0, 4)).toEqual([
      '\uFEFFE-mail,Phone,First name,Last name,Sales (EUR),Registered,Newsletter,Delivery address: Street and number',
      'anna@example.com,+48 600 700 800,Anna,"Nowak ""Ania""",1234.50,2020-10-25 02:30:15,Yes,Lipowa 4',
      "odd@example.com,,'=1+A,'-2+B,1234.50,2021-06-01 12:00:00,No,''=quoted",
      expect.stringContaining('bare@example.com,,,,1234.50,') as string,
    ]);
    await importing.staff.patch('/account', { language: 'pl' });
    const polish = (await exported({ format: 'csv', columns })).bytes.toString('utf8');
    expect(polish).toContain(
      'anna@example.com;+48 600 700 800;Anna;"Nowak ""Ania""";1234,50;2020-10-25 02:30:15;Tak;',
    );
  });

  it('are workbooks that say what they are, with typed cells', async () => {
    const [group] = await importing.world.rows(`SELECT id FROM customer_group WHERE name = 'Friends'`);
    const query = `q=nowak&newsletter=true&sales[gte]=100&lastName[startsWith]=No&mainGroupId[in]=${String(group?.['id'])}`;
    const { bytes } = await exported({ scope: 'filter', query });
    const book = new Workbook();
    await book.xlsx.load(bytes as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['About this file', 'Customers']);
    const about = JSON.stringify(book.worksheets[0]?.getSheetValues());
    const filter = 'Search: nowak · Newsletter = Yes · Sales ≥ 100 · Main group = Friends · Last name = No…';
    for (const said of ['Customers that match the filter', filter, 'Test', 'Europe/Warsaw'])
      expect(about).toContain(said);
    const sheet = book.worksheets[1];
    const types = new Set<unknown>();
    sheet?.eachRow((row) => {
      row.eachCell((cell) => {
        types.add(cell.type);
      });
    });
    // Numbers, texts and dates: nothing is a formula (6) or a link (5).
    expect([...types].every((type) => [2, 3, 4, 8].includes(type as number))).toBe(true);
    expect(sheet?.autoFilter).toBeTruthy();
  });

  it('are JSON lines with the names and values of the API', async () => {
    const { bytes } = await exported({ format: 'jsonl', columns: await everyColumn() });
    const [anna] = bytes
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(anna).toMatchObject({
      email: 'anna@example.com',
      registeredAt: '2020-10-25T01:30:15.000Z',
      newsletter: true,
      groups: ['B2B', 'Friends'],
      sales: { amount: '0.00', currency: 'EUR' },
      company: { name: 'Nowak Hurt', country: 'PL', allowedOutstanding: null },
      addresses: [{ street: 'Lipowa 4', defaultDelivery: true }],
    });
  });

  it('have their headings in the order of the columns, said before', async () => {
    const columns = ['lastName', 'delivery.city', 'email'];
    const input = { scope: 'all', columns, format: 'csv' };
    const { body } = await importing.staff.post<ExportPreview>('/customer-exports/preview', input);
    expect(body.columns).toEqual(['Last name', 'Delivery address: City', 'E-mail']);
    expect((await exported(input)).bytes.toString('utf8')).toContain(body.columns.join(','));
  });

  it('hold a selection', async () => {
    const [first] = await importing.customers();
    const { job, bytes } = await exported({
      scope: 'selection',
      ids: [first?.id],
      format: 'csv',
      columns: ['email'],
    });
    expect([job.result?.rows, bytes.toString('utf8')]).toEqual([1, '\uFEFFE-mail\r\nanna@example.com\r\n']);
  });

  it.each([
    [{ scope: 'all' }, '/reason', 'transfers.reason_missing'],
    [{ scope: 'selection', ids: [], reason: 'x' }, '/ids', 'transfers.nothing_selected'],
    [
      { scope: 'all', columns: ['email', 'password'], reason: 'x' },
      '/columns/1',
      'transfers.column_not_known',
    ],
    [{ scope: 'all', format: 'pdf', reason: 'x' }, '/format', 'choice'],
  ])('are refused for %j', async (input, pointer, code) => {
    const { status, body } = await importing.staff.post<ProblemBody>('/customer-exports', input);
    expect([status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]).toEqual([422, pointer, code]);
  });

  it('need no reason without personal data', async () => {
    await exported({ columns: ['customerNumber', 'orderCount'], format: 'csv', reason: '' });
  });

  it('are noted with their rows and reason, for who may read that and for nobody to rewrite', async () => {
    const { job } = await exported({ reason: 'Letter about terms' });
    const auditor = await importing.world.as('auditor');
    const { body } = await auditor.get<{ items: Record<string, unknown>[] }>('/access-log');
    expect(body.items[0]).toMatchObject({
      action: 'customers.exported',
      rows: 3,
      reason: 'Letter about terms',
      detail: expect.stringContaining(job.id) as string,
    });
    expect((await importing.staff.get('/access-log')).status).toBe(403);
    await expect(importing.world.rows(`DELETE FROM access_log`)).rejects.toThrow();
  });

  it('follow layouts saved by name', async () => {
    const input = { name: 'Letters', columns: ['email', 'delivery.city'], format: 'csv' };
    const saved = await importing.staff.post<ExportLayout>('/customer-export-layouts', input);
    expect([saved.status, saved.body.columns]).toEqual([201, input.columns]);
    const twice = await importing.staff.post<ProblemBody>('/customer-export-layouts', {
      ...input,
      name: 'LETTERS',
    });
    expect([twice.status, twice.body.errors?.[0]?.pointer]).toEqual([409, '/name']);
    const path = `/customer-export-layouts/${saved.body.id}`;
    expect((await importing.staff.put<ExportLayout>(path, { ...input, name: 'Post' })).body.name).toBe(
      'Post',
    );
    const auditor = await importing.world.as('auditor');
    const listed = await auditor.get<{ items: ExportLayout[] }>('/customer-export-layouts');
    expect(listed.body.items.map(({ name }) => name)).toEqual(['Post']);
    const refused = [
      await auditor.post('/customer-export-layouts', { name: 'Audit', columns: ['lastName'] }),
      await auditor.put(path, { name: 'Audit', columns: ['lastName'] }),
      await auditor.delete(path),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await importing.staff.delete(path)).status).toBe(204);
  });

  it('are whole when they are large, and gone when the job is cancelled', async () => {
    importing.staff = await importing.world.as('owner');
    await importing.world.rows(`INSERT INTO customer (email, email_canonical, main_group_id)
      SELECT 'p' || n || '@x.example', 'p' || n || '@x.example', (SELECT id FROM customer_group WHERE is_default)
        FROM generate_series(1, 30000) n`);
    for (const format of ['csv', 'jsonl'])
      expect((await exported({ format })).bytes.toString('utf8').split('p30000@x.example')).toHaveLength(2);
    await importing.world.rows(`DELETE FROM stored_file`);
    const { body } = await importing.staff.post<Job>('/customer-exports', { scope: 'all', reason: 'Test' });
    await importing.staff.post(`/jobs/${body.id}/cancellation`);
    const job = await importing.staff.ended(body.id);
    expect(job.status).toBe('cancelled');
    expect(await importing.world.rows(`SELECT 1 FROM stored_file`)).toHaveLength(0);
  });

  it('take the choices of the import that they come back by', async () => {
    const { bytes } = await exported({ format: 'csv' });
    const draft: CustomerImport = await importing.draft(bytes);
    expect(draft.columns.find(({ heading }) => heading === 'Customer no.')?.target).toBe('');
    expect(draft.columns.find(({ heading }) => heading === 'Main group')?.target).toBe('mainGroup');
  });
});

type Row = Record<string, string>;

/** What our own system counts or numbers cannot be the same in a fresh one. */
const OURS = new Set(['customerNumber', 'createdAt', 'origin', 'orderCount', 'registeredAt']);
const withoutOurs = (columns: string[]): string[] => columns.filter((key) => !OURS.has(key));
const picked = (row: Row, names: string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? '']));
const sorted = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
