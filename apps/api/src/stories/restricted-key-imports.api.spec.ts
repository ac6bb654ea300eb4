import type { Customer } from '@clientele/customers/dto';
import type { GroupList } from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import type { ImportRow } from '@clientele/transfers/dto';
import type { Client } from '../testing/client';
import { openRestrictedWorld, type RestrictedWorld } from '../testing/restricted-keys';

interface List {
  items: Customer[];
}

const HIDDEN =
  'The API key works with the customers of certain groups or companies only, and this row is about others.';

describe('With a restricted key an import', () => {
  let shop: RestrictedWorld;
  let owner: Client;
  let ofPress: Client;

  beforeAll(async () => {
    shop = await openRestrictedWorld();
    ({ owner } = shop);
    ofPress = (await shop.keyOf({ groupIds: [shop.groups.press] })).client;
    await shop.add('new@example.com', 'New', shop.groups.press);
  });
  afterAll(() => shop.world.close());

  it('takes rows that end within its groups, refuses the others and makes no groups', async () => {
    const file = [
      'email,lastName,mainGroup',
      'inside@example.com,Renamed,',
      'outside@example.com,Stolen,Press',
      'fresh@example.com,Fresh,',
      'away@example.com,Away,B2B',
      'made@example.com,Made,Made up',
      'new@example.com,Moved,Made up',
    ].join('\n');
    const { body } = await ofPress.upload<Job>('/customer-imports?dryRun=true', 'people.csv', `${file}\n`);
    const counts = { created: 1, updated: 1, unchanged: 0, skipped: 0, rejected: 4 };
    const dry = await ofPress.ended(body.id);
    expect(dry.result?.counts).toEqual(counts);
    const run = await ofPress.post<Job>(`/customer-imports/${dry.result?.importId}/runs`);
    expect((await ofPress.ended(run.body.id)).result?.counts).toEqual(counts);
    const rows = await ofPress.get<{ items: ImportRow[] }>(
      `/customer-imports/${dry.result?.importId}/rows?outcome=rejected`,
    );
    expect(rows.body.items.map(({ row, reason, customerId }) => [row, reason, customerId])).toEqual([
      [3, HIDDEN, null],
      [5, HIDDEN, null],
      [6, HIDDEN, null],
      [7, HIDDEN, expect.any(String)],
    ]);
    const [fresh] = (await owner.get<List>('/customers?email=fresh@example.com')).body.items;
    expect(fresh?.mainGroupId).toBe(shop.groups.press);
    expect((await owner.get<Customer>(`/customers/${shop.outside.id}`)).body.lastName).toBe('Outside');
    expect((await owner.get<GroupList>('/groups')).body.items).toHaveLength(Object.keys(shop.groups).length);
  });

  it('of a key with several groups takes new people only where the file names one', async () => {
    const groupIds = [shop.groups.press, shop.groups.spare];
    const ofTwo = (await shop.keyOf({ groupIds })).client;
    const file = 'email,lastName,mainGroup\nnone@example.com,None,\none@example.com,One,Spare\n';
    const { body } = await ofTwo.upload<Job>('/customer-imports', 'people.csv', file);
    expect((await ofTwo.ended(body.id)).result?.counts).toMatchObject({ created: 1, rejected: 1 });
  });

  it('of a key with companies takes nobody new, and can be taken back', async () => {
    const ofCompany = (await shop.keyOf({ companyIds: [shop.companyId] })).client;
    const file = 'email,lastName\ninside@example.com,Again\nnobody@example.com,Nobody\n';
    const { body } = await ofCompany.upload<Job>('/customer-imports', 'people.csv', file);
    const { result } = await ofCompany.ended(body.id);
    expect(result?.counts).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    const undo = await ofCompany.post<Job>(`/customer-imports/${result?.importId}/reversals`);
    await ofCompany.ended(undo.body.id);
    expect((await owner.get<Customer>(`/customers/${shop.inside.id}`)).body.lastName).toBe('Renamed');
  });

  describe('that was restricted since', () => {
    it.each([
      ['to a group out of which the import took somebody', 'mainGroup', 'Spare'],
      ['to a company that the import made', 'company', 'Made by it'],
    ])('is taken back without moving anybody out of the restriction: %s', async (_what, column, value) => {
      const { key, client } = await shop.keyOf({});
      const people = ['stays', 'leaves'].map((who) => ({ who, email: `${who}-${column}@example.com` }));
      const [stays, leaves] = await Promise.all(
        people.map(({ who, email }) => shop.add(email, who, shop.groups.b2b)),
      );
      const file = `email,lastName,${column}\n${stays?.email},New,${value}\n${leaves?.email},New,${value} too\n`;
      await shop.world.rows(
        `INSERT INTO customer_group (name, code) VALUES ('Spare too', 'spare_too') ON CONFLICT DO NOTHING`,
      );
      const { body } = await client.upload<Job>('/customer-imports', 'people.csv', file);
      const { result } = await client.ended(body.id);
      expect(result?.counts).toMatchObject({ updated: 2 });
      const company = await owner.get<{ id: string }>(`/customers/${stays?.id}/company`);
      const restriction =
        column === 'company' ? { companyIds: [company.body.id] } : { groupIds: [shop.groups.spare] };
      await owner.patch(`/api-keys/${key.id}`, restriction, key.version);
      const undo = await client.post<Job>(`/customer-imports/${result?.importId}/reversals`);
      await client.ended(undo.body.id);
      // The one would leave the key's customers, the other is none of them by now.
      expect((await client.get(`/customers/${stays?.id}`)).body['lastName']).toBe('New');
      expect((await client.get(`/customers/${leaves?.id}`)).status).toBe(404);
      expect((await owner.get(`/customers/${leaves?.id}`)).body['lastName']).toBe('New');
    });
  });
});
