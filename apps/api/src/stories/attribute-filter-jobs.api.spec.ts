import type { Attribute, AttributeInput, AttributeOptionInput } from '@clientele/attributes/dto';
import { customersProblems } from '@clientele/customers/api';
import type { Customer, GroupChangePreview } from '@clientele/customers/dto';
import type { GroupList } from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import type { ExportPreview } from '@clientele/transfers/dto';
import { Workbook } from 'exceljs';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('What is done with many customers that attributes find', () => {
  let world: World;
  let owner: Client;

  const define = async (
    input: Partial<AttributeInput>,
    options: Partial<AttributeOptionInput>[] = [],
  ): Promise<void> => {
    const { body } = await owner.post<Attribute>('/attributes', { filterable: true, ...input });
    for (const option of options) await owner.post(`/attributes/${body.id}/options`, option);
  };

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    await define({ code: 'motto', type: 'text', name: 'Motto' });
    await define({ code: 'size', type: 'number', name: 'Shoe size', namePl: 'Rozmiar buta' });
    await define({ code: 'vip', type: 'yes_no', name: 'VIP' });
    await define({ code: 'sports', type: 'multi_choice', name: 'Sports', namePl: 'Sporty' }, [
      { code: 'golf', name: 'Golf' },
      { code: 'tennis', name: 'Tennis', namePl: 'Tenis' },
    ]);
    const people = [
      { size: '42.5', sports: 'golf', vip: 'true', motto: 'Carpe, diem' },
      { size: '38', sports: 'tennis,golf' },
      { size: '-1', sports: 'golf' },
    ];
    for (const [at, values] of people.entries()) {
      const input = { firstName: `P${at}`, lastName: 'P', email: `p${at}@example.com` };
      const { body } = await owner.post<Customer>('/customers', input);
      await owner.put(`/customers/${body.id}/attributes`, { values }, body.version);
    }
  });
  afterAll(() => world.close());

  it('says whom an export and a change of groups are about', async () => {
    const query = 'attributes.size[gte]=0&attributes.sports=golf,tennis';
    const asked = { scope: 'filter', query };
    expect((await owner.post<ExportPreview>('/customer-exports/preview', asked)).body.rows).toBe(2);
    const file = { ...asked, format: 'csv', columns: ['firstName'], reason: 'Test' };
    const job = await owner.ended((await owner.post<Job>('/customer-exports', file)).body.id);
    expect([job.status, job.result?.rows]).toEqual(['succeeded', 2]);
    const { items } = (await owner.get<GroupList>('/groups')).body;
    const change = { ...asked, groupId: items.find(({ isDefault }) => !isDefault)?.id, change: 'add' };
    const preview = await owner.post<GroupChangePreview>('/customer-group-changes/preview', change);
    expect(preview.body.matched).toBe(2);
    const changed = await owner.ended((await owner.post<Job>('/customer-group-changes', change)).body.id);
    expect(changed.result?.rows).toBe(2);
  });

  it('is said in words on the first sheet of an export, in the language of whoever asked', async () => {
    const query = 'attributes.size[gte]=42.5&attributes.sports=golf,tennis&attributes.vip=true';
    const asked = { scope: 'filter', query, format: 'xlsx', reason: 'Test' };
    const polish = (await world.withKey()).with({ 'accept-language': 'pl' });
    const job = await polish.ended((await polish.post<Job>('/customer-exports', asked)).body.id);
    const { bytes } = await polish.bytes(job.result?.href ?? '');
    const book = new Workbook();
    await book.xlsx.load(bytes as never);
    expect(JSON.stringify(book.worksheets[0]?.getSheetValues())).toContain(
      'VIP = Tak · Sporty = Golf, Tenis · Rozmiar buta ≥ 42,5',
    );
  });

  it('tells the access log that an attribute was filtered by, and not by which value', async () => {
    const asked = { scope: 'filter', query: 'attributes.motto=Carpe, diem', columns: ['firstName'] };
    const { body } = await owner.post<Job>('/customer-exports', { ...asked, format: 'csv', reason: 'Test' });
    await owner.ended(body.id);
    const [logged] = await world.rows<{ detail: { query: object } }>(
      `SELECT detail FROM access_log WHERE action LIKE '%export%' ORDER BY id DESC LIMIT 1`,
    );
    expect(logged?.detail.query).toEqual({ 'attributes.motto': '…' });
  });

  it('says with a failed job that what it was filtered by went meanwhile', async () => {
    const quiet = await openWorld(undefined, { JOBS: 'none' });
    const asker = await quiet.as('owner');
    const input = { name: 'Rank', code: 'rank', type: 'number', filterable: true };
    const { body: rank } = await asker.post<Attribute>('/attributes', input);
    const { items } = (await asker.get<GroupList>('/groups')).body;
    const asked = { scope: 'filter', query: 'attributes.rank[gte]=1' };
    const begun = [
      await asker.post<Job>('/customer-exports', { ...asked, format: 'xlsx', reason: 'Test' }),
      await asker.post<Job>('/customer-group-changes', { ...asked, groupId: items[0]?.id, change: 'add' }),
    ];
    expect(begun.map(({ status }) => status)).toEqual([202, 202]);
    expect((await asker.delete(`/attributes/${rank.id}`, rank.version)).status).toBe(204);
    await quiet.close();
    const working = await openWorld(quiet.databaseUrl);
    try {
      const again = working.anybody.with(asker.headers);
      for (const { body } of begun) {
        const { status, problem } = await again.ended(body.id);
        expect([status, problem]).toEqual(['failed', customersProblems.filter_gone.title.en]);
      }
    } finally {
      await working.close();
    }
  });
});
