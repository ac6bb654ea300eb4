import type { Customer, CustomerAlerts, FavouriteList } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Favourites and alerts', () => {
  let world: World;
  let owner: Client;
  let support: Client;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    support = await world.as('support');
  });
  afterAll(() => world.close());

  const person = async (email: string): Promise<string> =>
    (await owner.post<Customer>('/customers', { firstName: 'F', lastName: email.split('@')[0], email })).body
      .id;
  const idsOf = async (client: Client): Promise<string[]> =>
    (await client.get<FavouriteList>('/account/favourites')).body.ids;
  const found = async (client: Client, query: string): Promise<string[]> =>
    (await client.get<{ items: Customer[] }>(`/customers?${query}`)).body.items.map(({ id }) => id);

  it('are each operator’s own, and narrow the list, a file and groups', async () => {
    const [one, two] = [await person('one@example.com'), await person('two@example.com')];
    for (const id of [one, two, one])
      expect((await support.put(`/customers/${id}/favourite`, {})).status).toBe(204);
    expect((await idsOf(support)).sort()).toEqual([one, two].sort());
    expect(await idsOf(owner)).toEqual([]);
    expect(await found(support, 'favourite=true&q=one')).toEqual([one]);
    expect(await found(owner, 'favourite=true')).toEqual([]);
    expect((await found(owner, 'favourite=false')).length).toBeGreaterThan(1);
    await support.delete(`/customers/${two}/favourite`);
    expect(await found(support, 'favourite=true')).toEqual([one]);
    await owner.put(`/customers/${two}/favourite`, {});
    const asked = {
      scope: 'filter',
      query: 'favourite=true',
      format: 'xlsx',
      columns: ['email'],
      reason: 'List',
    };
    const { body } = await owner.post<Job>('/customer-exports', asked);
    expect((await owner.ended(body.id)).result?.rows).toBe(1);
    const refused = await owner.get<ProblemBody>('/customers?favourite=perhaps');
    expect(refused.status).toBe(400);
    expect((await owner.get('/customers?favourite[ne]=true')).status).toBe(400);
    const key = await world.withKey(['customers:read']);
    expect(await found(key, 'favourite=true')).toEqual([]);
    expect((await key.put(`/customers/${one}/favourite`, {})).status).toBe(403);
  });

  it('leave out whoever is in the trash, and come back with them', async () => {
    const id = await person('trashed@example.com');
    await support.put(`/customers/${id}/favourite`, {});
    await owner.delete(`/customers/${id}`, 1);
    expect(await idsOf(support)).not.toContain(id);
    await owner.post(`/customers/${id}/restorations`);
    expect(await idsOf(support)).toContain(id);
  });

  it('are 500 at most, and of customers who are there', async () => {
    const marketing = await world.as('marketing');
    const { id: me } = (await marketing.get<{ id: string }>('/account')).body;
    await world.rows(
      `WITH made AS (
         INSERT INTO customer (first_name, email, email_canonical, main_group_id)
         SELECT 'N', 'n' || n || '@example.com', 'n' || n || '@example.com', g.id
           FROM customer_group g CROSS JOIN generate_series(1, 500) n WHERE g.is_default RETURNING id)
       INSERT INTO favourite (operator_id, customer_id) SELECT $1, id FROM made`,
      [me],
    );
    const [known = ''] = await idsOf(marketing);
    expect((await marketing.put(`/customers/${known}/favourite`, {})).status).toBe(204);
    const full = await marketing.put<ProblemBody>(
      `/customers/${await person('more@example.com')}/favourite`,
      {},
    );
    expect([full.status, full.body.code]).toEqual([409, 'customers.too_many_favourites']);
    expect((await support.put('/customers/01a20180-fde1-78fd-bc5e-55ac9bb624d9/favourite', {})).status).toBe(
      404,
    );
  });

  it('give up the oldest that is not there for its reader, when there is no place left', async () => {
    const manager = await world.as('account_manager');
    const { id: me } = (await manager.get<{ id: string }>('/account')).body;
    await world.rows(
      `WITH made AS (
         INSERT INTO customer (first_name, email, email_canonical, main_group_id)
         SELECT 'H', 'h' || n || '@example.com', 'h' || n || '@example.com', g.id
           FROM customer_group g CROSS JOIN generate_series(1, 500) n WHERE g.is_default RETURNING id)
       INSERT INTO favourite (operator_id, customer_id) SELECT $1, id FROM made`,
      [me],
    );
    const id = await person('theirs@example.com');
    await owner.put(`/customers/${id}/company`, { name: 'Theirs AS', accountManagerId: me });
    expect((await manager.put(`/customers/${id}/favourite`, {})).status).toBe(204);
    expect(await idsOf(manager)).toEqual([id]);
    const [kept] = await world.rows(`SELECT count(*)::int AS kept FROM favourite WHERE operator_id = $1`, [
      me,
    ]);
    expect(kept).toEqual({ kept: 500 });
  });

  it('say what asks for attention, as far as the reader may know', async () => {
    const id = await person('alert@example.com');
    const codes = async (client: Client): Promise<string[]> =>
      (await client.get<CustomerAlerts>(`/customers/${id}/alerts`)).body.items.map(({ code }) => code);
    expect(await codes(owner)).toEqual([]);
    await owner.put(`/customers/${id}/company`, { name: 'Alert AS' });
    await owner.post(`/customers/${id}/notes`, { text: 'Careful', kind: 'warning' });
    await owner.patch(`/customers/${id}`, { enabled: false }, 1);
    expect(await codes(owner)).toEqual(['warning_notes', 'account_disabled', 'no_manager', 'terms_missing']);
    expect(await codes(support)).toEqual(['warning_notes', 'account_disabled', 'no_manager']);
    expect(await codes(await world.as('marketing'))).toEqual(['account_disabled']);
  });
});
