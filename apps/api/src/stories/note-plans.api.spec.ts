import type { Pool, QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

/** The statements that the list of notes really sends, for a customer with very many of them. */
describe('The list of 2,000 notes', () => {
  let world: World;
  let staff: Client;
  let path: string;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('owner');
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1) {
      const input = { firstName: 'N', lastName: 'Noted', email: `noted${at}@example.com` };
      ids.push((await staff.post<{ id: string }>('/customers', input)).body.id);
    }
    path = `/customers/${ids[0]}/notes`;
    await world.rows(
      `INSERT INTO note (customer_id, text, created_at)
       SELECT c, 'Called again about ' || n, now() - make_interval(mins => n)
         FROM unnest($1::uuid[]) c CROSS JOIN generate_series(1, 2000) n`,
      [ids],
    );
    await world.rows(`VACUUM ANALYZE note`);
  });
  afterAll(() => world.close());

  const sentFor = async (address: string): Promise<QueryConfig[]> => {
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    const { status } = await staff.get(address);
    const statements = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
    sent.mockRestore();
    expect(status).toBe(200);
    return statements;
  };
  const planOf = async ({ text, values }: QueryConfig): Promise<string> => {
    const lines = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  };

  it('is two statements beside the look-up of the session, at any depth', async () => {
    expect(await sentFor(`${path}?limit=20`)).toHaveLength(3);
    const { body } = await staff.get<{ page: { next: string } }>(`${path}?offset=1500&limit=20`);
    expect(await sentFor(body.page.next)).toHaveLength(3);
  });

  it('begins in the index, wherever the page is, and sorts nothing', async () => {
    const { body } = await staff.get<{ page: { next: string } }>(`${path}?offset=1500&limit=20`);
    for (const address of [`${path}?limit=20`, body.page.next]) {
      const find = (await sentFor(address)).find(({ text }) => text.includes('n.customer_id = '));
      const plan = await planOf(find ?? { text: '' });
      expect(plan).toMatch(/Index (Only )?Scan Backward using ix_note_customer_id/);
      expect(plan).not.toMatch(/Sort|Seq Scan/);
    }
  });
});
