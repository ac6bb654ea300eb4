import type { Customer, CustomerRow } from '@clientele/customers/dto';
import { GroupInput, type CustomerGroups, type Group, type GroupList } from '@clientele/groups/dto';
import type { Job } from '@clientele/jobs/dto';
import { Client as PostgresClient } from 'pg';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const NOBODY = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';

describe('Customer groups', () => {
  let world: World;
  let owner: Client;
  let groups: Record<string, Group>;

  const all = async (client = owner): Promise<Group[]> => (await client.get<GroupList>('/groups')).body.items;
  const define = async (input: Partial<GroupInput>): Promise<Group> =>
    (await owner.post<Group>('/groups', input)).body;
  const fresh = async ({ id }: Group): Promise<Group> => (await owner.get<Group>(`/groups/${id}`)).body;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    await define({
      name: 'Wholesale',
      namePl: 'Hurt',
      code: 'wholesale',
      discountPercent: '7.5',
      color: 'teal',
    });
    await define({ name: 'VIP', code: 'vip', discountPercent: '12' });
    groups = Object.fromEntries((await all()).map((group) => [group.code, group]));
  });
  afterAll(() => world.close());

  it('are defined with names, a discount, the display of prices and a colour', async () => {
    expect(groups['wholesale']).toMatchObject({ discountPercent: '7.50', color: 'teal', isDefault: false });
    expect(groups['customer']).toMatchObject({ namePl: 'Klient', nameCs: 'Zákazník', isDefault: true });
    const wholesale = await fresh(groups['wholesale']!);
    const changed = await owner.patch<Group>(
      `/groups/${wholesale.id}`,
      { discountPercent: '8.25', priceDisplay: 'without_tax' },
      wholesale.version,
    );
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, `"${wholesale.version + 1}"`]);
    expect(changed.body).toMatchObject({
      discountPercent: '8.25',
      priceDisplay: 'without_tax',
      namePl: 'Hurt',
    });
    const [recorded] = await world.rows(
      `SELECT diff FROM change WHERE entity = 'group' AND entity_id = $1 ORDER BY id DESC LIMIT 1`,
      [wholesale.id],
    );
    expect(recorded).toMatchObject({ diff: { discount_percent: [7.5, 8.25] } });
  });

  it.each([
    [{ discountPercent: '100.01' }, '/discountPercent', 'percent'],
    [{ discountPercent: 7.5 }, '/discountPercent', 'percent'],
    [{ code: 'With Blanks' }, '/code', 'code'],
    [{ color: '#ff0000' }, '/color', 'choice'],
    [{ name: '' }, '/name', 'required'],
  ])('refuse %j', async (patch, pointer, code) => {
    const vip = await fresh(groups['vip']!);
    const { status, body } = await owner.patch<ProblemBody>(`/groups/${vip.id}`, patch, vip.version);
    expect([status, body.errors]).toMatchObject([422, [{ pointer, code }]]);
  });

  it('have names and codes of their own', async () => {
    const name = await owner.post<ProblemBody>('/groups', { name: 'wholesalé', code: 'other' });
    expect([name.status, name.body.code]).toEqual([409, 'groups.name_taken']);
    const code = await owner.post<ProblemBody>('/groups', { name: 'Other', code: 'vip' });
    expect([code.status, code.body.code]).toEqual([409, 'groups.code_taken']);
  });

  it('tell the second of two editors who was first', async () => {
    const vip = await fresh(groups['vip']!);
    await owner.patch(`/groups/${vip.id}`, { color: 'purple' }, vip.version);
    const late = await owner.patch<ProblemBody>(`/groups/${vip.id}`, { color: 'red' }, vip.version);
    expect([late.status, late.body.current?.fields]).toEqual([412, ['color']]);
    expect((await owner.patch(`/groups/${vip.id}`, { color: 'red' })).status).toBe(428);
  });

  it('have exactly one default, also when two are made it at once', async () => {
    const make = async (code: string): Promise<number> => {
      const { id, version } = await fresh(groups[code]!);
      return (await owner.patch(`/groups/${id}`, { isDefault: true }, version)).status;
    };
    for (let round = 0; round < 5; round += 1) {
      // The one that gives it up is not asked for a version: both others have their own.
      expect(await make('customer')).toBe(200);
      expect(await Promise.all([make('vip'), make('wholesale')])).toEqual([200, 200]);
      expect((await all()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
    }
    const [first] = (await all()).filter(({ isDefault }) => isDefault);
    const path = `/groups/${first!.id}`;
    const without = await owner.patch<ProblemBody>(path, { isDefault: false }, first!.version);
    expect([without.status, without.body.errors]).toMatchObject([422, [{ code: 'groups.default_stays' }]]);
    expect(await make('customer')).toBe(200);
  });

  it('are found by files in all their names', async () => {
    const before = (await all()).length;
    const file = 'Customer number;E-mail;Main group;Groups\n;ada@example.com;hurt;"Klient, Zákazník, VIP"\n';
    const { body } = await owner.upload<Job>('/customer-imports', 'customers.csv', file);
    expect((await owner.ended(body.id)).result?.counts?.created).toBe(1);
    const [ada] = (await owner.get<{ items: CustomerRow[] }>('/customers?email=ada@example.com')).body.items;
    const own = (await owner.get<CustomerGroups>(`/customers/${ada!.id}/groups`)).body;
    const named = ['customer', 'vip', 'wholesale'].map((code) => groups[code]!.id);
    expect([ada!.mainGroup, own.groupIds, (await all()).length]).toEqual(['Wholesale', named, before]);
    await world.rows(`DELETE FROM customer`);
  });

  it('are defined by owners and marketing only', async () => {
    for (const role of ['back_office', 'account_manager', 'support', 'auditor'] as const)
      expect([role, (await (await world.as(role)).post('/groups', { name: 'X', code: 'x' })).status]).toEqual(
        [role, 403],
      );
    const marketing = await world.as('marketing');
    expect((await marketing.post('/groups', { name: 'Spring', code: 'spring' })).status).toBe(201);
  });

  describe('of one customer', () => {
    let customer: Customer;
    const path = (): string => `/customers/${customer.id}/groups`;
    const read = async (): Promise<CustomerGroups> => (await owner.get<CustomerGroups>(path())).body;
    const idOf = (code: string): string => groups[code]!.id;

    beforeAll(async () => {
      const input = { firstName: 'Ewa', lastName: 'Zima', email: 'ewa@example.com' };
      customer = (await owner.post<Customer>('/customers', input)).body;
    });

    it('are several, and one of them is the main one', async () => {
      expect(await read()).toEqual({
        mainGroupId: idOf('customer'),
        groupIds: [idOf('customer')],
        version: 1,
        inTrash: false,
      });
      const input = { mainGroupId: idOf('vip'), groupIds: [idOf('vip'), idOf('b2b')] };
      const { status, body } = await owner.put<CustomerGroups>(path(), input, 1);
      expect([status, body]).toEqual([
        200,
        { ...input, groupIds: [idOf('b2b'), idOf('vip')], version: 2, inTrash: false },
      ]);
      expect((await owner.get<Customer>(`/customers/${customer.id}`)).body).toMatchObject({
        version: 2,
        mainGroupId: idOf('vip'),
        groupNames: ['B2B', 'VIP'],
      });
    });

    it('are part of the version of the customer', async () => {
      const before = await read();
      const { mainGroupId } = before;
      const groupIds = [...before.groupIds, idOf('wholesale')];
      const marketing = await world.as('marketing');
      expect((await marketing.put(path(), { mainGroupId, groupIds }, before.version)).status).toBe(200);
      const late = await owner.put<ProblemBody>(
        path(),
        { mainGroupId, groupIds: [mainGroupId] },
        before.version,
      );
      expect([late.status, late.body.current]).toMatchObject([
        412,
        { changedBy: 'The marketing', fields: ['groupIds'] },
      ]);
      expect((await read()).groupIds).toHaveLength(3);
      // Whichever door a membership comes through.
      const { version } = await read();
      await world.rows(`DELETE FROM customer_group_member WHERE customer_id = $1 AND group_id = $2`, [
        customer.id,
        idOf('wholesale'),
      ]);
      expect((await read()).version).toBe(version + 1);
    });

    it('exist, and hold the main one', async () => {
      const { version } = await read();
      const put = (input: object): ReturnType<typeof owner.put<ProblemBody>> =>
        owner.put<ProblemBody>(path(), input, version);
      const outside = await put({ mainGroupId: idOf('vip'), groupIds: [idOf('b2b')] });
      expect([outside.status, outside.body.errors]).toMatchObject([
        422,
        [{ pointer: '/mainGroupId', code: 'customers.main_group_outside' }],
      ]);
      for (const unknown of [NOBODY, 'vip'])
        expect(
          (await put({ mainGroupId: idOf('vip'), groupIds: [idOf('vip'), unknown] })).body.errors,
        ).toMatchObject([{ pointer: '/groupIds/1', code: 'customers.group_unknown' }]);
      expect((await put({ mainGroupId: idOf('vip') })).status).toBe(422);
      expect((await read()).version).toBe(version);
    });

    it('are not joined while they are deleted', async () => {
      const doomed = await define({ name: 'Doomed', code: 'doomed' });
      const blocker = new PostgresClient({ connectionString: world.databaseUrl });
      await blocker.connect();
      await blocker.query('BEGIN');
      await blocker.query(`DELETE FROM customer_group WHERE id = $1`, [doomed.id]);
      const { version, mainGroupId, groupIds } = await read();
      const put = owner.put<ProblemBody>(
        path(),
        { mainGroupId, groupIds: [...groupIds, doomed.id] },
        version,
      );
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await world.rows(waiting)).length === 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await blocker.query('COMMIT');
      await blocker.end();
      expect([(await put).status, (await put).body.code]).toEqual([422, 'customers.group_unknown']);
    });

    it('are assigned by whoever may, and only to their own customers', async () => {
      const { version, mainGroupId, groupIds } = await read();
      for (const [role, status] of [
        ['support', 403],
        ['auditor', 403],
        ['account_manager', 404],
        ['marketing', 200],
      ] as const) {
        const somebody = await world.as(role);
        const put = await somebody.put(path(), { mainGroupId, groupIds }, version);
        expect([role, put.status]).toEqual([role, status]);
      }
      const manager = await world.as('account_manager');
      expect((await manager.get(path())).status).toBe(404);
      expect((await all(manager)).every(({ members }) => members === null)).toBe(true);
    });

    it('are sent again to whoever knows their version, as their counts move without it', async () => {
      const path = `/groups/${idOf('vip')}`;
      const known = owner.with({ 'if-none-match': (await owner.get(path)).headers.get('etag') ?? '' });
      const { status, body } = await known.get<Group>(path);
      expect([status, body.members]).toEqual([200, 1]);
    });

    it('are counted, the main ones apart', async () => {
      const counted = (await all()).map(({ code, members, mainMembers }) => [code, members, mainMembers]);
      expect(counted).toEqual(
        expect.arrayContaining([
          ['b2b', 1, 0],
          ['vip', 1, 1],
          ['customer', 0, 0],
        ]),
      );
    });
  });
});
