import type { Pool, QueryConfig } from 'pg';
import { openWorld, type World } from '../testing/world';

const COMPANIES = 20_000;

/** The statements that the list of companies really sends. */
describe('The list of 20,000 companies', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
    await world.rows(
      `INSERT INTO company (name, country, organisation_number, tax_id)
       SELECT 'Firm ' || md5(n::text), 'NO', (100000000 + n)::text, (100000000 + n)::text FROM generate_series(1, $1) n`,
      [COMPANIES],
    );
    // One in twenty is unverified, and one in four hundred invalid.
    await world.rows(
      `WITH made AS (
         INSERT INTO register_check (company_id, kind, country, number, register, outcome)
         SELECT company_id, kind, country, number, 'brreg', CASE WHEN number::int % 400 = 0 THEN 'invalid' ELSE 'valid' END
           FROM register_state WHERE number::int % 20 <> 1 RETURNING *)
       UPDATE register_state s SET status = made.outcome, check_id = made.id, answered_by = 'brreg'
         FROM made WHERE made.company_id = s.company_id AND made.kind = s.kind`,
    );
    await world.rows(`VACUUM ANALYZE`);
  });
  afterAll(() => world.close());

  /** What was sent for a list: the statement that finds the page, and the one that reads it. */
  async function sentFor(query: string, headers: Record<string, string> = {}): Promise<QueryConfig[]> {
    const owner = (await world.as('owner')).with(headers);
    const { DataSource } = await import('typeorm');
    const { master } = world.app.get(DataSource).driver as unknown as { master: Pool };
    const sent = jest.spyOn(master, 'query');
    const { status, body } = await owner.get<{ items: object[] }>(`/companies?${query}`);
    const statements = sent.mock.calls.map(([said]) => said as unknown as QueryConfig);
    sent.mockRestore();
    expect([status, body.items.length > 0]).toEqual([200, true]);
    return statements.filter(({ text }) => text.includes('company k'));
  }

  async function planOf(statement: QueryConfig | undefined): Promise<string> {
    const plan = await world.rows<{ 'QUERY PLAN': string }>(
      `EXPLAIN ANALYZE ${statement?.text}`,
      statement?.values,
    );
    return plan
      .map((line) => line['QUERY PLAN'])
      .filter((line) => !line.includes('never executed'))
      .join('\n');
  }

  it('begins with the few that are invalid', async () => {
    const counting = { prefer: 'return=total-count' };
    const [find, read, ...more] = await sentFor('registerStatus=invalid&limit=25', counting);
    expect(more).toEqual([]);
    const plan = await planOf(find);
    expect(plan).toContain('ix_register_state_status');
    expect(plan).not.toMatch(/Seq Scan on (company|register_state) /);
    const rows = await planOf(read);
    expect(rows).toContain('uq_register_state_company_id');
    expect(rows).not.toMatch(/Seq Scan on (company|register_state) /);
  });

  it.each(['registerStatus=valid', 'registerStatus=invalid,unverified', 'registerStatus[isNull]=false'])(
    'fills a page of what is common without reading all companies: %s',
    async (query) => {
      const [find] = await sentFor(`${query}&limit=25`);
      expect(await planOf(find)).not.toMatch(/Seq Scan on company k /);
    },
  );

  it('asks no register for a page without a filter of theirs', async () => {
    const [find] = await sentFor('limit=25');
    expect(find?.text).not.toContain('register_state');
  });
});
