import type { Pool, QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PEOPLE = 5_000;
const ENTRIES = 2_000;

/** The statement that the timeline really sends, watched on its way to the database. */
describe('The timeline of a customer with 2,000 entries among 100,000', () => {
  let world: World;
  let staff: Client;
  let id: string;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('owner');
    await world.rows(
      `INSERT INTO customer (last_name, email, email_canonical, main_group_id)
       SELECT 'Last' || n, n || '@example.com', n || '@example.com', (SELECT id FROM customer_group WHERE is_default)
         FROM generate_series(1, $1) n`,
      [PEOPLE],
    );
    const write = `INSERT INTO change (entity, entity_id, customer_id, operation, diff, transaction)
      SELECT 'customer', c.id, c.id, 'updated', '{"last_name": ["a", "b"]}', (1000 + n)::text::xid8`;
    await world.rows(`${write} FROM generate_series(1, 19) n CROSS JOIN customer c`);
    [{ id } = { id: '' }] = await world.rows<{ id: string }>(`SELECT id FROM customer LIMIT 1 OFFSET 700`);
    await world.rows(`${write} FROM generate_series(1, ${ENTRIES}) n JOIN customer c ON c.id = $1`, [id]);
    await world.rows(`VACUUM ANALYZE`);
  });
  afterAll(() => world.close());

  const planOf = async (path: string): Promise<string> => {
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    const { status } = await staff.get(path);
    const statements = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
    sent.mockRestore();
    expect(status).toBe(200);
    const find = statements.find(({ text }) => text.includes('FROM change h'));
    const plan = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ANALYZE ${find?.text}`, find?.values);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  };
  /** How many entries were read, and by which index. */
  const readOf = (plan: string): [string, number] => {
    const [, index = '', rows] =
      /Index Scan Backward using (\w+) on change .*actual time=\S+ rows=(\d+)/.exec(plan) ?? [];
    return [index, Number(rows)];
  };

  it('is read through its index, no further than the page', async () => {
    const path = `/customers/${id}/timeline`;
    const plan = await planOf(`${path}?limit=50`);
    expect(readOf(plan)).toEqual(['ix_change_customer', 51]);
    expect(plan).not.toContain('Seq Scan on change');
    let next: string | null = `${path}?limit=200`;
    for (let page = 0; page < 5 && next; page += 1)
      next = (await staff.get<{ page: { next: string | null } }>(next)).body.page.next;
    expect(readOf(await planOf(next ?? ''))).toEqual(['ix_change_customer', 201]);
  });

  it('reads only the entries of the customer when a filter finds nothing', async () => {
    const plan = await planOf(`/customers/${id}/timeline?field=street`);
    expect(plan).toContain('ix_change_customer');
    expect(plan).not.toContain('Seq Scan on change');
  });
});
