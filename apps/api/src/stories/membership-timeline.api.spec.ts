import type { Customer } from '@clientele/customers/dto';
import type { GroupList } from '@clientele/groups/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('The timeline of memberships', () => {
  let world: World;
  let owner: Client;
  let id: string;

  const read = async (query = '', somebody = owner): Promise<TimelineEntry[]> =>
    (await somebody.get<{ items: TimelineEntry[] }>(`/customers/${id}/timeline${query}`)).body.items;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    const person = { firstName: 'Jan', lastName: 'Nowak', email: 'jan@example.com' };
    id = (await owner.post<Customer>('/customers', person)).body.id;
  });
  afterAll(() => world.close());

  it('tells which groups the customer joined and left, to whoever reads groups', async () => {
    const { items } = (await owner.get<GroupList>('/groups')).body;
    const [main = '', b2b = ''] = ['customer', 'b2b'].map((code) => items.find((of) => of.code === code)?.id);
    const groups = `/customers/${id}/groups`;
    const joined = await owner.put<Customer>(groups, { mainGroupId: main, groupIds: [main, b2b] }, 1);
    await owner.put(groups, { mainGroupId: b2b, groupIds: [b2b] }, joined.body.version);
    const told = (await read()).map(({ entity, operation, fields }) => [
      entity,
      operation,
      ...fields.map(({ name, fromName, toName }) => [name, fromName, toName]),
    ]);
    expect(told).toEqual([
      ['membership', 'deleted', ['groupId', 'Customer', '']],
      ['customer', 'updated', ['mainGroupId', 'Customer', 'B2B']],
      ['membership', 'created', ['groupId', '', 'B2B']],
      ['customer', 'created'],
    ]);
    for (const query of ['?entity=membership', '?field=groupId']) expect(await read(query)).toHaveLength(2);
    const partner = await world.withKey(['timeline:read', 'customers:read']);
    const refused = await partner.get(`/customers/${id}/timeline?entity=membership`);
    expect([refused.status, refused.body['errors']]).toMatchObject([400, [{ parameter: 'entity' }]]);
    expect(await read('', partner)).toHaveLength(2);
  });
});
