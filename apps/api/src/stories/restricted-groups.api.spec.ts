import type { IssuedApiKey } from '@clientele/access/dto';
import type { Customer } from '@clientele/customers/dto';
import type { CustomerGroups, Group, GroupList } from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import { Workbook } from 'exceljs';
import type { Client, ProblemBody } from '../testing/client';
import { openRestrictedWorld, type RestrictedWorld } from '../testing/restricted-keys';
import { openWorld } from '../testing/world';

const OUTSIDE = [403, 'customers.outside_restriction'];

describe('A key that is restricted to a group', () => {
  let scene: RestrictedWorld;
  let client: Client;
  let path: string;

  beforeAll(async () => {
    scene = await openRestrictedWorld();
    ({ client } = await scene.keyOf({ groupIds: [scene.groups.press] }));
    path = `/customers/${scene.inside.id}/groups`;
  });
  afterAll(() => scene.world.close());

  const groupsNow = async (): Promise<CustomerGroups> => (await scene.owner.get<CustomerGroups>(path)).body;

  it('adds customers to other groups, and leaves none of them outside of its own', async () => {
    const { press, spare } = scene.groups;
    const before = await groupsNow();
    const moved = { mainGroupId: spare, groupIds: [spare, press] };
    const refused = await client.put<ProblemBody>(path, moved, before.version);
    expect([refused.status, refused.body.code]).toEqual(OUTSIDE);
    expect(await groupsNow()).toEqual(before);
    const added = { mainGroupId: press, groupIds: [spare, press] };
    expect((await client.put(path, added, before.version)).status).toBe(200);
  });

  it('does not do so with many at once either', async () => {
    const change = { scope: 'all', query: '', ids: [], groupId: scene.groups.spare };
    for (const door of ['/customer-group-changes/preview', '/customer-group-changes']) {
      const { status, body } = await client.post<ProblemBody>(door, { ...change, change: 'main' });
      expect([status, body.code]).toEqual(OUTSIDE);
    }
    const preview = await client.post('/customer-group-changes/preview', { ...change, change: 'add' });
    expect([preview.status, preview.body['matched']]).toEqual([200, 1]);
  });

  it('is told of its own groups alone, and not how many are in them', async () => {
    const { press, b2b, spare } = scene.groups;
    const told = async (reader: Client): Promise<Group[]> =>
      (await reader.get<GroupList>('/groups')).body.items;
    expect(await told(client)).toMatchObject([{ id: press, members: null, mainMembers: null }]);
    expect((await client.get<Group>(`/groups/${press}`)).body).toMatchObject({ id: press, members: null });
    expect((await client.get(`/groups/${b2b}`)).status).toBe(404);
    const ofTwo = await scene.keyOf({ groupIds: [press, spare], companyIds: [scene.companyId] });
    expect((await told(ofTwo.client)).map(({ id }) => id)).toEqual([press, spare]);
    const ofCompany = await scene.keyOf({ companyIds: [scene.companyId] });
    expect(await told(ofCompany.client)).toEqual([]);
    expect((await told(scene.owner)).length).toBeGreaterThan(3);
  });

  it('takes no name of another group out with the filter of a file', async () => {
    const { press, b2b } = scene.groups;
    const { body } = await client.post<Job>('/customer-exports', {
      scope: 'filter',
      query: `mainGroupId[in]=${press},${b2b}`,
      format: 'xlsx',
      columns: ['email'],
      reason: 'A story',
    });
    const { result } = await client.ended(body.id);
    const book = new Workbook();
    await book.xlsx.load((await client.bytes(result?.href ?? '')).bytes as never);
    const said = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(said).toContain(`Press, ${b2b}`);
    expect(said).not.toContain('B2B');
  });

  it('defines, changes and deletes no group, as a group is everybody’s', async () => {
    const { spare, b2b } = scene.groups;
    const group = (await scene.owner.get<Group>(`/groups/${spare}`)).body;
    expect((await client.post('/groups', { name: 'Own', code: 'own' })).status).toBe(403);
    expect((await client.patch(`/groups/${spare}`, { discountPercent: '99' }, group.version)).status).toBe(
      403,
    );
    expect((await client.post(`/groups/${spare}/deletions`, { moveTo: b2b })).status).toBe(403);
    expect((await scene.owner.get<Group>(`/groups/${spare}`)).body).toMatchObject({ version: group.version });
  });

  it('moves nobody by a deletion that was asked for before it was restricted', async () => {
    const quiet = await openWorld(undefined, { JOBS: 'none' });
    const owner = await quiet.as('owner');
    const input = { name: 'A key', permissions: ['jobs:read', 'groups:write'] };
    const key = (await owner.post<IssuedApiKey>('/api-keys', input)).body;
    const partner = quiet.anybody.with({ authorization: `Bearer ${key.key}` });
    const { items } = (await owner.get<GroupList>('/groups')).body;
    const [shop = '', b2b = ''] = ['customer', 'b2b'].map((code) => items.find((of) => of.code === code)?.id);
    const person = { firstName: 'P', lastName: 'P', email: 'p@example.com', mainGroupId: b2b };
    const customer = (await owner.post<Customer>('/customers', person)).body;
    const asked = await partner.post<Job>(`/groups/${b2b}/deletions`, { moveTo: shop });
    expect(asked.status).toBe(202);
    await owner.patch(`/api-keys/${key.id}`, { groupIds: [shop] }, key.version);
    await quiet.close();

    const working = await openWorld(quiet.databaseUrl);
    try {
      const again = working.anybody.with({ authorization: `Bearer ${key.key}` });
      expect((await again.ended(asked.body.id)).status).toBe('failed');
      const left = await working.rows(`SELECT main_group_id FROM customer WHERE id = $1`, [customer.id]);
      expect(left).toEqual([{ main_group_id: b2b }]);
    } finally {
      await working.close();
    }
  });
});
