import type { Job } from '@clientele/jobs/dto';
import type { ExportPreview } from '@clientele/transfers/dto';
import { Workbook, type Worksheet } from 'exceljs';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const HOSTILE = ['=1+1', '+48 600', '-5', '@SUM(A1)', '\tTab', "=cmd|' /C calc'!A0"];

describe('Exporting customers', () => {
  let world: World;
  let staff: Client;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
    await staff.post('/customers', {
      firstName: 'Zoë',
      lastName: 'Łącka',
      email: 'z@example.com',
      newsletter: true,
      phone: '+48 600 700 800',
    });
    for (const [at, name] of HOSTILE.entries())
      await staff.post('/customers', {
        firstName: `${name} a`,
        lastName: `H${'x'.repeat(at)}`,
        email: `h${at}@example.com`,
      });
    await world.rows(
      `UPDATE customer_stats SET order_count = 3, orders_value = 1234.5, sales = 1000 WHERE customer_id = (SELECT id FROM customer WHERE email = 'z@example.com')`,
    );
  });
  afterAll(() => world.close());

  const exported = async (input: object): Promise<{ job: Job; sheet: Worksheet }> => {
    const { status, body } = await staff.post<Job>('/customer-exports', { reason: 'Test', ...input });
    expect(status).toBe(202);
    const job = await staff.ended(body.id);
    const { status: got, headers, bytes } = await staff.bytes(job.result?.href ?? '');
    expect([got, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="${job.result?.fileName}"; filename*=UTF-8''${job.result?.fileName}`,
    ]);
    const book = new Workbook();
    await book.xlsx.load(bytes as never);
    const sheet = book.getWorksheet('Customers');
    if (!sheet) throw new Error('no sheet');
    return { job, sheet };
  };
  const column = (sheet: Worksheet, title: string): unknown[] => {
    const at = (sheet.getRow(1).values as unknown[]).indexOf(title);
    return (sheet.getColumn(at).values as unknown[]).slice(2);
  };

  it('says before the download which rows, how many, and which columns', async () => {
    const all = (await staff.post<ExportPreview>('/customer-exports/preview', { scope: 'all' })).body;
    expect(all).toMatchObject({ scope: 'all', rows: 1 + HOSTILE.length });
    expect(all.columns).toEqual(
      expect.arrayContaining([
        'Registered',
        'E-mail',
        'Phone',
        'Newsletter',
        'Orders',
        'Value of all orders (EUR)',
      ]),
    );
    const some = (
      await staff.post<ExportPreview>('/customer-exports/preview', {
        scope: 'filter',
        query: 'newsletter=true&sort=lastName',
      })
    ).body;
    expect(some.rows).toBe(1);
  });

  it.each([
    ['colour=red', 'colour'],
    ['sort=-colour', 'sort'],
    ['sort=tags', 'sort'],
  ])('refuses %s before anything is made', async (query, parameter) => {
    for (const path of ['/customer-exports/preview', '/customer-exports']) {
      const input = { scope: 'filter', query, reason: 'Test' };
      const { status, body } = await staff.post<ProblemBody>(path, input);
      expect([path, status, body.errors?.[0]?.parameter]).toEqual([path, 400, parameter]);
    }
  });

  it('writes all customers with typed cells (S0-02…04)', async () => {
    const { job, sheet } = await exported({ scope: 'all' });
    expect([job.status, job.result?.rows, sheet.rowCount]).toEqual(['succeeded', 7, 8]);
    const at = column(sheet, 'E-mail').indexOf('z@example.com');
    expect(column(sheet, 'Value of all orders (EUR)')[at]).toBe(1234.5);
    expect(column(sheet, 'Orders')[at]).toBe(3);
    expect(column(sheet, 'Newsletter')[at]).toBe('Yes');
    expect(column(sheet, 'Phone')[at]).toBe('+48 600 700 800');
    expect(column(sheet, 'Registered')[at]).toBeInstanceOf(Date);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('writes what matches the filter, and nobody in the trash', async () => {
    expect(column((await exported({ scope: 'filter', query: 'q=lacka' })).sheet, 'Last name')).toEqual([
      'Łącka',
    ]);
    const { body } = await staff.post<{ id: string }>('/customers', {
      firstName: 'Gone',
      lastName: 'Gone',
      email: 'gone@example.com',
    });
    await staff.delete(`/customers/${body.id}`, 1);
    expect(column((await exported({ scope: 'all' })).sheet, 'Last name')).not.toContain('Gone');
  });

  it('leaves the trash where it is', async () => {
    const { status, body } = await staff.post<ProblemBody>('/customer-exports/preview', {
      scope: 'filter',
      query: 'deletedAt[isNull]=false',
    });
    expect([status, body.code]).toEqual([422, 'transfers.trash_stays']);
  });

  it('lets nothing in a text cell run (T10)', async () => {
    const { sheet } = await exported({ scope: 'all' });
    const firstNames = column(sheet, 'First name');
    expect(firstNames).toEqual(expect.arrayContaining(HOSTILE.map((name) => `${name} a`.trim())));
    expect(firstNames.every((value) => typeof value === 'string')).toBe(true);
  });

  it('speaks the language of the requester', async () => {
    const polish = await world.as('back_office');
    await polish.patch('/account', { language: 'pl' });
    const { body } = await polish.post<Job>('/customer-exports', { scope: 'all', reason: 'Próba' });
    const job = await polish.ended(body.id);
    expect(job.result?.fileName).toMatch(/^klienci-\d{4}-\d\d-\d\d\.xlsx$/);
  });

  it('belongs to its requester and expires', async () => {
    const { job } = await exported({ scope: 'all' });
    const href = job.result?.href ?? '';
    expect((await (await world.as('owner')).bytes(href)).status).toBe(404);
    expect((await world.anybody.bytes(href)).status).toBe(401);
    await world.rows(`UPDATE stored_file SET expires_at = now() - interval '1 second'`);
    expect((await staff.bytes(href)).status).toBe(404);
    await exported({ scope: 'all' });
    expect(await world.rows(`SELECT id FROM stored_file`)).toHaveLength(1);
  });

  it('needs the right of its own', async () => {
    const support = await world.as('support');
    expect((await support.post('/customer-exports', { scope: 'all', reason: 'Test' })).status).toBe(403);
  });
});
