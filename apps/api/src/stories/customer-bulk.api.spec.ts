import type { CustomerBulkAnswer, CustomerCard } from '@clientele/customers/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Many customers in one request', () => {
  let world: World;
  let partner: Client;
  const anna = (email: string) => ({ firstName: 'Anna', lastName: 'Nowak', email });
  const bulk = (items: unknown[], query = '') =>
    partner.post<CustomerBulkAnswer>(`/customers/bulk${query}`, { items });
  const create = (email: string) => ({ operation: 'create', customer: anna(email) });
  const exists = async (email: string): Promise<boolean> =>
    (await world.rows(`SELECT 1 FROM customer WHERE email = $1`, [email])).length > 0;

  beforeAll(async () => {
    world = await openWorld();
    partner = await world.withKey();
  });
  afterAll(() => world.close());

  it('are each done on their own: what fails undoes nothing else', async () => {
    const { body: known } = await partner.post<CustomerCard>('/customers', anna('known@example.com'));
    const { status, body } = await bulk([
      create('b0@example.com'),
      { operation: 'update', id: known.id, version: 1, customer: { firstName: 'Ewa' } },
      { operation: 'upsert', system: 'erp', externalId: 'B2', customer: anna('b2@example.com') },
      {
        operation: 'upsert',
        system: 'erp',
        externalId: 'B2',
        customer: { ...anna('b2@example.com'), phone: '+48600700800' },
      },
      create('known@example.com'),
      create('wrong@'),
      { operation: 'update', id: known.id, version: 1, customer: { firstName: 'Ola' } },
      { operation: 'update', id: known.id, customer: {} },
      { operation: 'create', customer: { ...anna('b8@example.com'), admin: true } },
      { operation: 'destroy', customer: {} },
      create('b10@example.com'),
    ]);
    expect(status).toBe(207);
    expect(body.items.map((item) => item.status)).toEqual([
      201, 200, 201, 200, 409, 422, 412, 428, 400, 422, 201,
    ]);
    expect(body.items.map(({ index }) => index)).toEqual([...body.items.keys()]);
    expect(body.items[1]).toEqual({ index: 1, status: 200, id: known.id, version: 2, problem: null });
    expect(body.items[3]?.id).toBe(body.items[2]?.id);
    const problems = body.items.map(({ problem }) => problem as ProblemBody | null);
    expect(problems[4]).toMatchObject({
      code: 'customers.email_taken',
      errors: [{ pointer: '/items/4/customer/email' }],
    });
    expect(problems[5]).toMatchObject({ errors: [{ pointer: '/items/5/customer/email', code: 'email' }] });
    expect(problems[6]).toMatchObject({
      code: 'shared.stale',
      current: { version: 2, changedBy: 'A partner' },
    });
    expect(problems[8]).toMatchObject({ errors: [{ pointer: '/items/8/customer/admin', code: 'unknown' }] });
    expect(problems[9]).toMatchObject({ errors: [{ pointer: '/items/9/operation' }] });
    expect([await exists('b0@example.com'), await exists('b10@example.com')]).toEqual([true, true]);
  });

  it('are recorded one by one under the one request', async () => {
    const { headers } = await bulk([create('c1@example.com'), create('c2@example.com')]);
    const changes = await world.rows(`SELECT 1 FROM change WHERE entity = 'customer' AND request_id = $1`, [
      headers.get('request-id'),
    ]);
    expect(changes).toHaveLength(2);
  });

  it('are all done or none when they are asked to be', async () => {
    const failed = (await bulk([create('a1@example.com'), create('a2@')], '?atomic=true')) as unknown as {
      status: number;
      body: ProblemBody;
    };
    expect([failed.status, failed.body.code]).toEqual([422, 'shared.validation']);
    expect(failed.body.errors?.[0]?.pointer).toBe('/items/1/customer/email');
    expect(await exists('a1@example.com')).toBe(false);
    const done = await bulk([create('a1@example.com'), create('a2@example.com')], '?atomic=true');
    expect([done.status, done.body.items.map((item) => item.status)]).toEqual([200, [201, 201]]);
  });

  it('are 1 to 100', async () => {
    const hundred = Array.from({ length: 100 }, (_, at) => create(`h${at}@example.com`));
    expect((await bulk(hundred)).body.items.every((item) => item.status === 201)).toBe(true);
    for (const items of [[], [...hundred, create('h100@example.com')]]) {
      const { status, body } = await partner.post<ProblemBody>('/customers/bulk', { items });
      expect([status, body.errors?.[0]]).toMatchObject([422, { pointer: '/items', code: 'size' }]);
    }
  });

  it.each([[null], ['text'], [7], [[]]])('are objects, not %j', async (item) => {
    const { body } = await bulk([item, create(`after-${JSON.stringify(item).length}@example.com`)]);
    expect(body.items.map(({ status }) => status)).toEqual([422, 201]);
  });

  it('are replayed whole under an Idempotency-Key', async () => {
    const client = partner.with({ 'idempotency-key': 'bulk-1' });
    const items = [create('once@example.com'), create('wrong@')];
    const first = await client.post('/customers/bulk', { items });
    const second = await client.post('/customers/bulk', { items });
    expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([207, 'true']);
    expect(second.body).toEqual(first.body);
  });

  it('are refused to those who may not write', async () => {
    const reader = await world.withKey(['customers:read']);
    expect((await reader.post('/customers/bulk', { items: [create('no@example.com')] })).status).toBe(403);
  });
});
