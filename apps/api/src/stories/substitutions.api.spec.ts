import type { Account } from '@clientele/access/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Job } from '@clientele/jobs/dto';
import type { Substitution, SubstitutionList } from '@clientele/portfolios/dto';
import type { ExportPreview } from '@clientele/transfers/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('A substitute', () => {
  let world: World;
  let owner: Client;
  let away: Client;
  let substitute: Client;
  let farther: Client;
  let ids: Record<'away' | 'substitute' | 'farther', string>;
  let customerId: string;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    [away, substitute, farther] = await Promise.all([manager(), manager(), manager()]);
    ids = { away: await idOf(away), substitute: await idOf(substitute), farther: await idOf(farther) };
    customerId = await person('theirs@example.com', 'Theirs AS', ids.away);
    await person('own@example.com', 'Own AS', ids.substitute);
  });
  afterAll(() => world.close());
  afterEach(() => world.rows(`UPDATE substitution SET ended_at = now() WHERE ended_at IS NULL`));

  const manager = (): Promise<Client> => world.as('account_manager');
  const idOf = async (client: Client): Promise<string> => (await client.get<Account>('/account')).body.id;
  async function person(email: string, company: string, accountManagerId: string): Promise<string> {
    const { body } = await owner.post<Customer>('/customers', { firstName: 'P', lastName: company, email });
    await owner.put(`/customers/${body.id}/company`, { name: company, accountManagerId });
    return body.id;
  }
  /** A day of the shop, so many days from today. */
  const day = async (more: number): Promise<string> => {
    const [row] = await world.rows<{ day: string }>(
      `SELECT ((now() AT TIME ZONE time_zone)::date + $1::int)::text AS day FROM setting`,
      [more],
    );
    return row?.day ?? '';
  };
  const named = async (from: number, to: number, more: object = {}): Promise<Substitution> => {
    const input = { substituteId: ids.substitute, fromOn: await day(from), toOn: await day(to), ...more };
    const { status, body } = await away.post<Substitution>('/substitutions', input);
    expect(status).toBe(201);
    return body;
  };
  const found = async (client: Client, query = ''): Promise<string[]> =>
    (await client.get<{ items: Customer[] }>(`/customers${query}`)).body.items
      .map(({ email }) => email)
      .sort();

  it('works with the customers of both, everywhere, and signs what they do', async () => {
    expect((await substitute.get(`/customers/${customerId}`)).status).toBe(404);
    expect(await named(0, 0)).toMatchObject({ managerId: ids.away, isOn: true });
    expect(await found(substitute)).toEqual(['own@example.com', 'theirs@example.com']);
    expect(await found(substitute, '?q=theirs')).toEqual(['theirs@example.com']);
    expect(await found(substitute, '?mine=true')).toEqual(['own@example.com']);
    expect(await found(substitute, '?mine=false')).toEqual(['theirs@example.com']);
    const counted = await substitute
      .with({ prefer: 'return=total-count' })
      .get<{ page: { total: number } }>('/customers');
    expect(counted.body.page.total).toBe(2);
    const search = await substitute.post<{ items: object[] }>('/customers/search', {});
    expect(search.body.items).toHaveLength(2);
    for (const path of ['', '/timeline', '/notes', '/groups', '/company', '/alerts', '/addresses'])
      expect([path, (await substitute.get(`/customers/${customerId}${path}`)).status]).toEqual([path, 200]);
    const preview = await substitute.post<ExportPreview>('/customer-exports/preview', { scope: 'all' });
    expect(preview.body.rows).toBe(2);
    const asked = { scope: 'all', format: 'csv', columns: ['email'], reason: 'List' };
    const job = await substitute.post<Job>('/customer-exports', asked);
    expect((await substitute.ended(job.body.id)).result?.rows).toBe(2);
    expect((await substitute.patch(`/customers/${customerId}`, { lastName: 'Changed' }, 1)).status).toBe(200);
    const { items } = (
      await away.get<{ items: (TimelineEntry & { actorName: string })[] }>(
        `/customers/${customerId}/timeline`,
      )
    ).body;
    expect(items[0]).toMatchObject({ entity: 'customer', operation: 'updated' });
    const [change] = await world.rows<{ actor_id: string }>(
      `SELECT actor_id FROM change WHERE entity = 'customer' AND customer_id = $1 ORDER BY id DESC LIMIT 1`,
      [customerId],
    );
    expect(change?.actor_id).toBe(ids.substitute);
  });

  it('sees nobody more the day before and the day after, and none of whom the other one stands in for', async () => {
    await named(1, 3);
    expect(await found(substitute)).toEqual(['own@example.com']);
    await world.rows(
      `UPDATE substitution SET from_on = from_on - 4, to_on = to_on - 4 WHERE ended_at IS NULL`,
    );
    expect(await found(substitute)).toEqual(['own@example.com']);
    await world.rows(`UPDATE substitution SET to_on = to_on + 1 WHERE ended_at IS NULL`);
    expect(await found(substitute)).toEqual(['own@example.com', 'theirs@example.com']);
    const chain = { substituteId: ids.farther, fromOn: await day(0), toOn: await day(0) };
    expect((await substitute.post('/substitutions', chain)).status).toBe(201);
    expect(await found(farther)).toEqual(['own@example.com']);
  });

  it('ends with the day where the shop is', async () => {
    await named(0, 0);
    const before = await world.rows<{ time_zone: string }>(`SELECT time_zone FROM setting`);
    // It is another day on the other side of the world: one of these two is a day ahead of the other, at any hour.
    const seen: number[] = [];
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
      await world.rows(`UPDATE setting SET time_zone = $1`, [zone]);
      seen.push((await found(substitute)).length);
    }
    await world.rows(`UPDATE setting SET time_zone = $1`, [before[0]?.time_zone]);
    expect(seen).toContain(1);
    expect(await found(substitute)).toHaveLength(2);
  });

  it('is named by whoever is away, or by an owner, and loses the customers at once when it is ended', async () => {
    const { id } = await named(0, 5);
    const of = async (client: Client): Promise<string[]> =>
      (await client.get<SubstitutionList>('/substitutions')).body.items.map((one) => one.id);
    expect([await of(away), await of(substitute), await of(owner)]).toEqual([[id], [id], [id]]);
    expect(await of(farther)).toEqual([]);
    expect((await substitute.delete(`/substitutions/${id}`)).status).toBe(404);
    expect((await away.delete(`/substitutions/${id}`)).status).toBe(204);
    expect((await substitute.get(`/customers/${customerId}`)).status).toBe(404);
    expect((await away.delete(`/substitutions/${id}`)).status).toBe(404);
    const dates = { fromOn: await day(0), toOn: await day(1) };
    const others = { managerId: ids.away, substituteId: ids.substitute, ...dates };
    const refused = await farther.post<ProblemBody>('/substitutions', others);
    expect([refused.status, refused.body.code]).toEqual([403, 'portfolios.others_portfolio']);
    expect((await owner.post('/substitutions', others)).status).toBe(201);
    expect((await substitute.get(`/customers/${customerId}`)).status).toBe(200);
    const twice = await away.post<ProblemBody>('/substitutions', { substituteId: ids.farther, ...dates });
    expect([twice.status, twice.body.code]).toEqual([409, 'portfolios.already_substituted']);
  });

  it('is somebody who can look after companies, for days that are not over', async () => {
    const support = await idOf(await world.as('support'));
    const codeOf = async (from: number, to: number, substituteId = ids.substitute): Promise<string> => {
      const input = { substituteId, fromOn: await day(from), toOn: await day(to) };
      const { body } = await away.post<ProblemBody>('/substitutions', input);
      return (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).join();
    };
    expect(await codeOf(0, 1, support)).toBe('/substituteId portfolios.nobody_to_take');
    expect(await codeOf(0, 1, ids.away)).toBe('/substituteId portfolios.same_manager');
    expect(await codeOf(-3, -1)).toBe('/toOn portfolios.day_over');
    expect(await codeOf(3, 1)).toBe('/toOn portfolios.days_turned');
    expect(await codeOf(0, 400)).toBe('/toOn portfolios.too_long');
  });
});
