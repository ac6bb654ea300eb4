import { isForKeys, permissionsOf, type IssuedApiKey } from '@clientele/access/dto';
import type { Company, CompanyPerson } from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface People {
  items: CompanyPerson[];
}

describe('The people of a company', () => {
  let world: World;
  let owner: Client;
  let made = 0;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
  });
  afterAll(() => world.close());

  const keyOf = async (companyId: string): Promise<Client> => {
    const permissions = permissionsOf.owner.filter(isForKeys);
    const asked = { name: 'Restricted', permissions, companyIds: [companyId] };
    const { key } = (await owner.post<IssuedApiKey>('/api-keys', asked)).body;
    return world.anybody.with({ authorization: `Bearer ${key}` });
  };
  const company = async (accountManagerId: string | null = null): Promise<string> =>
    (await owner.post<Company>('/companies', { name: `Firm ${(made += 1)}`, accountManagerId })).body.id;
  const person = async (): Promise<string> => {
    const email = `p${(made += 1)}@example.com`;
    return (await owner.post<Customer>('/customers', { firstName: 'P', lastName: 'Person', email })).body.id;
  };
  const add = (companyId: string, customerId: string, input: object = {}, client = owner) =>
    client.put<CompanyPerson & ProblemBody>(`/companies/${companyId}/people/${customerId}`, input);
  const remove = (companyId: string, customerId: string, client = owner) =>
    client.delete<ProblemBody>(`/companies/${companyId}/people/${customerId}`);
  const primaryOf = async (customerId: string): Promise<string | undefined> =>
    (await owner.get<Company>(`/customers/${customerId}/company`)).body.id;
  const peopleOf = async (companyId: string, client = owner): Promise<CompanyPerson[]> =>
    (await client.get<People>(`/companies/${companyId}/people`)).body.items;

  it('have roles, and may act for two companies, of which one is the primary', async () => {
    const [first, second, customerId] = [await company(), await company(), await person()];
    const added = await add(first, customerId, { roles: ['buyer', 'approver', 'buyer'] });
    expect(added.body).toMatchObject({ roles: ['approver', 'buyer'], primary: true });
    expect((await add(second, customerId)).body).toMatchObject({ roles: [], primary: false });
    expect(await primaryOf(customerId)).toBe(first);
    expect((await add(second, customerId, { primary: true })).body.primary).toBe(true);
    expect(await primaryOf(customerId)).toBe(second);
    expect((await peopleOf(first))[0]).toMatchObject({ customerId, lastName: 'Person', primary: false });
    expect((await add(first, customerId, { roles: ['boss'] })).status).toBe(422);
    await owner.delete(`/customers/${customerId}`, 1);
    expect(await peopleOf(first)).toEqual([]);
    expect((await add(first, customerId)).body.code).toBe('customers.in_trash');
  });

  it('keep a primary company while they have one: the database sees to it', async () => {
    const [first, second, third, customerId] = [
      await company(),
      await company(),
      await company(),
      await person(),
    ];
    for (const id of [first, second, third]) await add(id, customerId);
    expect((await remove(first, customerId)).status).toBe(204);
    expect(await primaryOf(customerId)).toBe(second);
    await world.rows(`DELETE FROM company WHERE id = $1`, [second]);
    expect(await primaryOf(customerId)).toBe(third);
    await expect(
      world.rows(`UPDATE company_person SET is_primary = false WHERE customer_id = $1`, [customerId]),
    ).rejects.toThrow('primary');
    expect((await remove(third, customerId)).status).toBe(204);
    expect((await remove(third, customerId)).status).toBe(404);
  });

  it('keep one primary company when two take companies away at once', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const [first, second, third, customerId] = [
        await company(),
        await company(),
        await company(),
        await person(),
      ];
      for (const id of [first, second, third]) await add(id, customerId);
      const both = await Promise.all([remove(first, customerId), remove(second, customerId)]);
      expect(both.map(({ status }) => status)).toEqual([204, 204]);
      expect(await primaryOf(customerId)).toBe(third);
    }
  });

  it('are added once, and have one primary company, when two add them at once', async () => {
    const [first, second, customerId] = [await company(), await company(), await person()];
    const all = await Promise.all(
      [first, first, second, second].map((id) => add(id, customerId, { primary: true })),
    );
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect([(await peopleOf(first)).length, (await peopleOf(second)).length]).toEqual([1, 1]);
    const primary = await world.rows(`SELECT 1 FROM company_person WHERE customer_id = $1 AND is_primary`, [
      customerId,
    ]);
    expect(primary).toHaveLength(1);
  });

  it('are an account manager’s through their primary company, which shows nothing of another one', async () => {
    const manager = await world.as('account_manager');
    const { id: me } = (await manager.get<{ id: string }>('/account')).body;
    const [mine, others, customerId] = [await company(me), await company(), await person()];
    expect((await add(mine, customerId, {}, manager)).status).toBe(404);
    await add(others, customerId);
    await add(mine, customerId);
    expect((await manager.get(`/customers/${customerId}`)).status).toBe(404);
    expect((await manager.get(`/customers/${customerId}/company`)).status).toBe(404);
    expect((await add(mine, customerId, { primary: true }, manager)).status).toBe(404);
    await add(mine, customerId, { primary: true });
    expect((await manager.get<Company>(`/customers/${customerId}/company`)).body.id).toBe(mine);
    expect((await peopleOf(mine, manager)).map((one) => one.primary)).toEqual([true]);
    expect((await add(mine, customerId, { roles: ['buyer'] }, manager)).status).toBe(200);
    expect((await add(others, customerId, {}, manager)).status).toBe(404);
    expect((await remove(others, customerId, manager)).status).toBe(404);
  });

  it('are not taken along by whoever stands in for their manager', async () => {
    const [away, substitute] = [await world.as('account_manager'), await world.as('account_manager')];
    const [managerId, substituteId] = await Promise.all(
      [away, substitute].map(async (one) => (await one.get<{ id: string }>('/account')).body.id),
    );
    const [theirs, mine, customerId] = [
      await company(managerId),
      await company(substituteId),
      await person(),
    ];
    await add(theirs, customerId);
    await world.rows(
      `INSERT INTO substitution (manager_id, substitute_id, from_on, to_on) VALUES ($1, $2, now() - interval '2 days', now() + interval '2 days')`,
      [managerId, substituteId],
    );
    expect((await substitute.get(`/customers/${customerId}`)).status).toBe(200);
    const taken = await add(mine, customerId, { primary: true }, substitute);
    expect([taken.status, taken.body.code]).toEqual([403, 'companies.manager_forbidden']);
    expect((await add(theirs, customerId, { roles: ['buyer'] }, substitute)).status).toBe(200);
  });

  it('stay within the restriction of a key', async () => {
    const [inside, outside, customerId, stranger] = [
      await company(),
      await company(),
      await person(),
      await person(),
    ];
    await add(inside, customerId);
    await add(outside, customerId);
    await add(outside, stranger);
    const key = await keyOf(inside);
    expect((await add(inside, stranger, {}, key)).status).toBe(404);
    const away = await remove(inside, customerId, key);
    expect([away.status, away.body.code]).toEqual([403, 'customers.outside_restriction']);
    expect((await add(inside, customerId, { roles: ['buyer'] }, key)).status).toBe(200);
  });

  it('do not show what a role may not see', async () => {
    const [id, customerId] = [await company(), await person()];
    await add(id, customerId);
    const [seen] = await peopleOf(id, await world.as('support'));
    expect(seen).toMatchObject({ lastName: 'Person', masked: ['email'] });
    expect(seen).not.toHaveProperty('email');
  });

  it('leave a trace of what they are for the company', async () => {
    const [id, customerId] = [await company(), await person()];
    await add(id, customerId);
    await add(id, customerId, { roles: ['buyer'] });
    await remove(id, customerId);
    expect(
      await world.rows(
        `SELECT operation, diff FROM change WHERE entity = 'company_person' AND entity_id = $1 AND customer_id = $2 ORDER BY id`,
        [id, customerId],
      ),
    ).toEqual([
      { operation: 'created', diff: {} },
      { operation: 'updated', diff: { roles: [[], ['buyer']] } },
      { operation: 'deleted', diff: {} },
    ]);
  });
});
