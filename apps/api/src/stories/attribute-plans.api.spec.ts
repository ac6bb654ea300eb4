import type { Attribute, AttributeType } from '@clientele/attributes/dto';
import type { Pool, QueryConfig } from 'pg';
import { openWorld, type World } from '../testing/world';

const PEOPLE = 20_000;

const TYPES: Record<string, AttributeType> = {
  motto: 'text',
  size: 'number',
  since: 'date',
  vip: 'yes_no',
  colour: 'choice',
  sports: 'multi_choice',
};

/** The statements that the list really sends for a filter by an attribute of which everybody has a value. */
describe('The list of 20,000 customers with 120,000 values', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
    const owner = await world.as('owner');
    await world.rows(
      `INSERT INTO customer (first_name, email, email_canonical, main_group_id)
       SELECT 'P' || n, n || '@example.com', n || '@example.com', (SELECT id FROM customer_group WHERE is_default)
         FROM generate_series(1, $1) n`,
      [PEOPLE],
    );
    for (const [code, type] of Object.entries(TYPES)) {
      const input = { name: code, code, type, filterable: true };
      const { body } = await owner.post<Attribute>('/attributes', input);
      if (type.endsWith('choice'))
        await world.rows(
          `INSERT INTO attribute_option (attribute_id, name, code)
           SELECT $1, 'o' || n, 'o' || n FROM generate_series(0, 49) n`,
          [body.id],
        );
    }
    await world.rows(
      `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, text, number, day, flag, option_id)
       SELECT c.id, a.id, a.type, false,
              CASE a.type WHEN 'text' THEN md5(c.n::text) ELSE '' END,
              CASE a.type WHEN 'number' THEN c.n END,
              CASE a.type WHEN 'date' THEN date '2000-01-01' + c.n::int END,
              CASE a.type WHEN 'yes_no' THEN c.n % 500 = 0 END,
              o.id
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM customer) c CROSS JOIN attribute a
         LEFT JOIN attribute_option o ON o.attribute_id = a.id AND o.code = 'o' || c.n % 50`,
    );
    await world.rows(`VACUUM ANALYZE`);
  });
  afterAll(() => world.close());

  /** The plan by which the list finds the page of a query. */
  const planOf = async (query: string, how = ''): Promise<string> => {
    const staff = (await world.as('owner')).with({ prefer: 'return=total-count' });
    const { DataSource } = await import('typeorm');
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    const { status } = await staff.get(`/customers?${query}`);
    const statements = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
    sent.mockRestore();
    expect(status).toBe(200);
    const find = statements.find(({ text }) => text.includes('customer c'));
    const plan = await world.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${how} ${find?.text}`, find?.values);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  };

  it.each([
    ['attributes.motto=c4ca4238a0b923820dcc509a6f75849b', 'ix_customer_attribute_text'],
    ['attributes.motto[contains]=a0b923820', 'ix_customer_attribute_text'],
    ['attributes.motto[startsWith]=c4ca4238', 'ix_customer_attribute_text'],
    ['attributes.motto[in]=c4ca4238a0b923820dcc509a6f75849b,x', 'ix_customer_attribute_text'],
    ['attributes.size=42', 'ix_customer_attribute_number'],
    ['attributes.size[gte]=19900', 'ix_customer_attribute_number'],
    ['attributes.size[between]=100,200', 'ix_customer_attribute_number'],
    ['attributes.size=7,8', 'ix_customer_attribute_number'],
    ['attributes.since=2001-01-01', 'ix_customer_attribute_day'],
    ['attributes.since[lt]=2000-03-01', 'ix_customer_attribute_day'],
    ['attributes.vip=true', 'ix_customer_attribute_flag'],
    ['attributes.colour=o7', 'ix_customer_attribute_attribute_id'],
    ['attributes.sports=o7,o8', 'ix_customer_attribute_attribute_id'],
  ])('is filtered by %s through an index', async (query, index) => {
    const plan = await planOf(query);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on customer/);
  });

  it.each(['attributes.size[isNull]=true', 'attributes.sports[nin]=o7', 'attributes.vip[ne]=true'])(
    'looks at each value once for %s',
    async (query) => {
      const plan = await planOf(query);
      expect(plan).toMatch(/Anti Join/);
      expect(plan).not.toMatch(/SubPlan/);
    },
  );
});
