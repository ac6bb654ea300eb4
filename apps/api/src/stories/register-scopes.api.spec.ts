import { isForKeys, permissionsOf, type IssuedApiKey } from '@clientele/access/dto';
import type { Company } from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import { openRegisterDesk, type RegisterDesk } from '../demo/register-desk';
import type { Client } from '../testing/client';
import { ENTERED, HURT, registerWorld } from '../testing/registers';
import { openWorld, type World } from '../testing/world';

const BERG = { name: 'Berg', country: 'DE', taxId: 'DE136695976' };

/** Nothing is asked but by these rounds. */
describe('Registers and whose company it is', () => {
  let world: World;
  let desk: RegisterDesk;
  let owner: Client;
  let manager: Client;
  let me: string;

  beforeAll(async () => {
    desk = await openRegisterDesk((digits) => ENTERED[digits]);
    world = await openWorld(undefined, { ...desk.env, JOBS: 'none' });
    owner = await world.as('owner');
    manager = await world.as('account_manager');
    me = (await manager.get<{ id: string }>('/account')).body.id;
  });
  afterAll(async () => {
    await world.close();
    await desk.close();
  });

  const { company, states, round } = registerWorld(
    () => world,
    () => owner,
  );
  const keyOf = async (restriction: object): Promise<Client> => {
    const input = { name: 'Restricted', permissions: permissionsOf.owner.filter(isForKeys), ...restriction };
    const { key } = (await owner.post<IssuedApiKey>('/api-keys', input)).body;
    return world.anybody.with({ authorization: `Bearer ${key}` });
  };
  const statuses = async (client: Client, id: string): Promise<number[]> => [
    (await client.get(`/companies/${id}/register-states`)).status,
    (await client.post(`/companies/${id}/register-checks`)).status,
  ];

  it('ask about one that stands by itself, and again when its number changes there', async () => {
    const added = await manager.post<Company>('/companies', BERG);
    expect(await states(added.body, manager)).toMatchObject([{ status: 'unverified', checkedAt: null }]);
    await round();
    expect(await states(added.body, manager)).toMatchObject([{ status: 'valid', name: 'BERG GMBH' }]);
    const path = `/companies/${added.body.id}`;
    const renamed = await manager.patch<Company>(path, { name: 'Berg GmbH' }, added.body.version);
    expect(await states(added.body, manager)).toMatchObject([{ status: 'valid', nameLikeness: 'same' }]);
    const moved = await manager.patch<Company>(path, { taxId: 'DE811907980' }, renamed.body.version);
    expect(moved.status).toBe(200);
    expect(await states(added.body, manager)).toMatchObject([
      { number: 'DE811907980', status: 'unverified' },
    ]);
  });

  it('are asked about all, and tell each of their own', async () => {
    const [mine, others] = [await company({ ...BERG, accountManagerId: me }), await company(BERG)];
    await round();
    for (const made of [mine, others]) expect(await states(made)).toMatchObject([{ status: 'valid' }]);
    expect(await statuses(manager, mine.id)).toEqual([200, 202]);
    expect(await statuses(manager, others.id)).toEqual([404, 404]);
    const query = '/customers?taxIdStatus=valid&embed=(registers(status))&limit=200';
    const { items } = (await manager.get<{ items: Customer[] }>(query)).body;
    const ids = items.map(({ id }) => id);
    expect([ids.includes(mine.customerId), ids.includes(others.customerId)]).toEqual([true, false]);
    const key = await keyOf({ companyIds: [mine.id] });
    expect(await statuses(key, mine.id)).toEqual([200, 202]);
    expect(await statuses(key, others.id)).toEqual([404, 404]);
  });

  it('compare with addresses of people who are there', async () => {
    const made = await company({ country: 'PL', taxId: '8567346215' });
    const [press] = await world.rows<{ id: string }>(
      `INSERT INTO customer_group (name, code) VALUES ('Press', 'press') RETURNING id`,
    );
    const person = { firstName: 'P', lastName: 'P', email: 'press@example.com', mainGroupId: press?.id };
    const inside = (await owner.post<Customer>('/customers', person)).body;
    await owner.put(`/companies/${made.id}/people/${inside.id}`, {});
    const place = { street: 'Lipowa 4', postalCode: '00-950', city: 'Warszawa', country: 'PL' };
    const address = { firstName: 'A', lastName: 'B', ...place };
    expect((await owner.post(`/customers/${made.customerId}/addresses`, address)).status).toBe(201);
    await round();
    expect(await states(made)).toMatchObject([{ address: HURT.address, addressLikeness: 'same' }]);
    const key = await keyOf({ groupIds: [press?.id] });
    expect(await states(made, key)).toMatchObject([{ status: 'valid', addressLikeness: '' }]);
  });

  it('are not asked for who has the company no more by then', async () => {
    const quiet = await openWorld(undefined, { ...desk.env, JOBS: 'none' });
    const shop = await quiet.as('owner');
    const permissions = ['companies:read', 'companies:write', 'jobs:read'];
    const key = (await shop.post<IssuedApiKey>('/api-keys', { name: 'A key', permissions })).body;
    const headers = { authorization: `Bearer ${key.key}` };
    const [left, kept] = [
      (await shop.post<Company>('/companies', BERG)).body,
      await shop.post('/companies', BERG),
    ];
    const asked = await quiet.anybody.with(headers).post<Job>(`/companies/${left.id}/register-checks`);
    expect(asked.status).toBe(202);
    const restricted = await shop.patch(
      `/api-keys/${key.id}`,
      { companyIds: [kept.body['id']] },
      key.version,
    );
    expect(restricted.status).toBe(200);
    await quiet.rows(`UPDATE register_state SET due_at = now() + interval '1 day'`);
    await quiet.close();
    const before = desk.asked.length;
    const working = await openWorld(quiet.databaseUrl, desk.env);
    try {
      const job = await working.anybody.with(headers).ended(asked.body.id);
      expect([job.status, job.problem]).toEqual(['failed', 'There is nothing here.']);
      expect(desk.asked.length).toBe(before);
    } finally {
      await working.close();
    }
  });
});
