import { openWorld, type World } from '../testing/world';

const PEOPLE = 20_000;

/** The statements that lists really send, watched at the database. */
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

  /** The plan of the statement that the list sends for a query. */
  const planOf = async (query: string): Promise<string> => {
    const staff = await world.as('owner');
    const { DataSource } = await import('typeorm');
    const source = world.app.get(DataSource);
    const sent: { sql: string; values: unknown[] }[] = [];
    const original = source.manager.query.bind(source.manager);
    const spy = jest.spyOn(source.manager, 'query').mockImplementation((sql: string, values?: object) => {
      if (sql.includes('FROM customer c')) sent.push({ sql, values: (values ?? []) as unknown[] });
      return original(sql, values);
    });
    const { status } = await staff.get(`/customers?${query}`);
    spy.mockRestore();
    expect(status).toBe(200);
    const page = sent.at(-1);
    const plan = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${page?.sql}`, page?.values);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  };

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

  it('is searched through the trigram index', async () => {
    expect(await planOf('q=9f61408e3afb')).toContain('ix_customer_search_text');
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
