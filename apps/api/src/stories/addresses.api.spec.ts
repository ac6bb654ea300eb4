import type { Client } from '../testing/client';
import { AddressBook, faultsOf } from '../testing/address-book';
import { openWorld, type World } from '../testing/world';

const NOBODY = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';

describe('Addresses of a customer', () => {
  let world: World;
  let staff: Client;
  let book: AddressBook;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    book = await AddressBook.ofNewCustomer(staff);
  });

  it('are added, listed, changed and deleted', async () => {
    expect(await book.list()).toEqual([]);
    const added = await book.add({
      street: ' Lipowa 4 ',
      postalCode: '00-950',
      city: 'Warszawa',
      country: 'PL',
    });
    expect([added.status, added.headers.get('etag')]).toEqual([201, '"1"']);
    expect(added.headers.get('location')).toBe(`/api/v1${book.path}/${added.body.id}`);
    expect(added.body).toMatchObject({
      street: 'Lipowa 4',
      label: '',
      region: '',
      externalIds: {},
      version: 1,
    });
    expect(await book.list()).toEqual([added.body]);
    const changed = await book.change(added.body, { city: 'Kraków', label: null });
    expect(changed.body).toMatchObject({ city: 'Kraków', street: 'Lipowa 4', version: 2 });
    expect((await staff.get(`${book.path}/${added.body.id}`)).body).toEqual(changed.body);
    expect((await book.remove(changed.body)).status).toBe(204);
    expect(await book.list()).toEqual([]);
  });

  it('serve deliveries and invoices unless told otherwise', async () => {
    expect((await book.add()).body).toMatchObject({ delivery: true, invoice: true });
  });

  it('read a phone in their own country, and keep what was typed', async () => {
    const { body } = await book.add({ phone: '600 700 800', country: 'PL' });
    const e164 = async (): Promise<unknown> =>
      (await world.rows(`SELECT phone, phone_e164 FROM address WHERE id = $1`, [body.id]))[0];
    expect(await e164()).toEqual({ phone: '600 700 800', phone_e164: '+48600700800' });
    const moved = await book.change(body, { country: 'NO' });
    expect(await e164()).toEqual({ phone: '600 700 800', phone_e164: '' });
    await book.change(moved.body, { phone: '+420 601 123 456' });
    expect(await e164()).toEqual({ phone: '+420 601 123 456', phone_e164: '+420601123456' });
  });

  it('keep ids of other systems one by one', async () => {
    const { body } = await book.add({ externalIds: { prestashop: '7', erp: 'A1' } });
    const { body: patched } = await book.change(body, { externalIds: { erp: null, shopify: '9' } });
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
    expect(faultsOf(await book.add(input))).toEqual(expected);
    const { body } = await book.add();
    expect(faultsOf(await book.change(body, input))).toEqual(expected);
  });

  it('are not overwritten unseen', async () => {
    const { body } = await book.add({ city: 'Brno' });
    expect((await staff.patch(`${book.path}/${body.id}`, { city: 'X' })).status).toBe(428);
    expect((await staff.delete(`${book.path}/${body.id}`)).status).toBe(428);
    await book.change(body, { city: 'Praha' });
    const stale = await book.change(body, { city: 'Plzeň' });
    expect([stale.status, stale.body.code, stale.body.current?.changedBy]).toEqual([
      412,
      'shared.stale',
      'The back office',
    ]);
    expect((await book.remove(body)).status).toBe(412);
    expect((await book.list())[0]?.city).toBe('Praha');
  });

  it('are changed by one of two who save at once, and the other one is told what was changed', async () => {
    const { body } = await book.add({ city: 'Brno' });
    const answers = await Promise.all(['Praha', 'Plzeň'].map((city) => book.change(body, { city })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [won, lost] = [200, 412].map((status) => answers.find((one) => one.status === status)!.body);
    expect(lost?.current).toMatchObject({ version: 2, changedBy: 'The back office', fields: ['city'] });
    expect(await book.list()).toEqual([won]);
  });

  it('are found through their own customer only', async () => {
    const { body } = await book.add();
    const other = await AddressBook.ofNewCustomer(staff);
    const foreign = other.path;
    const answers = await Promise.all([
      staff.get(`${foreign}/${body.id}`),
      staff.patch(`${foreign}/${body.id}`, { city: 'X' }, 1),
      staff.delete(`${foreign}/${body.id}`, 1),
      staff.get(`/customers/${NOBODY}/addresses`),
      staff.post(`/customers/${NOBODY}/addresses`, {}),
      staff.get(`${book.path}/${NOBODY}`),
      staff.get(`${book.path}/1`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect(await book.list()).toEqual([body]);
  });

  it('are read, and not written, while their customer is in the trash', async () => {
    const { body } = await book.add();
    await staff.delete(`/customers/${book.customerId}`, 1);
    const refused = [await book.add(), await book.change(body, { city: 'X' }), await book.remove(body)];
    expect(refused.map(({ body: problem }) => problem.code)).toEqual(Array(3).fill('customers.in_trash'));
    expect(await book.list()).toEqual([body]);
  });

  it('are for those to write who may write customers', async () => {
    const { body } = await book.add();
    const auditor = await world.as('auditor');
    const reader = await world.withKey(['addresses:read']);
    const blind = await world.withKey(['companies:read']);
    expect((await auditor.get(book.path)).status).toBe(200);
    expect((await reader.get(`${book.path}/${body.id}`)).status).toBe(200);
    for (const client of [auditor, reader]) {
      expect((await book.as(client).add()).status).toBe(403);
      expect((await book.as(client).change(body, { city: 'X' })).status).toBe(403);
      expect((await client.delete(`${book.path}/${body.id}`, 1)).status).toBe(403);
    }
    expect((await blind.get(book.path)).status).toBe(403);
    expect((await world.anybody.get(book.path)).status).toBe(401);
  });

  it('leave a trace of every change, with what changed and who did it', async () => {
    const { body } = await book.add({ city: 'Oslo' });
    await book.change(body, { city: 'Bergen' });
    await book.remove({ ...body, version: 2 });
    const traces = await world.rows(
      `SELECT operation, diff, customer_id, actor_kind FROM change WHERE entity = 'address' AND entity_id = $1 ORDER BY id`,
      [body.id],
    );
    const who = { customer_id: book.customerId, actor_kind: 'operator' };
    expect(traces).toEqual([
      { operation: 'created', diff: {}, ...who },
      { operation: 'updated', diff: { city: ['Oslo', 'Bergen'] }, ...who },
      { operation: 'deleted', diff: {}, ...who },
    ]);
  });
});
