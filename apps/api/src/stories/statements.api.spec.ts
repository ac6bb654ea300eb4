import { Client } from 'pg';
import { openWorld, type World } from '../testing/world';

/** Each request costs so many statements and no more (performance.md 5). */
describe('The statements of a request', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(undefined, { JOBS: 'none' });
  });
  afterAll(() => world.close());

  const statementsOf = async (ask: () => Promise<{ status: number }>): Promise<string[]> => {
    const sent = jest.spyOn(Client.prototype, 'query');
    const { status } = await ask();
    const texts = sent.mock.calls.map(([said]) => {
      const statement = said as unknown as string | { text: string };
      return typeof statement === 'string' ? statement : statement.text;
    });
    sent.mockRestore();
    expect(status).toBeLessThan(300);
    return texts;
  };

  it('are at most two for one record, three for a list, and eight for a change', async () => {
    const partner = await world.withKey();
    const input = { firstName: 'Ewa', lastName: 'Nowak', email: 'ewa@example.com' };
    const created = await statementsOf(() => partner.post('/customers', input));
    expect(created.length).toBeLessThanOrEqual(8);
    const { body } = await partner.get<{ items: { id: string; version: number }[] }>('/customers');
    const { id = '', version } = body.items[0] ?? {};

    expect(await statementsOf(() => partner.get(`/customers/${id}`))).toHaveLength(2);
    const changed = await statementsOf(() =>
      partner.patch(`/customers/${id}`, { firstName: 'Eva' }, version),
    );
    expect(changed.length).toBeLessThanOrEqual(8);
    const counting = partner.with({ prefer: 'return=total-count' });
    for (const query of ['', '?q=now', '?newsletter=false&orderCount[gte]=0', '?sort=origin'])
      expect(await statementsOf(() => counting.get(`/customers${query}`))).toHaveLength(3);
  });
});
