import type { Pool, QueryConfig } from 'pg';
import { DataSource } from 'typeorm';
import { AddressBook } from '../testing/address-book';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface Addresses {
  items: { id: string; label: string }[];
  page: { next: string | null; total?: number };
}

/** A customer with very many addresses, as an import may bring: no answer holds them all. */
describe('The list of 2,000 addresses', () => {
  let world: World;
  let staff: Client;
  let path: string;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
    const books: AddressBook[] = [];
    for (let at = 0; at < 5; at += 1) books.push(await AddressBook.ofNewCustomer(staff));
    path = books[0]!.path;
    await world.rows(
      `INSERT INTO address (customer_id, label, created_at) SELECT c, 'Depot ' || n, now()
         FROM generate_series(1, 2000) n CROSS JOIN unnest($1::uuid[]) c`,
      [books.map(({ customerId }) => customerId)],
    );
    await world.rows(`VACUUM ANALYZE address`);
  });
  afterAll(() => world.close());

  const page = async (address: string, client = staff): Promise<Addresses> =>
    (await client.get<Addresses>(address)).body;
  const sentFor = async (address: string): Promise<QueryConfig[]> => {
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    await page(address);
    const statements = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
    sent.mockRestore();
    return statements;
  };

  it('is read page by page, the oldest first', async () => {
    const first = await page(path, staff.with({ prefer: 'return=total-count' }));
    expect([first.items.length, first.items[0]?.label, first.page.total]).toEqual([50, 'Depot 1', 2000]);
    const second = await page(first.page.next ?? '');
    expect(second.items[0]?.label).toBe('Depot 51');
    const all = new Set<string>();
    for (let next: string | null = `${path}?limit=200`; next;) {
      const { items, page: links } = await page(next);
      for (const { id } of items) all.add(id);
      next = links.next;
    }
    expect(all.size).toBe(2000);
  });

  it('costs two statements beside the look-up of the session, at any depth, which begin in the index', async () => {
    const deep = (await page(`${path}?offset=1500&limit=20`)).page.next ?? '';
    for (const address of [`${path}?limit=20`, deep]) {
      const sent = await sentFor(address);
      expect(sent).toHaveLength(3);
      const find = sent.find(({ text }) => text.includes('a.customer_id = '));
      const lines = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${find?.text}`, find?.values);
      const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index (Only )?Scan using ix_address_customer_id/);
      expect(plan).not.toMatch(/Sort|Seq Scan/);
    }
  });
});
