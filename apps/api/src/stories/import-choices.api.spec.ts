import type { CustomerRow } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { CustomerImport, ImportMapping, ImportTarget } from '@clientele/transfers/dto';
import { Workbook } from 'exceljs';
import type { ProblemBody } from '../testing/client';
import { HEADER, Importing, SAMPLE, row } from '../testing/importing';

const ODD = 'Kdo;Kontakt;Město;Obrat\nJan Novák;jan@example.com;Brno;5\nEva Malá;eva@example.com;;7\n';

describe('Choices of an import', () => {
  const importing = new Importing();

  beforeAll(() => importing.open());
  afterAll(() => importing.world.close());
  beforeEach(() => importing.empty());

  const correct = <T = CustomerImport>(id: string, input: object) =>
    importing.staff.post<T>(`/customer-imports/${id}/corrections`, input);
  const person = async (email: string): Promise<CustomerRow | undefined> =>
    (await importing.customers()).find((customer) => customer.email === email);
  const errorFile = async (id: string): Promise<string> =>
    (await importing.staff.bytes(`/api/v1/customer-imports/${id}/errors`)).bytes.toString('utf8');

  it('shows what was recognised, takes corrections, and asks for the e-mail column', async () => {
    const draft = await importing.draft(ODD);
    expect([draft.status, draft.format, draft.container, draft.delimiter]).toEqual([
      'uploaded',
      'other',
      'csv',
      ';',
    ]);
    expect(draft.columns.map(({ heading, target, samples }) => [heading, target, samples])).toEqual([
      ['Kdo', '', 'Jan Novák · Eva Malá'],
      ['Kontakt', '', 'jan@example.com · eva@example.com'],
      ['Město', '', 'Brno'],
      ['Obrat', '', '5 · 7'],
    ]);
    const refused = await importing.staff.post<ProblemBody>(`/customer-imports/${draft.id}/checks`);
    expect([refused.status, refused.body.code]).toEqual([422, 'transfers.no_email_column']);
    const columns = [
      { heading: 'Kdo', target: 'name' },
      { heading: 'Kontakt', target: 'email' },
      { heading: 'Město', target: 'address.city' },
    ];
    expect((await correct(draft.id, { columns })).body.columns[1]?.target).toBe('email');
    const checked = await importing.step(draft.id, 'checks');
    expect(checked.result?.counts).toMatchObject({ created: 2 });
    expect((await importing.step(draft.id, 'runs')).result?.counts).toMatchObject({ created: 2 });
    expect(await person('jan@example.com')).toMatchObject({ firstName: 'Jan', lastName: 'Novák' });
  });

  it.each([
    [[{ heading: 'Nowhere', target: 'email' }], '/columns/0', 'transfers.column_unknown'],
    [[{ heading: 'Kdo', target: 'sales' }], '/columns/0', 'transfers.target_unknown'],
    [[{ heading: 'Obrat', target: 'allowedOutstanding' }], '/columns/0', 'transfers.target_forbidden'],
    [
      [
        { heading: 'Kdo', target: 'email' },
        { heading: 'Kontakt', target: 'email' },
      ],
      '/columns',
      'transfers.target_twice',
    ],
    [[{ heading: 'Kdo', target: 'x'.repeat(101) }], '/columns/0/target', 'too_long'],
    ['email', '/columns', 'type'],
  ])('refuses the columns %j with their place', async (columns, pointer, code) => {
    const draft = await importing.draft(ODD);
    const { status, body } = await correct<ProblemBody>(draft.id, { columns });
    expect([status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]).toEqual([422, pointer, code]);
  });

  it('never reads a column that names a secret', async () => {
    const draft = await importing.draft('email,api_token\na@example.com,s3cret\n');
    expect(draft.columns[1]).toMatchObject({ refused: true, samples: '' });
    const { body } = await correct<ProblemBody>(draft.id, {
      columns: [{ heading: 'api_token', target: 'salutation' }],
    });
    expect(body.errors?.[0]?.code).toBe('transfers.column_refused');
  });

  it('takes columns and options with the file, as a partner sends them', async () => {
    const form = new FormData();
    form.set(
      'columns',
      JSON.stringify([
        { heading: 'Kdo', target: 'name' },
        { heading: 'Kontakt', target: 'email' },
      ]),
    );
    form.set('file', new Blob([ODD]), 'odd.csv');
    const { status, body } = await importing.staff.raw<Job>('/customer-imports?mode=create', {
      method: 'POST',
      body: form,
    });
    expect(status).toBe(202);
    expect((await importing.staff.ended(body.id)).result?.counts).toMatchObject({ created: 2 });
  });

  it('only creates, or only updates, when told so', async () => {
    await importing.run([HEADER, row('known@example.com')].join('\n'));
    const both = [HEADER, row('known@example.com', { 6: 'Changed' }), row('new@example.com')].join('\n');
    const updated = await importing.run(both, '?mode=update');
    expect(updated.result?.counts).toMatchObject({ updated: 1, created: 0, skipped: 1 });
    const created = await importing.run(both, '?mode=create');
    expect(created.result?.counts).toMatchObject({ updated: 0, created: 1, skipped: 1 });
  });

  it('clears what an empty cell stands for when told so', async () => {
    await importing.run('email,first name,tags\na@example.com,Ada,"vip, old"');
    await importing.run('email,first name,tags\na@example.com,,', '?emptyCells=keep');
    expect(await person('a@example.com')).toMatchObject({ firstName: 'Ada', tags: ['vip', 'old'] });
    await importing.run('email,first name,tags\na@example.com,,', '?emptyCells=clear');
    expect(await person('a@example.com')).toMatchObject({ firstName: '', tags: [] });
  });

  it.each([
    ['first', 'One', { created: 1, skipped: 1, rejected: 0 }],
    ['last', 'Two', { created: 1, skipped: 1, rejected: 0 }],
    ['reject', undefined, { created: 0, skipped: 0, rejected: 2 }],
  ])('lets the %s of two rows about one person count', async (duplicates, lastName, counts) => {
    const file = [
      HEADER,
      row('twice@example.com', { 6: 'One' }),
      row('TWICE@example.com', { 6: 'Two' }),
    ].join('\n');
    const job = await importing.run(file, `?duplicates=${duplicates}`);
    expect(job.result?.counts).toMatchObject(counts);
    expect((await importing.customers())[0]?.lastName).toBe(lastName);
  });

  it('finds people by the id of the other system when told so', async () => {
    await importing.run(
      [HEADER, row('old@example.com', { 0: '7' }), row('b@example.com', { 0: '8' })].join('\n'),
    );
    const moved = [HEADER, row('new@example.com', { 0: '7' }), row('b@example.com', { 0: '7' })].join('\n');
    const job = await importing.run(moved, '?match=external_id');
    expect(job.result?.counts).toMatchObject({ updated: 1, created: 0, unchanged: 1 });
    expect((await importing.customers()).map(({ email }) => email)).toEqual([
      'new@example.com',
      'b@example.com',
    ]);
    const clash = await importing.run(
      [HEADER, row('b@example.com', { 0: '7' })].join('\n'),
      '?match=external_id',
    );
    expect(clash.result?.counts).toMatchObject({ rejected: 1 });
  });

  it('reads a date that lost its format in a spreadsheet', async () => {
    await importing.run('email,registered\na@example.com,44197.5\nb@example.com,44197');
    const dates = (await importing.customers()).map(({ registeredAt }) => registeredAt);
    expect(dates).toEqual(['2021-01-01T11:00:00.000Z', '2020-12-31T23:00:00.000Z']);
  });

  it('keeps mappings by name for the next file', async () => {
    const input = {
      name: 'Czech list',
      emptyCells: 'clear',
      columns: [
        { heading: 'Kontakt', target: 'email' },
        { heading: 'Kdo', target: 'name' },
      ],
    };
    const saved = await importing.staff.post<ImportMapping>('/customer-import-mappings', input);
    expect([saved.status, saved.headers.get('location')]).toEqual([
      201,
      `/api/v1/customer-import-mappings/${saved.body.id}`,
    ]);
    const twice = await importing.staff.post<ProblemBody>('/customer-import-mappings', {
      ...input,
      name: 'CZECH LIST',
    });
    expect([twice.status, twice.body.errors?.[0]?.pointer]).toEqual([409, '/name']);
    const job = await importing.run(ODD, '?mapping=Czech%20list');
    expect([job.result?.counts?.created, (await importing.file(job)).emptyCells]).toEqual([2, 'clear']);
    const path = `/customer-import-mappings/${saved.body.id}`;
    expect((await importing.staff.put<ImportMapping>(path, { ...input, name: 'Renamed' })).body.name).toBe(
      'Renamed',
    );
    expect((await importing.staff.delete(path)).status).toBe(204);
    const gone = await importing.staff.upload<ProblemBody>('/customer-imports?mapping=Renamed', 'x.csv', ODD);
    expect([gone.status, gone.body.code]).toEqual([422, 'transfers.mapping_unknown']);
  });

  it('offers credit terms only to who may change them', async () => {
    const keysFor = async (role: 'back_office' | 'account_manager'): Promise<string[]> => {
      const client = await importing.world.as(role);
      const { body } = await client.get<{ items: ImportTarget[] }>('/customer-import-targets');
      return body.items.map(({ key }) => key);
    };
    expect(await keysFor('account_manager')).toContain('allowedOutstanding');
    const others = await keysFor('back_office');
    expect(others).toContain('delivery.city');
    expect(others).not.toContain('allowedOutstanding');
  });

  it('gives the rows that stayed out as a file, which comes in once it is corrected', async () => {
    const job = await importing.run(SAMPLE);
    const { errorsHref, id } = await importing.file(job);
    expect(errorsHref).toBe(`/api/v1/customer-imports/${id}/errors`);
    const file = await errorFile(id);
    const heading = file.split('\r\n')[0] ?? '';
    expect(
      heading.startsWith('\uFEFFCustomer ID,Active (0/1),"Titles ID (Mr = 1, Ms = 2, else 0)",Email *,'),
    ).toBe(true);
    expect(heading.endsWith('Default group ID,Row,Column,Value,Reason')).toBe(true);
    expect(file).toContain('5,Email *,no-at-sign,Write the e-mail address like name@example.com.');
    const corrected = file
      .replaceAll('no-at-sign', 'walter@example.com')
      .replaceAll('2019-02-30', '2019-02-28');
    const again = await importing.run(corrected, `?like=${id}`);
    expect(again.result?.counts).toMatchObject({ created: 2, rejected: 0 });
  });

  it('leaves passwords and secrets out of the error file', async () => {
    const job = await importing.run([HEADER, row('bad', { 4: 'orchard trams sing 58' })].join('\n'));
    expect(await errorFile(job.result?.importId ?? '')).not.toContain('orchard');
  });

  it('reads a workbook with its days, numbers and phones', async () => {
    const book = new Workbook();
    book.addWorksheet('About').addRow(['Made by', 'somebody']);
    const sheet = book.addWorksheet('People');
    sheet.addRow(['E-mail', 'First name', 'Phone', 'Registered', 'Newsletter', 'Postal code']);
    sheet.addRow([
      'xl@example.com',
      'Xenia',
      '+48 600 700 800',
      new Date('2021-03-04T00:00:00Z'),
      true,
      '00-950',
    ]);
    sheet.addRow([]);
    sheet.addRow(['xm@example.com', { richText: [{ text: 'Max' }, { text: 'im' }] }, 48600700801]);
    const job = await importing.run(Buffer.from(await book.xlsx.writeBuffer()), '', 'people.xlsx');
    expect([(await importing.file(job)).container, job.result?.counts]).toEqual([
      'xlsx',
      { created: 2, updated: 0, unchanged: 0, skipped: 0, rejected: 0 },
    ]);
    expect(await person('xl@example.com')).toMatchObject({
      registeredAt: '2021-03-03T23:00:00.000Z',
      newsletter: true,
    });
    expect((await person('xm@example.com'))?.firstName).toBe('Maxim');
  });
});
