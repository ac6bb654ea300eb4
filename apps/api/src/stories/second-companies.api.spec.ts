import { isForKeys, permissionsOf, type IssuedApiKey } from '@clientele/access/dto';
import type { Company, CustomerCompany } from '@clientele/companies/dto';
import type { Customer, CustomerSectionSizes } from '@clientele/customers/dto';
import { Client as PostgresClient } from 'pg';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface Companies {
  items: CustomerCompany[];
  page: { next: string | null; total?: number };
}

/** Ola acts for Primary, and for two more: one of the same manager, and one of nobody. */
describe('The companies of a person', () => {
  let world: World;
  let owner: Client;
  let manager: Client;
  let managerId: string;
  let ola: string;
  let primary: string;
  let assigned: string;
  let foreign: string;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    manager = await world.as('account_manager');
    managerId = (await manager.get<{ id: string }>('/account')).body.id;
    const person = { firstName: 'Ola', lastName: 'Dahl', email: 'ola@example.com' };
    ola = (await owner.post<Customer>('/customers', person)).body.id;
    primary = await company('Primary', managerId);
    assigned = await company('Assigned', managerId);
    foreign = await company('Foreign', null);
    for (const id of [primary, foreign, assigned])
      await owner.put(`/companies/${id}/people/${ola}`, { roles: id === foreign ? ['buyer'] : [] });
  });
  afterAll(() => world.close());

  const company = async (name: string, accountManagerId: string | null): Promise<string> =>
    (await owner.post<Company>('/companies', { name, country: 'NO', accountManagerId })).body.id;
  const keyOf = async (more: object): Promise<Client> => {
    const asked = { name: 'Restricted', permissions: permissionsOf.owner.filter(isForKeys), ...more };
    const { key } = (await owner.post<IssuedApiKey>('/api-keys', asked)).body;
    return world.anybody.with({ authorization: `Bearer ${key}` });
  };
  const companies = (client: Client, query = '') =>
    client.get<Companies>(`/customers/${ola}/companies${query}`);
  const names = async (client: Client): Promise<string[]> =>
    (await companies(client)).body.items.map(({ name }) => name);
  const counted = async (client: Client): Promise<number | undefined> => {
    const { body } = await client.get<CustomerSectionSizes>(`/customers/${ola}/sections`);
    return body.items.find(({ id }) => id === 'company')?.count;
  };
  const findsHerBy = async (client: Client, q: string): Promise<boolean> =>
    (await client.get<{ items: Customer[] }>(`/customers?q=${q}`)).body.items.some(({ id }) => id === ola);

  it('are told by name with what the person is for each', async () => {
    const { status, body } = await companies(owner);
    expect([status, body.items]).toEqual([
      200,
      [
        { companyId: assigned, name: 'Assigned', country: 'NO', roles: [], primary: false },
        { companyId: foreign, name: 'Foreign', country: 'NO', roles: ['buyer'], primary: false },
        { companyId: primary, name: 'Primary', country: 'NO', roles: [], primary: true },
      ],
    ]);
    const page = (await companies(owner.with({ prefer: 'return=total-count' }), '?primary=false&limit=1'))
      .body;
    expect([page.items[0]?.name, page.page.total]).toEqual(['Assigned', 2]);
    expect(page.page.next).toContain('cursor=');
    expect((await companies(owner, '?secret=1')).status).toBe(400);
  });

  it('are told to a manager, counted and searched as far as they are theirs', async () => {
    expect(await names(manager)).toEqual(['Assigned', 'Primary']);
    expect([await counted(owner), await counted(manager)]).toEqual([3, 2]);
    for (const q of ['Primary', 'Assigned', 'Dahl+Assigned']) expect(await findsHerBy(manager, q)).toBe(true);
    expect(await findsHerBy(owner, 'Foreign')).toBe(true);
    expect(await findsHerBy(manager, 'Foreign')).toBe(false);
    expect(await findsHerBy(manager, 'Dahl+Foreign')).toBe(false);
    const preview = { scope: 'filter', query: 'q=Foreign' };
    const rows = async (client: Client): Promise<unknown> =>
      (await client.post('/customer-exports/preview', preview)).body['rows'];
    expect([await rows(owner), await rows(manager)]).toEqual([1, 0]);
  });

  it('of whom a manager stands in for are theirs too', async () => {
    const substitute = await world.as('account_manager');
    const { id } = (await substitute.get<{ id: string }>('/account')).body;
    expect((await companies(substitute)).status).toBe(404);
    await world.rows(
      `INSERT INTO substitution (manager_id, substitute_id, from_on, to_on) VALUES ($1, $2, now() - interval '2 days', now() + interval '2 days')`,
      [managerId, id],
    );
    expect(await names(substitute)).toEqual(['Assigned', 'Primary']);
    expect(await counted(substitute)).toBe(2);
    expect([await findsHerBy(substitute, 'Assigned'), await findsHerBy(substitute, 'Foreign')]).toEqual([
      true,
      false,
    ]);
  });

  it('are told to a restricted key as far as it reaches', async () => {
    const one = await keyOf({ companyIds: [primary] });
    expect([await names(one), await counted(one)]).toEqual([['Primary'], 1]);
    expect([await findsHerBy(one, 'Primary'), await findsHerBy(one, 'Foreign')]).toEqual([true, false]);
    const two = await keyOf({ companyIds: [primary, foreign] });
    expect([await names(two), await counted(two)]).toEqual([['Foreign', 'Primary'], 2]);
    expect([await findsHerBy(two, 'Assigned'), await findsHerBy(two, 'Foreign')]).toEqual([false, true]);
    const [group] = await world.rows<{ id: string }>(`SELECT main_group_id AS id FROM customer`);
    // A key with groups works with the companies of their people.
    const grouped = await keyOf({ groupIds: [group?.id] });
    expect([await counted(grouped), await findsHerBy(grouped, 'Foreign')]).toEqual([3, true]);
    const both = await keyOf({ groupIds: [group?.id], companyIds: [primary] });
    expect([await names(both), await counted(both)]).toEqual([['Primary'], 1]);
    expect(await findsHerBy(both, 'Foreign')).toBe(false);
    expect((await companies(await keyOf({ companyIds: [foreign] }))).status).toBe(404);
  });

  it('are there for whoever may read companies, of somebody who is there', async () => {
    expect((await companies(await world.as('marketing'))).status).toBe(403);
    expect((await companies(await world.as('account_manager'))).status).toBe(404);
    const nobody = '/customers/0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d/companies';
    expect((await owner.get(nobody)).status).toBe(404);
    const alone = { firstName: 'A', lastName: 'Alone', email: 'alone@example.com' };
    const { id } = (await owner.post<Customer>('/customers', alone)).body;
    const { status, body } = await owner.get<Companies>(`/customers/${id}/companies`);
    expect([status, body.items]).toEqual([200, []]);
  });

  it('take three statements, and one more where not everybody is there', async () => {
    const statements = async (client: Client): Promise<number> => {
      const sent = jest.spyOn(PostgresClient.prototype, 'query');
      await companies(client.with({ prefer: 'return=total-count' }));
      const { length } = sent.mock.calls;
      sent.mockRestore();
      return length;
    };
    expect([await statements(owner), await statements(manager)]).toEqual([3, 4]);
  });
});
