import type { Account } from '@clientele/access/dto';
import { Client as PostgresClient, type Pool, type QueryConfig } from 'pg';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PEOPLE = 20_000;
const COMPANIES = 2_000;

/** Who works with few customers of many reads these alone, also while they stand in for somebody. */
describe('The list of a substitute among 20,000 customers', () => {
  let world: World;
  let substitute: Client;

  beforeAll(async () => {
    world = await openWorld();
    substitute = await world.as('account_manager');
    const [me, away] = [await idOf(substitute), await idOf(await world.as('account_manager'))];
    await world.rows(
      `INSERT INTO customer (first_name, last_name, email, email_canonical, main_group_id)
       SELECT 'First' || n, 'Last' || n, n || '@example.com', n || '@example.com', g.id
         FROM customer_group g CROSS JOIN generate_series(1, $1) n WHERE g.is_default`,
      [PEOPLE],
    );
    await world.rows(
      `WITH made AS (
         INSERT INTO company (name, account_manager_id)
         SELECT 'Company ' || n, CASE WHEN n <= 20 THEN $2::uuid WHEN n <= 40 THEN $3::uuid END
           FROM generate_series(1, $1) n RETURNING id),
       firms AS (SELECT id, row_number() OVER () AS n FROM made),
       people AS (SELECT id, row_number() OVER () AS n FROM customer)
       INSERT INTO company_person (company_id, customer_id)
       SELECT f.id, p.id FROM people p JOIN firms f ON f.n = p.n % $1`,
      [COMPANIES, me, away],
    );
    await world.rows(
      `INSERT INTO substitution (manager_id, substitute_id, from_on, to_on)
       SELECT $1, $2, current_date - 2, current_date + 2`,
      [away, me],
    );
    await world.rows(`VACUUM ANALYZE`);
  });
  afterAll(() => world.close());

  const idOf = async (client: Client): Promise<string> => (await client.get<Account>('/account')).body.id;

  /** The plan of the statement that finds the page. */
  const planOf = (query: string, client = substitute): Promise<string> =>
    planAt(`/customers?${query}`, 'customer c', client);

  /** The plan of the statement that says this. */
  async function planAt(path: string, said: string, client = substitute): Promise<string> {
    const { DataSource } = await import('typeorm');
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    const { status } = await client.with({ prefer: 'return=total-count' }).get(path);
    const statements = sent.mock.calls.map(([one]) => one as unknown as QueryConfig);
    sent.mockRestore();
    expect(status).toBe(200);
    const find = statements.find(({ text }) => text.includes(said));
    const plan = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ANALYZE ${find?.text}`, find?.values);
    return plan
      .map((line) => line['QUERY PLAN'])
      .filter((line) => !line.includes('never executed'))
      .join('\n');
  }

  it.each(['limit=25', 'limit=25&sort=lastName', 'orderCount[gte]=0', 'mine=true'])(
    'goes by the index of the account manager: %s',
    async (query) => {
      const plan = await planOf(query);
      expect(plan).toContain('ix_company_account_manager_id');
      expect(plan).not.toMatch(/Seq Scan on (customer|company|company_person) /);
    },
  );

  it('looks for a rare fragment first, and then whose it is', async () => {
    const plan = await planOf('q=Last777');
    expect(plan).toMatch(/uq_company_person_is_primary|ix_company_account_manager_id/);
    expect(plan).not.toMatch(/Seq Scan on (customer|company|company_person) /);
  });

  it('looks for a company among those that are there', async () => {
    const plan = await planOf('q=Company+7');
    expect(plan).toContain('ix_company_account_manager_id on company x');
    expect(plan).not.toMatch(/Seq Scan on (company|company_person) /);
  });

  it.each([
    ['sections', 'company_person o'],
    ['companies', 'WITH found'],
  ])('finds the companies of a person by their own index: %s', async (section, said) => {
    const [own] = (await substitute.get<{ items: { id: string }[] }>('/customers?limit=1')).body.items;
    const plan = await planAt(`/customers/${own?.id}/${section}`, said);
    expect(plan).toContain('ix_company_person_customer_id');
  });

  it('finds favourites by their own index', async () => {
    const owner = await world.as('owner');
    await world.rows(
      `INSERT INTO favourite (operator_id, customer_id) SELECT $1, id FROM customer ORDER BY id LIMIT 100`,
      [await idOf(owner)],
    );
    await world.rows(`ANALYZE favourite`);
    const plan = await planOf('favourite=true', owner);
    expect(plan).toContain('favourite');
    expect(plan).not.toMatch(/Seq Scan on customer /);
  });

  it('asks no more statements than any other', async () => {
    const sentFor = async (path: string): Promise<number> => {
      const sent = jest.spyOn(PostgresClient.prototype, 'query');
      const { status } = await substitute.get(path);
      const { length } = sent.mock.calls;
      sent.mockRestore();
      expect(status).toBe(200);
      return length;
    };
    // What the application asks by the clock meanwhile is none of the request's.
    const statements = async (path: string): Promise<number> =>
      Math.min(await sentFor(path), await sentFor(path), await sentFor(path));
    const [own] = (await substitute.get<{ items: { id: string }[] }>('/customers?limit=1')).body.items;
    expect(await statements('/customers')).toBe(3);
    expect(await statements(`/customers/${own?.id}`)).toBe(3);
    expect(await statements(`/customers/${own?.id}/alerts`)).toBe(3);
    expect(await statements('/account/favourites')).toBe(2);
    expect(await statements('/portfolios')).toBe(2);
    expect(await statements('/substitutions')).toBe(2);
  });
});
