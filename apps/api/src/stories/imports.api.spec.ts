import type { Job } from '@clientele/jobs/dto';
import type { CustomerImport, ImportRow } from '@clientele/transfers/dto';
import type { ProblemBody } from '../testing/client';
import { HEADER, Importing, SAMPLE, row } from '../testing/importing';

describe('Importing a PrestaShop customers file', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(() => importing.empty());

  it('says first what would happen, then does just that; the same file twice changes nothing', async () => {
    const checked = await importing.run(SAMPLE, '?dryRun=true');
    const expected = { created: 6, updated: 0, unchanged: 0, skipped: 1, rejected: 2 };
    expect([checked.status, checked.result?.counts]).toEqual(['succeeded', expected]);
    expect(await importing.customers()).toHaveLength(0);

    const { body } = await importing.staff.post<Job>(`/customer-imports/${checked.result?.importId}/runs`);
    const done = await importing.staff.ended(body.id);
    expect([done.status, done.result?.counts]).toEqual(['succeeded_with_errors', expected]);
    expect(await importing.customers()).toHaveLength(6);

    const recorded = `SELECT id FROM change WHERE entity NOT IN ('job', 'import')`;
    const changes = await importing.world.rows(recorded);
    const again = await importing.run(SAMPLE);
    expect(again.result?.counts).toEqual({ created: 0, updated: 0, unchanged: 6, skipped: 1, rejected: 2 });
    expect(await importing.world.rows(recorded)).toHaveLength(changes.length);
  });

  it('brings people in with their groups, dates and ids', async () => {
    await importing.run(SAMPLE);
    const [first, second] = await importing.customers();
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
    const groups = await importing.world.rows(
      `SELECT g.name FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id WHERE m.customer_id = $1`,
      [second?.id],
    );
    expect(groups.map((group) => group['name']).sort()).toEqual(['Klub Góral', 'Wholesale']);
    const trace = await importing.world.rows(
      `SELECT DISTINCT channel, actor_kind FROM change WHERE entity = 'customer'`,
    );
    expect(trace).toEqual([{ channel: 'import', actor_kind: 'operator' }]);
  });

  it('names row, column, value and reason of what it refuses, in the reader’s language', async () => {
    await importing.staff.patch('/account', { language: 'pl' });
    const job = await importing.run(SAMPLE);
    const { body } = await importing.staff.get<{ items: ImportRow[] }>(
      `/customer-imports/${job.result?.importId}/rows`,
    );
    expect(body.items).toEqual([
      {
        row: 5,
        outcome: 'rejected',
        person: 'Walter Wrong <no-at-sign>',
        customerId: null,
        column: 'Email *',
        value: 'no-at-sign',
        reason: 'Wpisz adres e-mail w postaci nazwa@example.com.',
      },
      {
        row: 7,
        outcome: 'rejected',
        person: expect.stringContaining('@') as string,
        customerId: null,
        column: 'Registration date (yyyy-mm-dd)',
        value: '2019-02-30',
        reason: 'Podaj istniejącą datę od 1900 roku, w postaci RRRR-MM-DD.',
      },
    ]);
    expect(await importing.faultsOf(job, 'skipped')).toEqual([[9, 'Email *', 'JADWIGA.z@example.com']]);
  });

  it('stores no weak password and no birthday that the shop does not keep, and says so', async () => {
    const file = [
      HEADER,
      row('a@example.com', { 4: '123456789', 5: '1990-01-01' }),
      row('b@example.com', { 4: 'orchard trams sing 58' }),
      row('c@example.com', { 4: `$2y$10$${'a'.repeat(53)}` }),
    ];
    const job = await importing.run(file.join('\n'));
    expect(job.result?.counts?.created).toBe(3);
    const { body } = await importing.staff.get<CustomerImport>(`/customer-imports/${job.result?.importId}`);
    expect(body.remarks.map(({ rows }) => rows)).toEqual([1, 1, 1]);
    const stored = await importing.world.rows(
      `SELECT c.email FROM customer_password p JOIN customer c ON c.id = p.customer_id`,
    );
    expect(stored).toEqual([{ email: 'b@example.com' }]);
    const staged = await importing.world.rows(`SELECT * FROM customer_import_row`);
    expect(JSON.stringify(staged)).not.toMatch(/orchard|argon2|1990/);
  });

  it('never turns a withdrawn consent into a granted one, and leaves what an empty cell says nothing of', async () => {
    await importing.run([HEADER, row('keep@example.com', { 8: '1', 7: 'Janina' })].join('\n'));
    const [before] = await importing.customers();
    await importing.staff.patch(
      `/customers/${before?.id}`,
      { newsletter: false, phone: '+48 600 700 800' },
      before?.version,
    );
    const job = await importing.run(
      [HEADER, row('keep@example.com', { 8: '1', 7: '', 6: 'Kowalska' })].join('\n'),
    );
    expect(job.result?.counts?.updated).toBe(1);
    expect((await importing.customers())[0]).toMatchObject({
      newsletter: false,
      firstName: 'Janina',
      lastName: 'Kowalska',
      phone: '+48 600 700 800',
    });
  });

  it('gives an id of the other system to one person only, and says so', async () => {
    const twice = [HEADER, row('one@example.com'), row('two@example.com')].join('\n');
    await importing.run(twice);
    const withIds = [HEADER, row('one@example.com', { 0: '7' }), row('two@example.com', { 0: '7' })].join(
      '\n',
    );
    const job = await importing.run(withIds);
    expect(job.result?.counts).toMatchObject({ updated: 1, unchanged: 1 });
    const { body } = await importing.staff.get<CustomerImport>(`/customer-imports/${job.result?.importId}`);
    expect(body.remarks).toEqual([
      { reason: 'The file gives the same customer id to several people; the first one keeps it.', rows: 1 },
    ]);
  });

  it('says what stays when it breaks off half-way, and goes on from there', async () => {
    const people = Array.from({ length: 1001 }, (_, at) => row(`p${at}@example.com`));
    await importing.world.rows(
      `ALTER TABLE customer ADD CONSTRAINT ck_test CHECK (email <> 'p1000@example.com')`,
    );
    const job = await importing.run([HEADER, ...people].join('\n'));
    await importing.world.rows(`ALTER TABLE customer DROP CONSTRAINT ck_test`);
    expect([job.status, job.problem]).toEqual([
      'failed',
      'Something went wrong on our side. What the job had finished stays.',
    ]);
    expect(job.result?.counts?.created).toBe((await importing.world.rows(`SELECT 1 FROM customer`)).length);
    const { body } = await importing.staff.get<CustomerImport>(`/customer-imports/${job.result?.importId}`);
    expect([body.status, job.retriable]).toEqual(['failed', true]);
    const become = (role: string): Promise<unknown> =>
      importing.world.rows(
        `UPDATE operator SET role = $1 WHERE id = (SELECT actor_id FROM job WHERE id = $2)`,
        [role, job.id],
      );
    await become('auditor');
    expect((await importing.staff.post(`/jobs/${job.id}/retries`)).status).toBe(409);
    await become('back_office');
    const again = await importing.staff.post<Job>(`/jobs/${job.id}/retries`);
    expect(again.status).toBe(202);
    expect((await importing.staff.ended(again.body.id)).result?.counts).toMatchObject({ created: 1001 });
    expect((await importing.staff.post<ProblemBody>(`/jobs/${again.body.id}/retries`)).status).toBe(409);
  });

  it('keeps no file once it has ended, as it may hold passwords', async () => {
    await importing.run(SAMPLE);
    expect(await importing.world.rows(`SELECT 1 FROM stored_file`)).toHaveLength(0);
  });

  it('leaves people in the trash alone', async () => {
    await importing.run([HEADER, row('gone@example.com')].join('\n'));
    const [gone] = await importing.customers();
    await importing.staff.delete(`/customers/${gone?.id}`, gone?.version);
    const job = await importing.run(
      [HEADER, row('gone@example.com', { 7: 'Other' })].join('\n'),
      '?dryRun=true',
    );
    expect(job.result?.counts?.rejected).toBe(1);
    const again = await importing.run([HEADER, row('gone@example.com', { 7: 'Other' })].join('\n'));
    expect(again.result?.counts).toMatchObject({ rejected: 1, updated: 0 });
  });

  it('gives one result when the same file comes twice at once', async () => {
    const jobs = await Promise.all([importing.run(SAMPLE), importing.run(SAMPLE)]);
    expect(jobs.reduce((sum, job) => sum + (job.result?.counts?.created ?? 0), 0)).toBe(6);
    expect(await importing.customers()).toHaveLength(6);
  });

  it('belongs to whoever uploaded it', async () => {
    const job = await importing.run(SAMPLE, '?dryRun=true');
    const other = await importing.world.as('owner');
    expect((await other.get(`/jobs/${job.id}`)).status).toBe(404);
    expect((await other.get(`/customer-imports/${job.result?.importId}`)).status).toBe(404);
    expect((await other.post(`/customer-imports/${job.result?.importId}/runs`)).status).toBe(404);
    expect(
      (await (await importing.world.as('auditor')).upload('/customer-imports', 'x.csv', SAMPLE)).status,
    ).toBe(403);
  });

  it('is run once', async () => {
    const job = await importing.run(SAMPLE, '?dryRun=true');
    const path = `/customer-imports/${job.result?.importId}/runs`;
    const answers = await Promise.all([
      importing.staff.post<ProblemBody>(path),
      importing.staff.post<ProblemBody>(path),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
  });
});
