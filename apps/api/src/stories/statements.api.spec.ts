import { Client as PostgresClient } from 'pg';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

/** Each request costs so many statements and no more (performance.md 5). */
describe('The statements of a request', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(undefined, { JOBS: 'none', VIES_URL: 'http://127.0.0.1:9' });
  });
  afterAll(() => world.close());

  const statementsOf = async (ask: () => Promise<{ status: number }>): Promise<string[]> => {
    const sent = jest.spyOn(PostgresClient.prototype, 'query');
    const { status } = await ask();
    const texts = sent.mock.calls.map(([said]) => {
      const statement = said as unknown as string | { text: string };
      return typeof statement === 'string' ? statement : statement.text;
    });
    sent.mockRestore();
    expect(status).toBeLessThan(300);
    return texts;
  };

  it('are at most two for one record, three for a list, and eight for a change, also with an Idempotency-Key', async () => {
    const partner = await world.withKey();
    // That a key is used is noted once a minute, beside the requests.
    await partner.get('/groups');
    const once = (key: string): Client => partner.with({ 'idempotency-key': key });
    const input = { firstName: 'Ewa', lastName: 'Nowak', email: 'ewa@example.com' };
    expect(await statementsOf(() => once('create').post('/customers', input))).toHaveLength(8);
    // Sent again it is answered from the look-up of the key.
    expect(await statementsOf(() => once('create').post('/customers', input))).toHaveLength(4);
    const another = { ...input, email: 'eva@example.com' };
    expect(await statementsOf(() => partner.post('/customers', another))).toHaveLength(7);
    const { body } = await partner.get<{ items: { id: string; version: number }[] }>('/customers');
    const { id = '', version } = body.items[0] ?? {};

    expect(await statementsOf(() => partner.get(`/customers/${id}`))).toHaveLength(2);
    const change = once('change');
    const patch = { firstName: 'Eva' };
    expect(await statementsOf(() => change.patch(`/customers/${id}`, patch, version))).toHaveLength(7);
    const counting = partner.with({ prefer: 'return=total-count' });
    for (const query of ['', '?q=now', '?newsletter=false&orderCount[gte]=0', '?sort=origin'])
      expect(await statementsOf(() => counting.get(`/customers${query}`))).toHaveLength(3);

    const [group] = await world.rows<{ id: string }>(`SELECT id FROM customer_group WHERE code = 'b2b'`);
    expect((await partner.patch(`/customers/${id}`, { mainGroupId: group?.id }, 2)).status).toBe(200);
    const timeline = `/customers/${id}/timeline?from=2026-01-01`;
    expect(await statementsOf(() => partner.get(timeline))).toHaveLength(3);

    const berg = { name: 'Berg', country: 'DE', taxId: 'DE136695976' };
    const company = await partner.put<{ id: string }>(`/customers/${id}/company`, berg);
    const at = `/companies/${company.body.id}`;
    expect(await statementsOf(() => partner.get(`${at}/register-states`))).toHaveLength(2);
    expect(await statementsOf(() => partner.post(`${at}/register-checks`))).toHaveLength(8);
  });
});
