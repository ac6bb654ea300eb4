import type { CustomerGroups, Group, GroupList } from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import { Workbook } from 'exceljs';
import type { Client, ProblemBody } from '../testing/client';
import { openRestrictedWorld, type RestrictedWorld } from '../testing/restricted-keys';

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

  it('deletes no group, whose members may be anybody’s', async () => {
    const { spare, b2b } = scene.groups;
    expect((await client.post(`/groups/${spare}/deletions`, { moveTo: b2b })).status).toBe(403);
  });
});
