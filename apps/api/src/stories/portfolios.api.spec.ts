import { setTimeout } from 'node:timers/promises';
import type { Account, Operator } from '@clientele/access/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type {
  HandOverList,
  HandOverPreview,
  PortfolioCompany,
  PortfolioList,
} from '@clientele/portfolios/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import { DataSource } from 'typeorm';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Portfolios', () => {
  let world: World;
  let owner: Client;
  let ann: Client;
  let ben: Client;
  let annId: string;
  let benId: string;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    ann = await world.as('account_manager');
    ben = await world.as('account_manager');
    annId = await idOf(ann);
    benId = await idOf(ben);
  });
  afterAll(() => world.close());

  const idOf = async (client: Client): Promise<string> => (await client.get<Account>('/account')).body.id;
  async function person(email: string, company: string, accountManagerId: string): Promise<string> {
    const { body } = await owner.post<Customer>('/customers', { firstName: 'P', lastName: company, email });
    await owner.put(`/customers/${body.id}/company`, { name: company, accountManagerId });
    return body.id;
  }
  const companiesOf = async (client: Client, id: string): Promise<PortfolioCompany[]> =>
    (await client.get<{ items: PortfolioCompany[] }>(`/portfolios/${id}/companies`)).body.items;
  /** Until somebody waits for a lock. */
  async function waiting(): Promise<void> {
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await world.rows(waits)).length === 0) await setTimeout(20);
  }
  const handOver = async (input: object): Promise<Job> => {
    const { status, body } = await owner.post<Job>('/portfolio-hand-overs', { reason: 'Leaves', ...input });
    expect(status).toBe(202);
    return owner.ended(body.id);
  };

  it('say who looks after how many companies, and an account manager is told of their own', async () => {
    await person('one@example.com', 'One AS', annId);
    await person('two@example.com', 'Two AS', annId);
    const all = (await owner.get<PortfolioList>('/portfolios')).body.items;
    expect(all.find(({ id }) => id === annId)?.companies).toBe(2);
    expect(all.find(({ id }) => id === benId)?.companies).toBe(0);
    expect((await ann.get<PortfolioList>('/portfolios')).body.items.map(({ id }) => id)).toEqual([annId]);
    expect((await companiesOf(owner, annId)).map(({ name, people }) => [name, people])).toEqual([
      ['One AS', 1],
      ['Two AS', 1],
    ]);
    expect(await companiesOf(ann, annId)).toHaveLength(2);
    const trashed = await person('trashed@example.com', 'Empty AS', benId);
    await owner.delete(`/customers/${trashed}`, 1);
    expect(await companiesOf(owner, benId)).toMatchObject([
      { name: 'Empty AS', people: 0, customerId: null },
    ]);
    expect((await ben.get(`/portfolios/${annId}/companies`)).status).toBe(404);
    expect((await (await world.as('support')).get('/portfolios')).status).toBe(403);
    expect((await (await world.withKey(['customers:read'])).get('/portfolios')).status).toBe(403);
  });

  it('go over in part, with the reason in the timeline and the new one in charge with the next request', async () => {
    const id = await person('moving@example.com', 'Moving AS', annId);
    expect((await ann.put(`/customers/${id}/favourite`, {})).status).toBe(204);
    const company = (await companiesOf(owner, annId)).find(({ name }) => name === 'Moving AS');
    const chosen = { fromId: annId, toId: benId, scope: 'selection', companyIds: [company?.id] };
    const preview = { ...chosen, reason: 'Moves north' };
    const counted = await owner.post<HandOverPreview>('/portfolio-hand-overs/preview', preview);
    expect(counted.body).toEqual({ companies: 1, people: 1 });
    const { status, result } = await handOver({ ...chosen, reason: 'Moves north' });
    expect([status, result?.rows]).toEqual(['succeeded', 1]);
    for (const path of ['', '/timeline', '/notes', '/groups', '/company', '/alerts', '/addresses'])
      expect([path, (await ann.get(`/customers/${id}${path}`)).status]).toEqual([path, 404]);
    expect((await ann.put(`/customers/${id}/favourite`, {})).status).toBe(404);
    expect((await ann.get<{ ids: string[] }>('/account/favourites')).body.ids).toEqual([]);
    expect((await ann.get<{ items: object[] }>('/customers?favourite=true')).body.items).toEqual([]);
    expect((await ben.get(`/customers/${id}`)).status).toBe(200);
    const { items } = (await ben.get<{ items: TimelineEntry[] }>(`/customers/${id}/timeline?entity=company`))
      .body;
    expect(items[0]).toMatchObject({
      reason: 'Moves north',
      actorName: 'The owner',
      fields: [{ name: 'accountManagerId', from: annId, to: benId }],
    });
  });

  it('go over as a whole, batch by batch, and the history says so for good', async () => {
    await world.rows(
      `INSERT INTO company (name, account_manager_id) SELECT 'Many ' || n, $1 FROM generate_series(1, 620) n`,
      [annId],
    );
    const { status, result, progress } = await handOver({ fromId: annId, toId: benId, scope: 'all' });
    expect([status, result?.rows, progress]).toEqual(['succeeded', 622, { done: 622, total: 622 }]);
    expect(await companiesOf(owner, annId)).toEqual([]);
    const { items } = (await owner.get<HandOverList>('/portfolio-hand-overs')).body;
    expect(items[0]).toMatchObject({
      by: 'The owner',
      from: 'The account manager',
      to: 'The account manager',
      reason: 'Leaves',
      companies: 622,
    });
    expect((await ann.get<HandOverList>('/portfolio-hand-overs')).body.items).toHaveLength(2);
    const stranger = await world.as('account_manager');
    expect((await stranger.get<HandOverList>('/portfolio-hand-overs')).body.items).toEqual([]);
    await expect(world.rows(`UPDATE hand_over SET companies = 1`)).rejects.toThrow('append-only');
    await expect(world.rows(`UPDATE hand_over SET reason = 'Other'`)).rejects.toThrow('append-only');
    await expect(world.rows(`DELETE FROM hand_over`)).rejects.toThrow('append-only');
    await expect(world.rows(`TRUNCATE hand_over`)).rejects.toThrow('append-only');
    // An erase can take what the reason says of a person, and nothing else.
    await world.rows(`UPDATE hand_over SET reason = '' WHERE companies = 622`);
  });

  it('go to nobody who cannot look after them, and not without a reason', async () => {
    const supportId = await idOf(await world.as('support'));
    const codesOf = async (input: object): Promise<unknown[]> => {
      const sent = { fromId: benId, toId: annId, scope: 'all', reason: 'Leaves', ...input };
      const { status, body } = await owner.post<ProblemBody>('/portfolio-hand-overs', sent);
      return [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    expect(await codesOf({ toId: supportId })).toEqual([422, '/toId portfolios.nobody_to_take']);
    expect(await codesOf({ toId: benId })).toEqual([422, '/toId portfolios.same_manager']);
    expect(await codesOf({ reason: '' })).toEqual([422, '/reason required']);
    expect(await codesOf({ scope: 'selection' })).toEqual([422, '/companyIds portfolios.nothing_selected']);
    expect((await ann.post('/portfolio-hand-overs', {})).status).toBe(403);
  });

  it('are not missed when one is given to somebody who goes at the same time', async () => {
    const goneId = await idOf(await world.as('account_manager'));
    // The answer comes after the company is given, so it is awaited outside.
    const { leaving } = await world.app.get(DataSource).transaction(async (manager) => {
      await manager.query(`SELECT 1 FROM operator WHERE id = $1 FOR SHARE`, [goneId]);
      await manager.query(`INSERT INTO company (name, account_manager_id) VALUES ('Late AS', $1)`, [goneId]);
      const answer = owner.patch<ProblemBody>(`/operators/${goneId}`, { enabled: false }, 1);
      await waiting();
      return { leaving: answer };
    });
    const { status, body } = await leaving;
    expect([status, body.code]).toEqual([409, 'access.companies_stay']);
  });

  it('do not stay behind unseen when their account manager goes', async () => {
    const goneId = await idOf(await world.as('account_manager'));
    const id = await person('staying@example.com', 'Staying AS', goneId);
    const path = `/operators/${goneId}`;
    for (const patch of [{ enabled: false }, { role: 'support' }]) {
      const { status, body } = await owner.patch<ProblemBody>(path, patch, 1);
      expect([status, body.code]).toEqual([409, 'access.companies_stay']);
      expect(body.title).toContain('1 company is');
    }
    expect((await owner.patch<Operator>(path, { role: 'owner' }, 1)).status).toBe(200);
    const left = await owner.patch<Operator>(`${path}?leaveCompanies=true`, { enabled: false }, 2);
    expect([left.status, left.body.enabled]).toEqual([200, false]);
    const alerts = await owner.get<{ items: object[] }>(`/customers/${id}/alerts`);
    expect(alerts.body.items).toContainEqual({ code: 'no_manager', count: 1, people: [] });
    const portfolios = (await owner.get<PortfolioList>('/portfolios')).body.items;
    expect(portfolios.find((one) => one.id === goneId)).toMatchObject({ enabled: false, companies: 1 });
  });
});
