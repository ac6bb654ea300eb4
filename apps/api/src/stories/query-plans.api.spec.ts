import { Client, type Pool, type QueryConfig } from 'pg';
import { openWorld, type World } from '../testing/world';

const PEOPLE = 20_000;

/** The steps of an analysed plan that were taken. */
const executed = (plan: string): string =>
  plan
    .split('\n')
    .filter((line) => !line.includes('never executed'))
    .join('\n');

/** The statements that lists really send, watched on their way to the database. */
describe('The list of 20,000 customers', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
    await world.rows(
      `INSERT INTO customer (first_name, last_name, email, email_canonical, main_group_id, registered_at)
       SELECT 'First' || md5(n::text), 'Last' || md5((n * 7)::text), n || '@example.com', n || '@example.com',
              (SELECT id FROM customer_group WHERE is_default), now() - make_interval(mins => n)
         FROM generate_series(1, $1) n`,
      [PEOPLE],
    );
    await world.rows(`UPDATE customer_stats SET sales = (random() * 1000)::numeric(15,2)`);
    await world.rows(`VACUUM ANALYZE`);
  });
  afterAll(() => world.close());

  /** The statements that the list sends for a query: the one that finds the page, and the one that reads it. */
  const sentFor = (query: string, headers: Record<string, string> = {}): Promise<QueryConfig[]> =>
    sentTo(`/customers?${query}`, headers);

  const sentTo = async (path: string, headers: Record<string, string> = {}): Promise<QueryConfig[]> => {
    const staff = (await world.as('owner')).with(headers);
    const { DataSource } = await import('typeorm');
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    const { status } = await staff.get(path);
    const statements = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
    sent.mockRestore();
    expect(status).toBe(200);
    return statements.filter(({ text }) => text.includes('customer c'));
  };

  const explained = async (statement: QueryConfig | undefined, how = ''): Promise<string> => {
    const plan = await world.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN ${how} ${statement?.text}`,
      statement?.values,
    );
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  };

  /** The plan by which the list finds the page of a query. */
  const planOf = async (query: string): Promise<string> => explained((await sentFor(query))[0]);

  it.each([
    ['createdAt', 'ix_customer_created_at'],
    ['-createdAt', 'ix_customer_created_at'],
    ['registeredAt', 'ix_customer_registered_at'],
    ['-registeredAt', 'ix_customer_registered_at_desc'],
    ['lastName', 'ix_customer_last_name_en'],
    ['-lastName', 'ix_customer_last_name_en_desc'],
    ['-firstName', 'ix_customer_first_name_desc'],
    ['-email', 'ix_customer_email_desc'],
    ['-socialTitle', 'ix_customer_social_title_desc'],
    ['firstName', 'ix_customer_first_name'],
    ['email', 'ix_customer_email'],
    ['customerNumber', 'uq_customer_customer_number'],
    ['sales', 'ix_customer_stats_sales'],
    ['-sales', 'ix_customer_stats_sales'],
    ['lastVisitAt', 'ix_customer_stats_last_visit_at'],
    ['-lastVisitAt', 'ix_customer_stats_last_visit_at_desc'],
    ['enabled', 'ix_customer_enabled'],
    ['-newsletter', 'ix_customer_newsletter'],
    ['partnerOffers', 'ix_customer_partner_offers'],
    ['socialTitle', 'ix_customer_social_title'],
  ])('is sorted by %s through an index', async (sort, index) => {
    const plan = await planOf(`sort=${sort}&limit=25`);
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan.* using ${index} `));
    // The customer number is unique: putting ids of equal numbers in order costs nothing.
    expect(plan).not.toMatch(/^\s*->\s+Sort\b/m);
  });

  it.each(['createdAt', '-lastName', 'email', '-socialTitle', '-registeredAt', 'lastVisitAt', '-sales'])(
    'is left through the index of %s at any depth',
    async (sort) => {
      const staff = await world.as('owner');
      const { body } = await staff.get<{ page: { next: string } }>(
        `/customers?sort=${sort}&offset=9000&limit=1`,
      );
      const { DataSource } = await import('typeorm');
      const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
      const sent = jest.spyOn(master, 'query');
      await staff.get(body.page.next);
      const find = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
      sent.mockRestore();
      const plan = await explained(find.find(({ text }) => text.includes('customer c')));
      expect(plan).toMatch(/Index (Only )?Scan.* using (ix|uq)_customer_\w+ on .*\n +Index Cond: /);
      expect(plan).not.toMatch(/Seq Scan|Filter:.*[<>] /);
    },
  );

  it('reads the records of a page by their ids', async () => {
    const [, read] = await sentFor('limit=50');
    const plan = await explained(read);
    expect(plan).toContain('Index Scan using pk_customer on customer c');
    expect(plan).toContain('Index Scan using pk_customer_stats');
    expect(plan).not.toMatch(/Seq Scan on customer(_stats)? /);
  });

  it.each(['q=9f61408e3afb', 'q=9f61408e3afb%20first', 'q=9f6&lastName[contains]=a'])(
    'finds what is rare through the trigram index: %s',
    async (query) => {
      const [find] = await sentFor(query, { prefer: 'return=total-count' });
      const plan = await explained(find, 'ANALYZE');
      expect(plan).toContain('ix_customer_search_text');
      expect(executed(plan)).not.toMatch(/Seq Scan on customer /);
    },
  );

  it('reads what nearly everybody has in the order of the page, and stops when it is full', async () => {
    const [find] = await sentFor('q=example', { prefer: 'return=total-count' });
    const plan = executed(await explained(find, 'ANALYZE'));
    const [, read] =
      /using ix_customer_created_at on customer c .*actual time=\S+ rows=(\d+)/.exec(plan) ?? [];
    expect(Number(read)).toBe(51);
  });

  it('counts what a filter matches in no more tables than the filter names', async () => {
    const [find] = await sentFor('orderCount[gte]=0', { prefer: 'return=total-count' });
    const plan = await explained(find);
    expect(plan).toContain('customer_stats');
    expect(plan).not.toMatch(/company|operator|customer_group/);
  });

  it('counts who is in which group from the indexes alone', async () => {
    await world.rows(
      `INSERT INTO customer_group (name, code) SELECT 'G' || n, 'g' || n FROM generate_series(1, 20) n`,
    );
    await world.rows(`ANALYZE customer_group`);
    const [groups] = await sentTo('/groups');
    const plan = await explained(groups, 'ANALYZE');
    expect(plan).toContain('Index Only Scan using ix_customer_group_member_group_id');
    expect(plan).toContain('Index Only Scan using ix_customer_main_group_id');
    expect(plan).not.toMatch(/Seq Scan on customer(_group_member)? /);
  });

  it('changes and adds one customer on a connection without reading the others', async () => {
    await world.rows(
      `INSERT INTO customer_external_id SELECT 'shop', customer_number::text, id FROM customer`,
    );
    const client = new Client({ connectionString: world.databaseUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`UPDATE customer SET first_name = 'Ewa' WHERE customer_number = 100200`);
      await client.query(
        `INSERT INTO customer (main_group_id) SELECT id FROM customer_group WHERE is_default`,
      );
      const { rows } = await client.query<{ relname: string }>(
        `SELECT relname, seq_tup_read FROM pg_stat_xact_user_tables WHERE seq_tup_read > 1000`,
      );
      expect(rows).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('refuses a sort without an index while more than 10,000 match', async () => {
    const staff = await world.as('owner');
    const { status, body } = await staff.get('/customers?sort=origin');
    expect([status, body['code']]).toEqual([400, 'shared.sort_too_large']);
    expect((await staff.get('/customers?sort=origin&lastName[startsWith]=last0')).status).toBe(200);
  });

  it('counts to ten thousand and no further', async () => {
    const staff = (await world.as('owner')).with({ prefer: 'return=total-count' });
    const { body } = await staff.get<{ page: object }>('/customers?limit=1');
    expect(body.page).toMatchObject({ total: 10_000, totalExact: false });
  });
});
