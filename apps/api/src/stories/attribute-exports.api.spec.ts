import type { Job } from '@clientele/jobs/dto';
import type { ExportColumn, ExportLayoutList, ExportPreview } from '@clientele/transfers/dto';
import { Workbook } from 'exceljs';
import { Client as PostgresClient } from 'pg';
import { AttributeFiles, PEOPLE_WITH_ATTRIBUTES } from '../testing/attribute-files';
import type { Answer, Client, ProblemBody } from '../testing/client';

type Values = Record<string, string>;

const ALL = ['motto', 'card', 'size', 'since', 'vip', 'colour', 'sports', 'site', 'nick'].map(
  (code) => `attributes.${code}`,
);

describe('The attributes of customers in a file that leaves', () => {
  const files = new AttributeFiles();

  const begin = <T = Job>(input: object, client = files.staff): Promise<Answer<T>> =>
    client.post<T>('/customer-exports', { scope: 'all', reason: 'Test', ...input });
  const exported = async (input: object): Promise<Buffer> => {
    const { body } = await begin(input);
    const job = await files.staff.ended(body.id);
    expect([job.status, job.problem]).toEqual(['succeeded', '']);
    return (await files.staff.bytes(job.result?.href ?? '')).bytes;
  };
  const columnsOf = async (client: Client): Promise<string[]> =>
    (await client.get<{ items: ExportColumn[] }>('/customer-export-columns')).body.items
      .map(({ key }) => key)
      .filter((key) => key.startsWith('attributes.'));

  beforeAll(() => files.open());
  afterAll(() => files.world.close());

  beforeEach(async () => {
    await files.empty();
    await files.counts(PEOPLE_WITH_ATTRIBUTES);
    await files.world.rows(
      `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, text)
         SELECT id, $1, 'text', false, 'Ania' FROM customer WHERE email = 'anna@example.com'`,
      [files.ids['nick']],
    );
  });

  it.each([
    ['en', 'csv'],
    ['pl', 'csv'],
    ['cs', 'xlsx'],
    ['nb', 'xlsx'],
  ])('come back in with zero differences, and into an empty shop (%s, %s)', async (language, format) => {
    await files.staff.patch('/account', { language });
    const before = await files.valuesOf('anna@example.com');
    const columns = ['customerNumber', 'email', ...(await columnsOf(files.staff))];
    const bytes = await exported({ format, columns });
    const unchanged = { created: 0, updated: 0, unchanged: 3, skipped: 0, rejected: 0 };
    expect(await files.counts(bytes, '', `customers.${format}`)).toEqual(unchanged);
    await files.world.rows(`TRUNCATE customer CASCADE`);
    expect(await files.counts(bytes, '', `customers.${format}`)).toMatchObject({ created: 3, rejected: 0 });
    expect(await files.valuesOf('anna@example.com')).toEqual(before);
  });

  it('stand in CSV as people of a language read them, and no spreadsheet runs them', async () => {
    const columns = ['email', ...ALL];
    const english = (await exported({ format: 'csv', columns })).toString('utf8').split('\r\n');
    expect(english.slice(0, 3)).toEqual([
      '\uFEFFE-mail,Motto,Card number,Shoe size,Member since,VIP,Colour,Sports,Site,attributes.nick',
      'anna@example.com,"Carpe, diem",A-1,42.5,2024-02-29,Yes,Red,"""a, b"", board, Golf",https://example.com/anna,Ania',
      `bela@example.com,'=1+1,A-2,-7,2024-03-01,No,Blue,"""a, b""",,`,
    ]);
    await files.staff.patch('/account', { language: 'pl' });
    const polish = (await exported({ format: 'csv', columns })).toString('utf8');
    expect(polish).toContain(';Rozmiar buta;');
    expect(polish).toContain('anna@example.com;Carpe, diem;A-1;42,5;2024-02-29;Tak;');
  });

  it('are numbers and dates in a workbook, and a map in JSON lines', async () => {
    const columns = ['email', ...ALL];
    const book = new Workbook();
    await book.xlsx.load((await exported({ columns })) as never);
    const anna = book.worksheets[1]?.getRow(2).values as unknown[];
    expect(anna.slice(4, 6)).toEqual([42.5, new Date('2024-02-29T00:00:00Z')]);
    const lines = (await exported({ format: 'jsonl', columns })).toString('utf8').trim().split('\n');
    const [first, , third] = lines.map((line) => JSON.parse(line) as { attributes: Values });
    expect(first).toEqual({
      email: 'anna@example.com',
      attributes: await files.valuesOf('anna@example.com'),
    });
    expect(third?.attributes).toEqual({});
  });

  it('are chosen by the longest code that there can be', async () => {
    const code = 'c'.repeat(50);
    await files.owner.post('/attributes', { name: 'Long', code, type: 'text', personal: false });
    const columns = ['email', `attributes.${code}`];
    expect((await exported({ format: 'csv', columns })).toString('utf8')).toContain('E-mail,Long');
  });

  it('need a reason where they are personal, and do not exist for who sees no personal data', async () => {
    const preview = async (columns: string[]): Promise<ExportPreview> =>
      (await files.staff.post<ExportPreview>('/customer-exports/preview', { scope: 'all', columns })).body;
    expect((await preview(['attributes.size'])).reasonNeeded).toBe(false);
    expect(await preview(['attributes.nick'])).toMatchObject({
      reasonNeeded: true,
      columns: ['attributes.nick'],
    });
    for (const role of ['marketing', 'auditor'] as const) {
      const client = await files.world.as(role);
      expect(await columnsOf(client)).toHaveLength(8);
      const refused = await begin<ProblemBody>({ columns: ['attributes.nick'] }, client);
      expect([refused.status, refused.body.errors]).toMatchObject([
        422,
        [{ pointer: '/columns/0', code: 'transfers.column_not_known' }],
      ]);
    }
    const key = await files.world.withKey(['customers:read', 'customers:export']);
    expect(await columnsOf(key)).toEqual([]);
  });

  it('cost one statement, and none where no attribute is chosen', async () => {
    const statements = async (columns: string[]): Promise<number> => {
      const sent = jest.spyOn(PostgresClient.prototype, 'query');
      await files.staff.post('/customer-exports/preview', { scope: 'all', columns });
      const found = sent.mock.calls.filter(([said]) =>
        JSON.stringify(said).includes('FROM attribute a'),
      ).length;
      sent.mockRestore();
      return found;
    };
    expect(await statements(['email'])).toBe(0);
    expect(await statements(['email', 'attributes.size'])).toBeGreaterThan(0);
  });

  it('end with a word when an attribute of a layout or a file under way is gone', async () => {
    const columns = ['email', 'attributes.motto'];
    const saved = await files.owner.post('/customer-export-layouts', { name: 'Mottos', columns });
    expect(saved.status).toBe(201);
    const { body } = await begin({ columns });
    await files.staff.ended(body.id);
    await files.world.rows(`DELETE FROM customer_attribute WHERE attribute_id = $1`, [files.ids['motto']]);
    await files.world.rows(`DELETE FROM attribute WHERE code = 'motto'`);
    const { items } = (await files.owner.get<ExportLayoutList>('/customer-export-layouts')).body;
    expect(items).toMatchObject([{ name: 'Mottos', columns }]);
    const refused = await begin<ProblemBody>({ columns });
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: '/columns/1' }]]);
    // A job that was asked for before.
    await files.world.rows(`UPDATE job SET status = 'queued', finished_at = NULL WHERE id = $1`, [body.id]);
    await files.world.rows(`SELECT graphile_worker.add_job('job', json_build_object('id', $1::text))`, [
      body.id,
    ]);
    const job = await files.staff.ended(body.id);
    expect([job.status, job.problem]).toEqual([
      'failed',
      expect.stringMatching(/^An attribute that was chosen/),
    ]);
  });
});
