import type {
  Attribute,
  AttributeInput,
  AttributeOption,
  CustomerAttributes,
} from '@clientele/attributes/dto';
import type { Customer, CustomerBulkAnswer } from '@clientele/customers/dto';
import type { GroupList } from '@clientele/groups/dto';
import { Client as PostgresClient } from 'pg';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const PARTNER = [
  'customers:read',
  'customers:create',
  'customers:write',
  'customers:email',
  'attributes:read',
  'attributes:write',
] as const;

describe('The attributes of a new customer', () => {
  let world: World;
  let owner: Client;
  let partner: Client;
  let people = 0;

  const define = async (input: Partial<AttributeInput>): Promise<string> =>
    (await owner.post<Attribute>('/attributes', { name: 'Extra', personal: false, ...input })).body.id;
  const person = (more: object = {}): object => ({
    firstName: 'Ewa',
    lastName: 'Zima',
    email: `ewa${(people += 1)}@example.com`,
    ...more,
  });
  const create = <T = Customer>(attributes?: object, client = partner): Promise<Answer<T>> =>
    client.post<T>('/customers', person(attributes && { attributes }));
  const valuesOf = async (id: string): Promise<object> =>
    (await owner.get<CustomerAttributes>(`/customers/${id}/attributes`)).body.values;

  beforeAll(async () => {
    world = await openWorld(undefined, { JOBS: 'none' });
    owner = await world.as('owner');
    partner = await world.withKey([...PARTNER]);
    await define({ code: 'shoe_size', type: 'number', required: true });
    await define({ code: 'card', type: 'text', isUnique: true });
    await define({ code: 'illness', type: 'text', personal: true });
    const sports = await define({ code: 'sports', type: 'multi_choice' });
    for (const code of ['golf', 'chess'])
      await owner.post<AttributeOption>(`/attributes/${sports}/options`, { name: code, code });
  });
  afterAll(() => world.close());

  it('come along, and are part of the customer that is answered', async () => {
    const { status, headers, body } = await create({
      shoe_size: '42.50',
      sports: 'chess,golf',
      illness: 'None',
    });
    expect([status, headers.get('etag')]).toEqual([201, `"${body.version}"`]);
    expect(await valuesOf(body.id)).toEqual({ shoe_size: '42.5', sports: 'chess,golf', illness: 'None' });
    const answered = await partner.get<Customer>(`/customers/${body.id}`);
    expect(answered.body).toEqual(body);
  });

  it.each([
    [undefined, '/attributes/shoe_size', 'required'],
    [{}, '/attributes/shoe_size', 'required'],
    [{ shoe_size: '' }, '/attributes/shoe_size', 'required'],
    [{ shoe_size: '4x' }, '/attributes/shoe_size', 'attributes.number'],
    [{ shoe_size: '42', height: '180' }, '/attributes/height', 'attributes.unknown'],
    [{ shoe_size: '42', sports: 'ludo' }, '/attributes/sports', 'attributes.option_unknown'],
    [{ shoe_size: 42 }, '/attributes', 'map'],
  ])('as %j are refused, and nobody is added', async (attributes, pointer, code) => {
    const before = await world.rows(`SELECT id FROM customer`);
    const { status, body } = await create<ProblemBody>(attributes);
    expect([status, body.errors]).toMatchObject([422, [{ pointer, code }]]);
    expect(await world.rows(`SELECT id FROM customer`)).toHaveLength(before.length);
  });

  it('that another customer has are refused with their place', async () => {
    expect((await create({ shoe_size: '1', card: 'A-1' })).status).toBe(201);
    const { status, body } = await create<ProblemBody>({ shoe_size: '1', card: 'a-1' });
    expect([status, body.errors]).toMatchObject([
      409,
      [{ pointer: '/attributes/card', code: 'attributes.value_taken' }],
    ]);
  });

  it('bind nobody who cannot send them, and people at the screen when they first fill them in', async () => {
    const [plain = '', ...rest] = PARTNER.filter((permission) => permission !== 'attributes:write');
    const limited = await world.withKey([plain, ...rest] as never);
    expect((await create(undefined, limited)).status).toBe(201);
    const refused = await create<ProblemBody>({ shoe_size: '42' }, limited);
    expect([refused.status, refused.body.errors]).toMatchObject([403, [{ pointer: '/attributes' }]]);

    const office = await world.as('back_office');
    const added = await create(undefined, office);
    expect(added.status).toBe(201);
    const path = `/customers/${added.body.id}/attributes`;
    const first = await office.put<ProblemBody>(path, { values: { card: 'B-1' } }, added.body.version);
    expect([first.status, first.body.errors]).toMatchObject([422, [{ pointer: '/values/shoe_size' }]]);
    expect((await create<ProblemBody>({ card: 'B-2' }, office)).status).toBe(422);
  });

  it('that are personal bind nobody who does not see them', async () => {
    const id = await define({ code: 'born', type: 'date', personal: true, required: true });
    const support = await world.as('support');
    expect((await create<ProblemBody>({ shoe_size: '42' })).status).toBe(422);
    expect((await create({ shoe_size: '42' }, support)).status).toBe(201);
    const hidden = await create<ProblemBody>({ shoe_size: '42', born: '2000-01-01' }, support);
    expect(hidden.body.errors).toMatchObject([{ pointer: '/attributes/born', code: 'attributes.unknown' }]);
    await world.rows(`DELETE FROM attribute WHERE id = $1`, [id]);
  });

  it('that are for groups bind and are written by the main group', async () => {
    const { items } = (await owner.get<GroupList>('/groups')).body;
    const groupIds = items.filter(({ code }) => code === 'b2b').map(({ id }) => id);
    const id = await define({ code: 'rebate', type: 'number', required: true, forGroups: true, groupIds });
    const client = await world.withKey([...PARTNER, 'groups:assign']);
    const inGroup = (attributes: object): Promise<Answer<ProblemBody>> =>
      client.post<ProblemBody>('/customers', person({ mainGroupId: groupIds[0], attributes }));
    expect((await create({ shoe_size: '42' })).status).toBe(201);
    const outside = await create<ProblemBody>({ shoe_size: '42', rebate: '5' });
    expect(outside.body.errors).toMatchObject([
      { pointer: '/attributes/rebate', code: 'attributes.not_for_group' },
    ]);
    const missing = await inGroup({ shoe_size: '42' });
    expect(missing.body.errors).toMatchObject([{ pointer: '/attributes/rebate', code: 'required' }]);
    expect((await inGroup({ shoe_size: '42', rebate: '5' })).status).toBe(201);
    await world.rows(`DELETE FROM customer_attribute WHERE attribute_id = $1`, [id]);
    await world.rows(`DELETE FROM attribute WHERE id = $1`, [id]);
  });

  it('come along with an upsert, which leaves a known customer what is not sent', async () => {
    const path = '/customers/by-external-id/erp/A-17';
    const input = person();
    const missing = await partner.put<ProblemBody>(path, input);
    expect([missing.status, missing.body.errors]).toMatchObject([
      422,
      [{ pointer: '/attributes/shoe_size' }],
    ]);
    const made = await partner.put<Customer>(path, {
      ...input,
      attributes: { shoe_size: '42', sports: 'golf' },
    });
    expect(made.status).toBe(201);
    const again = await partner.put<Customer>(path, { ...input, attributes: { sports: 'chess', card: '' } });
    expect([again.status, again.headers.get('etag')]).toEqual([200, `"${again.body.version}"`]);
    expect(await valuesOf(made.body.id)).toEqual({ shoe_size: '42', sports: 'chess' });
    expect((await partner.put(path, input)).status).toBe(200);
    const emptied = await partner.put<ProblemBody>(path, { ...input, attributes: { shoe_size: '' } });
    expect([emptied.status, emptied.body.errors]).toMatchObject([422, [{ code: 'required' }]]);
  });

  it('come along with many at once, each with its place', async () => {
    const items = [
      { operation: 'create', customer: person({ attributes: { shoe_size: '40' } }) },
      { operation: 'create', customer: person({ attributes: { shoe_size: 'x' } }) },
      { operation: 'create', customer: person({ attributes: { shoe_size: '40', card: 'C-1' } }) },
      { operation: 'create', customer: person({ attributes: { shoe_size: '40', card: 'C-1' } }) },
      { operation: 'upsert', system: 'erp', externalId: 'A-18', customer: person() },
    ];
    const { status, body } = await partner.post<CustomerBulkAnswer>('/customers/bulk', { items });
    expect([status, body.items.map((item) => item.status)]).toEqual([207, [201, 422, 201, 409, 422]]);
    const pointers = body.items.map(({ problem }) => (problem as ProblemBody | null)?.errors?.[0]?.pointer);
    expect(pointers).toEqual([
      undefined,
      '/items/1/customer/attributes/shoe_size',
      undefined,
      '/items/3/customer/attributes/card',
      '/items/4/customer/attributes/shoe_size',
    ]);
    expect(await valuesOf(body.items[0]?.id ?? '')).toEqual({ shoe_size: '40' });
  });

  it('cost one statement, and none where nothing comes along', async () => {
    const statements = async (attributes: object | undefined, client: Client): Promise<number> => {
      const sent = jest.spyOn(PostgresClient.prototype, 'query');
      expect((await create(attributes, client)).status).toBe(201);
      const { length } = sent.mock.calls;
      sent.mockRestore();
      return length;
    };
    const office = await world.as('back_office');
    await statements(undefined, office);
    expect(await statements(undefined, office)).toBe(7);
    expect(await statements({ shoe_size: '42', sports: 'golf' }, office)).toBe(8);
  });

  it('are refused, with nobody added, when their attribute goes while they are written', async () => {
    const id = await define({ code: 'gone', type: 'text' });
    const blocker = new PostgresClient({ connectionString: world.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query(`DELETE FROM attribute WHERE id = $1`, [id]);
    const creating = create<ProblemBody>({ shoe_size: '42', gone: 'Soon' });
    const waits = `SELECT 1 FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%MERGE INTO%'`;
    while ((await world.rows(waits)).length === 0) await new Promise((go) => setTimeout(go, 20));
    await blocker.query('COMMIT');
    await blocker.end();
    const { status, body } = await creating;
    expect([status, body.code]).toEqual([409, 'attributes.defined_anew']);
  });
});
