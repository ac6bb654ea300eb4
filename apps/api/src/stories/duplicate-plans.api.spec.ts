import { Client as PostgresClient, type Pool, type QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PEOPLE = 20_000;
const INDEXES = [
  'ix_customer_phone_e164',
  'ix_customer_likely_email',
  'ix_customer_birthday_on',
  'ix_address_place',
];

/** The statements that look for duplicates, where very many share a number, a birthday and an address. */
describe('Possible duplicates among 20,000 customers', () => {
  let world: World;
  let owner: Client;
  let id: string;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    await world.rows(
      `INSERT INTO customer (first_name, last_name, email, email_canonical, phone_e164, birthday_on, main_group_id)
       SELECT 'First' || n, 'Last' || n, n || '@example.com', n || '@example.com',
              CASE WHEN n % 2 = 0 THEN '+48000000000' ELSE '+48' || n END,
              CASE WHEN n % 2 = 0 THEN '1970-01-01'::date ELSE '1950-01-01'::date + n END, g.id
         FROM customer_group g CROSS JOIN generate_series(1, $1) n WHERE g.is_default`,
      [PEOPLE],
    );
    await world.rows(
      `INSERT INTO address (customer_id, street, postal_code)
       SELECT id, CASE WHEN birthday_on = '1970-01-01' THEN 'Offices 1' ELSE 'Street ' || id END, '00-950' FROM customer`,
    );
    await world.rows(`VACUUM ANALYZE`);
    const [one] = await world.rows<{ id: string }>(
      `SELECT id FROM customer WHERE email = '1000@example.com'`,
    );
    id = one?.id ?? '';
  });
  afterAll(() => world.close());

  const sentFor = async (path: string): Promise<QueryConfig[]> => {
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    const { status } = await owner.get(path);
    const statements = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
    sent.mockRestore();
    expect(status).toBe(200);
    return statements;
  };

  it.each(['alerts', 'possible-duplicates'])(
    'are found through indexes, and few rows are read of those that very many share: %s',
    async (name) => {
      const find = (await sentFor(`/customers/${id}/${name}`)).find(({ text }) =>
        text.includes('likely_email'),
      );
      const lines = await world.rows<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, TIMING off) ${find?.text}`,
        find?.values,
      );
      const plan = lines.map((line) => line['QUERY PLAN']);
      for (const index of INDEXES) expect(plan.filter((line) => line.includes(index))).not.toEqual([]);
      expect(plan.filter((line) => /Seq Scan on (customer|address)/.test(line))).toEqual([]);
      const read = plan.map((line) => Number(/actual rows=(\d+)/.exec(line)?.[1] ?? 0));
      expect(Math.max(...read)).toBeLessThanOrEqual(50);
    },
  );

  it('take one statement beside the look-up of the session, and few when somebody says it is none', async () => {
    expect(await sentFor(`/customers/${id}/alerts`)).toHaveLength(2);
    expect(await sentFor(`/customers/${id}/possible-duplicates`)).toHaveLength(2);
    const [other] = await world.rows<{ id: string }>(`SELECT id FROM customer WHERE id <> $1 LIMIT 1`, [id]);
    const sent = jest.spyOn(PostgresClient.prototype, 'query');
    const { status } = await owner.put(`/customers/${id}/possible-duplicates/${other?.id}/dismissal`, {});
    const { length } = sent.mock.calls;
    sent.mockRestore();
    expect([status, length <= 8]).toEqual([204, true]);
  });
});
