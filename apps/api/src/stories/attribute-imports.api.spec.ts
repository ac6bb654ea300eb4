import type { CustomerAttributes } from '@clientele/attributes/dto';
import type { GroupList } from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import type { CustomerImport, ImportRow, ImportTarget } from '@clientele/transfers/dto';
import { Client as PostgresClient } from 'pg';
import { AttributeFiles, PEOPLE_WITH_ATTRIBUTES } from '../testing/attribute-files';
import type { ProblemBody } from '../testing/client';

describe('The attributes of customers in a file that comes in', () => {
  const files = new AttributeFiles();

  const rowsOf = async (job: Job, outcome = 'rejected'): Promise<ImportRow[]> =>
    (
      await files.staff.get<{ items: ImportRow[] }>(
        `/customer-imports/${job.result?.importId}/rows?outcome=${outcome}`,
      )
    ).body.items;

  beforeAll(() => files.open());
  afterAll(() => files.world.close());
  beforeEach(() => files.empty());

  it('are recognised by key, code and title, and read by their type', async () => {
    const file = PEOPLE_WITH_ATTRIBUTES;
    expect(await files.counts(file)).toMatchObject({ created: 3, rejected: 0 });
    expect(await files.valuesOf('anna@example.com')).toEqual({
      motto: 'Carpe, diem',
      card: 'A-1',
      size: '42.5',
      since: '2024-02-29',
      vip: 'true',
      colour: 'red',
      sports: 'blue,board,golf',
      site: 'https://example.com/anna',
    });
    expect(await files.valuesOf('bela@example.com')).toEqual({
      motto: '=1+1',
      card: 'A-2',
      size: '-7',
      since: '2024-03-01',
      vip: 'false',
      colour: 'blue',
      sports: 'blue',
    });
    expect(await files.valuesOf('cyril@example.com')).toEqual({});
    expect(await files.counts(file)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  it.each([
    ['size', '4x', 'attributes.number'],
    ['size', '1.2.3', 'attributes.number'],
    ['since', '31.02.2024', 'day'],
    ['vip', 'perhaps', 'transfers.flag'],
    ['colour', 'green', 'attributes.option_unknown'],
    ['sports', 'golf; ludo', 'attributes.option_unknown'],
    ['sports', 'Board game', 'attributes.option_unknown'],
    ['site', 'javascript:alert(1)', 'url'],
    ['motto', 'x'.repeat(1001), 'too_long'],
  ])('refuse the row whose %s is "%s"', async (code, value) => {
    const job = await files.run(`email,attributes.${code}\nanna@example.com,${value}\n`);
    expect(job.result?.counts).toMatchObject({ created: 0, rejected: 1 });
    const [row] = await rowsOf(job);
    expect([row?.column, row?.value]).toEqual([`attributes.${code}`, value.slice(0, 500)]);
    expect(row?.reason).not.toBe('');
    expect(await files.world.rows(`SELECT 1 FROM attribute_option WHERE code IN ('green', 'ludo')`)).toEqual(
      [],
    );
  });

  it.each([
    ['1,234', '1.234'],
    ['1.234', '1.234'],
    ['1 234,50', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567,8', '1234567.8'],
    ['-0,0', '0'],
    ['007', '7'],
    ['0.30000000000000004', '0.3'],
    ['-42.100000000000001', '-42.1'],
  ])('read the number "%s" as %s', async (text, told) => {
    await files.run(`email;attributes.size\nanna@example.com;${text}\n`);
    expect(await files.valuesOf('anna@example.com')).toEqual({ size: told });
  });

  it('leave or clear what is there, and keep what is required', async () => {
    await files.counts(PEOPLE_WITH_ATTRIBUTES);
    await files.world.rows(`UPDATE attribute SET required = true WHERE code = 'motto'`);
    const empty = 'email,attributes.motto,attributes.size,attributes.sports\nanna@example.com,,,\n';
    expect(await files.counts(empty)).toMatchObject({ unchanged: 1 });
    expect(await files.counts(empty, '?emptyCells=clear')).toMatchObject({ updated: 1 });
    const { motto, size, sports, card } = await files.valuesOf('anna@example.com');
    expect([motto, size, sports, card]).toEqual(['Carpe, diem', undefined, undefined, 'A-1']);
  });

  it('follow the mode, and tell of people who lack what is required', async () => {
    await files.world.rows(`UPDATE attribute SET required = true WHERE code = 'size'`);
    const job = await files.run('email,attributes.size\nanna@example.com,42\nbela@example.com,\n');
    expect(job.result?.counts).toMatchObject({ created: 2 });
    const { remarks } = await files.file(job);
    expect(remarks).toEqual([{ reason: expect.stringMatching(/without an attribute/) as string, rows: 1 }]);
    const more = 'email,attributes.size\nanna@example.com,43\nnew@example.com,44\n';
    expect(await files.counts(more, '?mode=update')).toMatchObject({ updated: 1, skipped: 1 });
    expect(await files.valuesOf('anna@example.com')).toEqual({ size: '43' });
  });

  it('are one of its kind where they have to, in the file and beside what is there', async () => {
    await files.counts('email,attributes.card\nanna@example.com,A-1\n');
    const job = await files.run(
      'email,attributes.card\nbela@example.com,a-1\ncyril@example.com,B-1\ndana@example.com,b-1\n',
    );
    expect(job.result?.counts).toEqual({ created: 1, updated: 0, unchanged: 0, skipped: 0, rejected: 2 });
    expect((await rowsOf(job)).map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'Another customer has this value already.'],
      [4, 'An earlier row of the file has this value, which only one customer may have.'],
    ]);
    expect(await files.counts('email,attributes.card\ncyril@example.com,A-1\n')).toMatchObject({
      rejected: 1,
    });
  });

  it('say in a dry run what they would do', async () => {
    await files.counts('email,attributes.card\nanna@example.com,A-1\n');
    const file = 'email,attributes.card\nanna@example.com,A-2\nbela@example.com,A-1\n';
    expect(await files.counts(file, '?dryRun=true')).toMatchObject({ updated: 1, rejected: 1 });
    expect(await files.valuesOf('anna@example.com')).toEqual({ card: 'A-1' });
  });

  it('that are for groups come in for who is in one, or comes into one by the row', async () => {
    const groups = (await files.owner.get<GroupList>('/groups')).body.items;
    const groupIds = groups.filter(({ code }) => code === 'b2b').map(({ id }) => id);
    await files.owner.patch(
      `/attributes/${files.ids['size']}`,
      { forGroups: true, groupIds, required: true },
      1,
    );
    const job = await files.run(
      'email,groups,attributes.size\nanna@example.com,B2B,42\nbela@example.com,,42\ncyril@example.com,B2B,\n',
    );
    expect(job.result?.counts).toMatchObject({ created: 2, rejected: 1 });
    expect((await rowsOf(job)).map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'The attribute is for groups that the customer is not in.'],
    ]);
    expect((await files.file(job)).remarks).toMatchObject([{ rows: 1 }]);
    // A value from before stays.
    await files.owner.patch(`/attributes/${files.ids['size']}`, { groupIds: [] }, 2);
    expect(await files.counts('email,attributes.size\nanna@example.com,42\n')).toMatchObject({
      unchanged: 1,
    });
    expect(await files.counts('email,attributes.size\nanna@example.com,43\n')).toMatchObject({ rejected: 1 });
  });

  it('are taken back, for each person whom nobody has changed since', async () => {
    const before =
      'email,attributes.motto,attributes.sports\nanna@example.com,One,golf\nbela@example.com,One,golf\ncyril@example.com,One,';
    await files.counts(before);
    const job = await files.run(
      'email,attributes.motto,attributes.sports,attributes.size\nanna@example.com,Two,blue,42\nbela@example.com,Two,"golf,blue",\ncyril@example.com,Two,golf,\nnew@example.com,Two,,',
    );
    expect(job.result?.counts).toMatchObject({ created: 1, updated: 3 });
    const [cyril] = (await files.customers()).filter(({ email }) => email === 'cyril@example.com');
    const { version = 0 } = (await files.owner.get<CustomerAttributes>(`/customers/${cyril?.id}/attributes`))
      .body;
    await files.owner.put(`/customers/${cyril?.id}/attributes`, { values: { motto: 'Three' } }, version);
    const undone = await files.step(job.result?.importId ?? '', 'reversals');
    expect(undone.status).toBe('succeeded_with_errors');
    expect(await files.valuesOf('anna@example.com')).toEqual({ motto: 'One', sports: 'golf' });
    expect(await files.valuesOf('bela@example.com')).toEqual({ motto: 'One', sports: 'golf' });
    expect(await files.valuesOf('cyril@example.com')).toEqual({ motto: 'Three' });
    expect((await files.customers()).map(({ email }) => email)).not.toContain('new@example.com');
    expect(await files.counts(before)).toMatchObject({ unchanged: 2 });
  });

  it('need the right to write them', async () => {
    const key = await files.world.withKey([
      'customers:import',
      'customers:read',
      'customers:write',
      'customers:create',
      'attributes:read',
    ]);
    const { body } = await key.get<{ items: ImportTarget[] }>('/customer-import-targets');
    expect(body.items.some(({ key: target }) => target.startsWith('attributes.'))).toBe(false);
    const draft = await key.upload<CustomerImport>(
      '/customer-imports/drafts',
      'a.csv',
      PEOPLE_WITH_ATTRIBUTES,
    );
    expect(draft.body.columns.map(({ target }) => target)).toEqual(['email', ...Array<string>(8).fill('')]);
    const forced = await key.post<ProblemBody>(`/customer-imports/${draft.body.id}/corrections`, {
      columns: [{ heading: 'since', target: 'attributes.since' }],
    });
    expect([forced.status, forced.body.errors]).toMatchObject([
      422,
      [{ code: 'transfers.target_forbidden' }],
    ]);
    const staff = await files.staff.get<{ items: ImportTarget[] }>('/customer-import-targets');
    expect(staff.body.items.filter(({ group }) => group === 'Attributes')).toHaveLength(9);
  });

  it('end with a word when an attribute goes between two steps', async () => {
    const draft = await files.draft('email,attributes.motto\nanna@example.com,One\n');
    await files.world.rows(`DELETE FROM attribute WHERE code = 'motto'`);
    const job = await files.step(draft.id, 'runs');
    expect([job.status, job.problem]).toEqual([
      'failed',
      expect.stringMatching(/^An attribute that a column/),
    ]);
    expect(await files.customers()).toEqual([]);
    const saved = await files.draft('email,motto\nanna@example.com,One\n');
    expect(saved.columns.map(({ target }) => target)).toEqual(['email', '']);
  });

  it('end with a word when an option goes while they are written', async () => {
    await files.counts('email\nanna@example.com\n');
    const blocker = new PostgresClient({ connectionString: files.world.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query(`DELETE FROM attribute_option WHERE code = 'golf'`);
    const running = files.run('email,attributes.sports\nanna@example.com,golf\nbela@example.com,golf\n');
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await files.world.rows(waits)).length === 0) await new Promise((go) => setTimeout(go, 20));
    await blocker.query('COMMIT');
    await blocker.end();
    const job = await running;
    expect([job.status, job.problem]).toEqual([
      'failed',
      expect.stringMatching(/^An attribute that a column/),
    ]);
    expect((await files.customers()).map(({ email }) => email)).toEqual(['anna@example.com']);
  });
});
