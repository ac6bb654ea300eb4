import type { Attribute, AttributeInput, CustomerAttributes } from '@clientele/attributes/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Group } from '@clientele/groups/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('An attribute for groups', () => {
  let world: World;
  let owner: Client;
  let customer: Customer;
  let dealers: Group;
  let press: Group;
  let licence: Attribute;

  const group = async (code: string): Promise<Group> =>
    (await owner.post<Group>('/groups', { name: code, code })).body;
  const define = async (input: Partial<AttributeInput>): Promise<Attribute> =>
    (await owner.post<Attribute>('/attributes', { name: 'Extra', personal: false, ...input })).body;
  const known = async ({ id }: Attribute): Promise<Attribute> =>
    (await owner.get<Attribute>(`/attributes/${id}`)).body;
  const path = (): string => `/customers/${customer.id}/attributes`;
  const read = async (): Promise<CustomerAttributes> => (await owner.get<CustomerAttributes>(path())).body;
  const write = async <T = CustomerAttributes>(values: Record<string, string>): Promise<Answer<T>> =>
    owner.put<T>(path(), { values }, (await read()).version);
  const join = async (...groups: Group[]): Promise<void> => {
    const { mainGroupId } = (await owner.get<Customer>(`/customers/${customer.id}`)).body;
    const groupIds = [mainGroupId, ...groups.map(({ id }) => id)];
    await owner.put(`/customers/${customer.id}/groups`, { mainGroupId, groupIds }, (await read()).version);
  };

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    [dealers, press] = [await group('dealers'), await group('press')];
    await define({ code: 'motto', type: 'text' });
    licence = await define({
      code: 'licence',
      type: 'text',
      required: true,
      forGroups: true,
      groupIds: [dealers.id],
    });
  });
  beforeEach(async () => {
    const email = `c${Math.random()}@example.com`;
    customer = (await owner.post<Customer>('/customers', { firstName: 'Ewa', lastName: 'Zima', email })).body;
  });
  afterAll(() => world.close());

  it('is filled in by who is in one of them, and there alone it is required', async () => {
    expect((await read()).applies).toEqual(['motto']);
    expect((await write({ motto: 'One' })).status).toBe(200);
    const outside = await write<ProblemBody>({ motto: 'One', licence: 'L-1' });
    expect([outside.status, outside.body.errors]).toMatchObject([
      422,
      [{ pointer: '/values/licence', code: 'attributes.not_for_group' }],
    ]);
    await write({});
    await join(dealers);
    expect((await read()).applies).toEqual(['motto', 'licence']);
    const missing = await write<ProblemBody>({ motto: 'One' });
    expect([missing.status, missing.body.errors]).toMatchObject([422, [{ code: 'required' }]]);
    expect((await write({ licence: 'L-1' })).body.values).toEqual({ licence: 'L-1' });
  });

  it('keeps a value of who left the groups, which changes no more and may be emptied', async () => {
    await join(dealers);
    await write({ licence: 'L-1' });
    await join();
    expect(await read()).toMatchObject({ values: { licence: 'L-1' }, applies: ['motto'] });
    expect((await write({ licence: 'L-1', motto: 'One' })).body.values).toEqual({
      licence: 'L-1',
      motto: 'One',
    });
    const other = await write<ProblemBody>({ licence: 'L-2' });
    expect([other.status, other.body.errors]).toMatchObject([422, [{ code: 'attributes.not_for_group' }]]);
    expect((await write({ motto: 'One' })).body.values).toEqual({ motto: 'One' });
  });

  it('has them in its version, and tells the second of two editors', async () => {
    const address = `/attributes/${licence.id}`;
    const { version } = await known(licence);
    const both = { groupIds: [dealers.id, press.id] };
    const changed = await owner.patch<Attribute>(address, both, version);
    expect([changed.status, changed.body.version]).toEqual([200, version + 1]);
    expect(changed.body.groupIds.toSorted()).toEqual(both.groupIds.toSorted());
    const late = await owner.patch<ProblemBody>(address, { groupIds: [] }, version);
    expect([late.status, late.body.current?.fields]).toEqual([412, ['groupIds']]);
    await owner.patch(address, { groupIds: [dealers.id] }, version + 1);
  });

  it('refuses groups that do not exist', async () => {
    const groupIds = ['0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d'];
    const made = await owner.post<ProblemBody>('/attributes', {
      name: 'X',
      code: 'x',
      type: 'text',
      groupIds,
    });
    expect([made.status, made.body.errors]).toMatchObject([
      422,
      [{ pointer: '/groupIds', code: 'attributes.group_unknown' }],
    ]);
  });

  it('loses a group that is deleted, and with the last one it is for nobody', async () => {
    const fans = await group('fans');
    const badge = await define({ code: 'badge', type: 'text', forGroups: true, groupIds: [fans.id] });
    await join(fans);
    expect((await read()).applies).toContain('badge');
    const job = await owner.post<{ id: string }>(`/groups/${fans.id}/deletions`, { moveTo: press.id });
    await owner.ended(job.body.id);
    expect(await known(badge)).toMatchObject({ forGroups: true, groupIds: [] });
    expect((await read()).applies).not.toContain('badge');
  });
});
