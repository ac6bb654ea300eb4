import type { Job } from '@clientele/jobs/dto';
import type { CustomerRow } from '@clientele/customers/dto';
import type { CustomerImport, ImportRow } from '@clientele/transfers/dto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const SAMPLE = readFileSync(join(__dirname, '../testing/fixtures/prestashop-customers.csv'), 'utf8');
const [HEADER = ''] = SAMPLE.split('\n');
const row = (email: string, more: Partial<Record<number, string>> = {}): string => {
  const cells = ['', '1', '1', email, '', '', 'Nowak', 'Jan', '0', '0', '2020-02-03', 'Customer', '3'];
  return cells.map((cell, at) => more[at] ?? cell).join(';');
};

describe('Importing a PrestaShop customers file', () => {
  let world: World;
  let staff: Client;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.rows(`TRUNCATE customer, company, customer_import, stored_file, job CASCADE`);
    await world.rows(`DELETE FROM customer_group WHERE code NOT IN ('customer', 'b2b')`);
    staff = await world.as('back_office');
  });

  const run = async (content: string | Buffer, query = ''): Promise<Job> => {
    const { status, headers, body } = await staff.upload<Job>(
      `/customer-imports${query}`,
      'customers.csv',
      content,
    );
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/jobs/${body.id}`]);
    return staff.ended(body.id);
  };
  const customers = async (): Promise<CustomerRow[]> =>
    (await staff.get<{ items: CustomerRow[] }>('/customers?sort=customerNumber&limit=200')).body.items;
  const faultsOf = async (job: Job, outcome = 'rejected'): Promise<[number, string, string][]> => {
    const { body } = await staff.get<{ items: ImportRow[] }>(
      `/customer-imports/${job.result?.importId}/rows?outcome=${outcome}`,
    );
    return body.items.map((item) => [item.row, item.column, item.value]);
  };

  it('says first what would happen, then does just that; the same file twice changes nothing', async () => {
    const checked = await run(SAMPLE, '?dryRun=true');
    const expected = { created: 6, updated: 0, unchanged: 0, skipped: 1, rejected: 2 };
    expect([checked.status, checked.result?.counts]).toEqual(['succeeded', expected]);
    expect(await customers()).toHaveLength(0);

    const { body } = await staff.post<Job>(`/customer-imports/${checked.result?.importId}/runs`);
    const done = await staff.ended(body.id);
    expect([done.status, done.result?.counts]).toEqual(['succeeded_with_errors', expected]);
    expect(await customers()).toHaveLength(6);

    const changes = await world.rows(`SELECT id FROM change`);
    const again = await run(SAMPLE);
    expect(again.result?.counts).toEqual({ created: 0, updated: 0, unchanged: 6, skipped: 1, rejected: 2 });
    expect(await world.rows(`SELECT id FROM change`)).toHaveLength(changes.length);
  });

  it('brings people in with their groups, dates and ids', async () => {
    await run(SAMPLE);
    const [first, second] = await customers();
    expect(first).toMatchObject({
      firstName: 'Jadwiga',
      lastName: 'Żółkiewska-Ostrowska',
      email: 'Jadwiga.Z@example.com',
      socialTitle: 'ms',
      enabled: true,
      newsletter: true,
      partnerOffers: false,
      mainGroup: 'Customer',
      origin: 'import',
      externalIds: { prestashop: '11' },
      registeredAt: '2016-01-09T23:00:00.000Z',
    });
    expect(second).toMatchObject({ mainGroup: 'Klub Góral', newsletter: false });
    const groups = await world.rows(
      `SELECT g.name FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id WHERE m.customer_id = $1`,
      [second?.id],
    );
    expect(groups.map((group) => group['name']).sort()).toEqual(['Klub Góral', 'Wholesale']);
    const trace = await world.rows(
      `SELECT DISTINCT channel, actor_kind FROM change WHERE entity = 'customer'`,
    );
    expect(trace).toEqual([{ channel: 'import', actor_kind: 'operator' }]);
  });

  it('names row, column, value and reason of what it refuses, in the reader’s language', async () => {
    await staff.patch('/account', { language: 'pl' });
    const job = await run(SAMPLE);
    const { body } = await staff.get<{ items: ImportRow[] }>(
      `/customer-imports/${job.result?.importId}/rows`,
    );
    expect(body.items).toEqual([
      {
        row: 5,
        outcome: 'rejected',
        column: 'Email *',
        value: 'no-at-sign',
        reason: 'Wpisz adres e-mail w postaci nazwa@example.com.',
      },
      {
        row: 7,
        outcome: 'rejected',
        column: 'Registration date (yyyy-mm-dd)',
        value: '2019-02-30',
        reason: 'Podaj istniejącą datę od 1900 roku, w postaci RRRR-MM-DD.',
      },
    ]);
    expect(await faultsOf(job, 'skipped')).toEqual([[9, '', 'JADWIGA.z@example.com']]);
  });

  it('stores no weak password and no birthday that the shop does not keep, and says so', async () => {
    const file = [
      HEADER,
      row('a@example.com', { 4: '123456789', 5: '1990-01-01' }),
      row('b@example.com', { 4: 'orchard trams sing 58' }),
      row('c@example.com', { 4: `$2y$10$${'a'.repeat(53)}` }),
    ];
    const job = await run(file.join('\n'));
    expect(job.result?.counts?.created).toBe(3);
    const { body } = await staff.get<CustomerImport>(`/customer-imports/${job.result?.importId}`);
    expect(body.remarks.map(({ rows }) => rows)).toEqual([1, 1, 1]);
    const stored = await world.rows(
      `SELECT c.email FROM customer_password p JOIN customer c ON c.id = p.customer_id`,
    );
    expect(stored).toEqual([{ email: 'b@example.com' }]);
    const staged = await world.rows(`SELECT * FROM customer_import_row`);
    expect(JSON.stringify(staged)).not.toMatch(/orchard|argon2|1990/);
  });

  it('never turns a withdrawn consent into a granted one, and leaves what an empty cell says nothing of', async () => {
    await run([HEADER, row('keep@example.com', { 8: '1', 7: 'Janina' })].join('\n'));
    const [before] = await customers();
    await staff.patch(
      `/customers/${before?.id}`,
      { newsletter: false, phone: '+48 600 700 800' },
      before?.version,
    );
    const job = await run([HEADER, row('keep@example.com', { 8: '1', 7: '', 6: 'Kowalska' })].join('\n'));
    expect(job.result?.counts?.updated).toBe(1);
    expect((await customers())[0]).toMatchObject({
      newsletter: false,
      firstName: 'Janina',
      lastName: 'Kowalska',
      phone: '+48 600 700 800',
    });
  });

  it.each([
    ['a backslash and digits', { 6: 'O\\u0000Neil' }],
    ['an emoji at the edge of what is shown', { 3: `${'x'.repeat(499)}😀` }],
    ['an emoji at the edge of a group’s name', { 11: `${'g'.repeat(99)}😀` }],
    ['a date before the calendar', { 10: '0001-01-01' }],
    ['a NUL', { 6: 'a\u0000b' }],
  ])('is not stopped by %s in one cell', async (_what, cells) => {
    const job = await run([HEADER, row('odd@example.com', cells), row('good@example.com')].join('\n'));
    expect(['succeeded', 'succeeded_with_errors']).toContain(job.status);
    expect((await customers()).map(({ email }) => email)).toContain('good@example.com');
  });

  it('gives an id of the other system to one person only, and says so', async () => {
    const twice = [HEADER, row('one@example.com'), row('two@example.com')].join('\n');
    await run(twice);
    const withIds = [HEADER, row('one@example.com', { 0: '7' }), row('two@example.com', { 0: '7' })].join(
      '\n',
    );
    const job = await run(withIds);
    expect(job.result?.counts).toMatchObject({ updated: 1, unchanged: 1 });
    const { body } = await staff.get<CustomerImport>(`/customer-imports/${job.result?.importId}`);
    expect(body.remarks).toEqual([
      { reason: 'The file gives the same customer id to several people; the first one keeps it.', rows: 1 },
    ]);
  });

  it('says what stays when it breaks off half-way', async () => {
    const people = Array.from({ length: 1001 }, (_, at) => row(`p${at}@example.com`));
    await world.rows(`ALTER TABLE customer ADD CONSTRAINT ck_test CHECK (email <> 'p1000@example.com')`);
    const job = await run([HEADER, ...people].join('\n'));
    await world.rows(`ALTER TABLE customer DROP CONSTRAINT ck_test`);
    expect([job.status, job.problem]).toEqual([
      'failed',
      'Something went wrong on our side. What the job had finished stays.',
    ]);
    expect(job.result?.counts?.created).toBe((await world.rows(`SELECT 1 FROM customer`)).length);
    const { body } = await staff.get<CustomerImport>(`/customer-imports/${job.result?.importId}`);
    expect(body.status).toBe('failed');
  });

  it('keeps no file once it has ended, as it may hold passwords', async () => {
    await run(SAMPLE);
    expect(await world.rows(`SELECT 1 FROM stored_file`)).toHaveLength(0);
  });

  it('takes one broken byte for what it is, and refuses that row alone', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => row(`pl${at}@example.com`, { 6: 'Żółć' }));
    const bytes = Buffer.concat([
      Buffer.from([HEADER, ...rows, ''].join('\n')),
      Buffer.from(row('bad@example.com', { 6: 'B\u00ffd' }), 'latin1'),
    ]);
    const job = await run(bytes);
    expect((await customers())[0]?.lastName).toBe('Żółć');
    expect(job.result?.counts).toMatchObject({ created: 30, rejected: 1 });
  });

  it('does not hold the database while somebody sends slowly', async () => {
    const pool = Array.from({ length: 12 }, () => slowUpload(staff));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await world.anybody.get('/health/ready')).status).toBe(200);
    for (const { abort } of pool) abort();
    await Promise.all(pool.map(({ ended }) => ended));
    expect(await world.rows(`SELECT 1 FROM customer_import`)).toHaveLength(0);
  });

  it('leaves people in the trash alone', async () => {
    await run([HEADER, row('gone@example.com')].join('\n'));
    const [gone] = await customers();
    await staff.delete(`/customers/${gone?.id}`, gone?.version);
    const job = await run([HEADER, row('gone@example.com', { 7: 'Other' })].join('\n'), '?dryRun=true');
    expect(job.result?.counts?.rejected).toBe(1);
    const again = await run([HEADER, row('gone@example.com', { 7: 'Other' })].join('\n'));
    expect(again.result?.counts).toMatchObject({ rejected: 1, updated: 0 });
  });

  it.each([
    ['windows-1250', (text: string) => iconv.encode(text, 'windows-1250')],
    ['UTF-8 with a byte order mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
    ['UTF-16 little endian', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16 big endian', (text: string) => iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['ISO 8859-2', (text: string) => iconv.encode(text.replaceAll('š', 's'), 'iso-8859-2')],
  ])('reads %s', async (_name, encode) => {
    await run(encode([HEADER, row('enc@example.com', { 6: 'Žluťoučká Łąkowa' })].join('\r\n')));
    expect((await customers())[0]?.lastName).toBe('Žluťoučká Łąkowa');
  });

  it.each([',', '\t', '|'])('reads cells parted by %j, quoted where they need it', async (delimiter) => {
    const cells = row('sep@example.com', { 6: `O${delimiter}Neil "Bob"` });
    const quoted = (line: string): string =>
      line
        .split(';')
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(delimiter);
    await run([quoted(HEADER), quoted(cells)].join('\n'));
    expect((await customers())[0]?.lastName).toBe(`O${delimiter.trim() || ' '}Neil "Bob"`);
  });

  it('gives one result when the same file comes twice at once', async () => {
    const jobs = await Promise.all([run(SAMPLE), run(SAMPLE)]);
    expect(jobs.reduce((sum, job) => sum + (job.result?.counts?.created ?? 0), 0)).toBe(6);
    expect(await customers()).toHaveLength(6);
  });

  it.each([
    ['an empty file', '', 'transfers.empty_file'],
    ['a file without a header', row('x@example.com'), 'transfers.format_unknown'],
    ['a file of another kind', 'PK\u0003\u0004\u0000\u0000binary', 'transfers.format_unknown'],
    ['a line without an end', 'a'.repeat(400_000), 'transfers.format_unknown'],
    ['a header that is one endless cell', `"${'a'.repeat(400_000)}`, 'transfers.unreadable'],
    ['an addresses file', 'Address ID;Alias*;Active (0/1)\n1;Home;1', 'transfers.format_unknown'],
  ])('refuses %s at once and keeps nothing of it', async (_what, content, code) => {
    const { status, body } = await staff.upload<ProblemBody>('/customer-imports', 'odd.csv', content);
    expect([status, body.code]).toEqual([422, code]);
    expect(await world.rows(`SELECT id FROM stored_file`)).toHaveLength(0);
  });

  it('fails whole when the file turns out broken further down, and says so', async () => {
    const good = Array.from({ length: 1500 }, (_, at) => row(`p${at}@example.com`));
    const { body } = await staff.upload<Job>(
      '/customer-imports?dryRun=true',
      'broken.csv',
      [HEADER, ...good, `1;${'x'.repeat(300_000)}`].join('\n'),
    );
    const job = await staff.ended(body.id);
    expect([job.status, job.problem]).toEqual([
      'failed',
      'The file breaks off or holds a line that is not CSV. Nothing was imported.',
    ]);
    expect(await customers()).toHaveLength(0);
  });

  it('rejects a row with missing or extra cells instead of guessing', async () => {
    const job = await run(
      [HEADER, row('ok@example.com'), '1;1;1;short@example.com', `${row('long@example.com')};x`].join('\n'),
    );
    expect(job.result?.counts).toMatchObject({ created: 1, rejected: 2 });
  });

  it('belongs to whoever uploaded it', async () => {
    const job = await run(SAMPLE, '?dryRun=true');
    const other = await world.as('owner');
    expect((await other.get(`/jobs/${job.id}`)).status).toBe(404);
    expect((await other.get(`/customer-imports/${job.result?.importId}`)).status).toBe(404);
    expect((await other.post(`/customer-imports/${job.result?.importId}/runs`)).status).toBe(404);
    expect((await (await world.as('auditor')).upload('/customer-imports', 'x.csv', SAMPLE)).status).toBe(403);
  });

  it('is run once', async () => {
    const job = await run(SAMPLE, '?dryRun=true');
    const path = `/customer-imports/${job.result?.importId}/runs`;
    const answers = await Promise.all([staff.post<ProblemBody>(path), staff.post<ProblemBody>(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
  });
});

/** An upload that has begun and does not go on. */
function slowUpload(client: Client): { abort: () => void; ended: Promise<unknown> } {
  const controller = new AbortController();
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="slow.csv"\r\n\r\n';
  const body = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from(head + HEADER)) });
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    duplex: 'half',
    signal: controller.signal,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  };
  const ended = client.raw('/customer-imports', init).catch(() => undefined);
  return { abort: () => controller.abort(), ended };
}
