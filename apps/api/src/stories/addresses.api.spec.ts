import type { Address, AddressInput, AddressList } from '@clientele/addresses/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

type Answered = Promise<Answer<Address & ProblemBody>>;
const NOBODY = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';

describe('Addresses of a customer', () => {
  let world: World;
  let staff: Client;
  let customer: Customer;
  let path: string;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    customer = await newCustomer();
    path = `/customers/${customer.id}/addresses`;
  });

  const newCustomer = async (): Promise<Customer> => {
    const email = `buyer${Math.random()}@example.com`;
    return (await staff.post<Customer>('/customers', { firstName: 'B', lastName: 'Buyer', email })).body;
  };
  const add = (input: Partial<AddressInput> = {}, client = staff): Answered => client.post(path, input);
  const change = ({ id, version }: Address, patch: object, client = staff): Answered =>
    client.patch(`${path}/${id}`, patch, version);
  const remove = ({ id, version }: Address): Answered => staff.delete(`${path}/${id}`, version);
  const list = async (): Promise<Address[]> => (await staff.get<AddressList>(path)).body.items;
  const faults = ({ status, body }: Answer<ProblemBody>): unknown[] => [
    status,
    ...(body.errors ?? []).map(({ pointer, code }) => [pointer, code]),
  ];

  it('are added, listed, changed and deleted', async () => {
    expect(await list()).toEqual([]);
    const added = await add({ street: ' Lipowa 4 ', postalCode: '00-950', city: 'Warszawa', country: 'PL' });
    expect([added.status, added.headers.get('etag')]).toEqual([201, '"1"']);
    expect(added.headers.get('location')).toBe(`/api/v1${path}/${added.body.id}`);
    expect(added.body).toMatchObject({
      street: 'Lipowa 4',
      label: '',
      region: '',
      externalIds: {},
      version: 1,
    });
    expect(await list()).toEqual([added.body]);
    const changed = await change(added.body, { city: 'Kraków', label: null });
    expect(changed.body).toMatchObject({ city: 'Kraków', street: 'Lipowa 4', version: 2 });
    expect((await staff.get(`${path}/${added.body.id}`)).body).toEqual(changed.body);
    expect((await remove(changed.body)).status).toBe(204);
    expect(await list()).toEqual([]);
  });

  it('serve deliveries and invoices unless told otherwise', async () => {
    expect((await add()).body).toMatchObject({ delivery: true, invoice: true });
  });

  it('read a phone in their own country, and keep what was typed', async () => {
    const { body } = await add({ phone: '600 700 800', country: 'PL' });
    const e164 = async (): Promise<unknown> =>
      (await world.rows(`SELECT phone, phone_e164 FROM address WHERE id = $1`, [body.id]))[0];
    expect(await e164()).toEqual({ phone: '600 700 800', phone_e164: '+48600700800' });
    const moved = await change(body, { country: 'NO' });
    expect(await e164()).toEqual({ phone: '600 700 800', phone_e164: '' });
    await change(moved.body, { phone: '+420 601 123 456' });
    expect(await e164()).toEqual({ phone: '+420 601 123 456', phone_e164: '+420601123456' });
  });

  it('keep ids of other systems one by one', async () => {
    const { body } = await add({ externalIds: { prestashop: '7', erp: 'A1' } });
    const { body: patched } = await change(body, { externalIds: { erp: null, shopify: '9' } });
    expect(patched.externalIds).toEqual({ prestashop: '7', shopify: '9' });
  });

  it.each<[string, object, unknown[]]>([
    ['an unknown country', { country: 'XX' }, [422, ['/country', 'country']]],
    ['a text that is too long', { postalCode: 'x'.repeat(21) }, [422, ['/postalCode', 'too_long']]],
    ['a web address as a name', { lastName: 'http://x.y' }, [422, ['/lastName', 'name']]],
    ['a flag in words', { delivery: 'yes' }, [422, ['/delivery', 'type']]],
    ['a member that does not exist', { zip: '1' }, [400, ['/zip', 'unknown']]],
    ['no use at all', { delivery: false, invoice: false }, [422, ['/delivery', 'addresses.use_needed']]],
    [
      'the default of another use',
      { delivery: false, defaultDelivery: true },
      [422, ['/defaultDelivery', 'addresses.default_without_use']],
    ],
  ])('refuse %s', async (_what, input, expected) => {
    expect(faults(await add(input))).toEqual(expected);
    const { body } = await add();
    expect(faults(await change(body, input))).toEqual(expected);
  });

  it('are not overwritten unseen', async () => {
    const { body } = await add({ city: 'Brno' });
    expect((await staff.patch(`${path}/${body.id}`, { city: 'X' })).status).toBe(428);
    expect((await staff.delete(`${path}/${body.id}`)).status).toBe(428);
    await change(body, { city: 'Praha' });
    const stale = await change(body, { city: 'Plzeň' });
    expect([stale.status, stale.body.code, stale.body.current?.changedBy]).toEqual([
      412,
      'shared.stale',
      'The back office',
    ]);
    expect((await remove(body)).status).toBe(412);
    expect((await list())[0]?.city).toBe('Praha');
  });

  it('are found through their own customer only', async () => {
    const { body } = await add();
    const other = await newCustomer();
    const foreign = `/customers/${other.id}/addresses`;
    const answers = await Promise.all([
      staff.get(`${foreign}/${body.id}`),
      staff.patch(`${foreign}/${body.id}`, { city: 'X' }, 1),
      staff.delete(`${foreign}/${body.id}`, 1),
      staff.get(`/customers/${NOBODY}/addresses`),
      staff.post(`/customers/${NOBODY}/addresses`, {}),
      staff.get(`${path}/${NOBODY}`),
      staff.get(`${path}/1`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect(await list()).toEqual([body]);
  });

  it('are read, and not written, while their customer is in the trash', async () => {
    const { body } = await add();
    await staff.delete(`/customers/${customer.id}`, 1);
    const refused = [await add(), await change(body, { city: 'X' }), await remove(body)];
    expect(refused.map(({ body: problem }) => problem.code)).toEqual(Array(3).fill('customers.in_trash'));
    expect(await list()).toEqual([body]);
  });

  it('are for those to write who may write customers', async () => {
    const { body } = await add();
    const auditor = await world.as('auditor');
    const reader = await world.withKey(['customers:read']);
    const blind = await world.withKey(['companies:read']);
    expect((await auditor.get(path)).status).toBe(200);
    expect((await reader.get(`${path}/${body.id}`)).status).toBe(200);
    for (const client of [auditor, reader]) {
      expect((await add({}, client)).status).toBe(403);
      expect((await change(body, { city: 'X' }, client)).status).toBe(403);
      expect((await client.delete(`${path}/${body.id}`, 1)).status).toBe(403);
    }
    expect((await blind.get(path)).status).toBe(403);
    expect((await world.anybody.get(path)).status).toBe(401);
  });

  it('leave a trace of every change, with what changed and who did it', async () => {
    const { body } = await add({ city: 'Oslo' });
    await change(body, { city: 'Bergen' });
    await remove({ ...body, version: 2 });
    const traces = await world.rows(
      `SELECT operation, diff, customer_id, actor_kind FROM change WHERE entity = 'address' AND entity_id = $1 ORDER BY id`,
      [body.id],
    );
    const who = { customer_id: customer.id, actor_kind: 'operator' };
    expect(traces).toEqual([
      { operation: 'created', diff: {}, ...who },
      { operation: 'updated', diff: { city: ['Oslo', 'Bergen'] }, ...who },
      { operation: 'deleted', diff: {}, ...who },
    ]);
  });
});
