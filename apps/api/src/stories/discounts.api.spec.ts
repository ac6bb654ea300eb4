import type { Customer } from '@clientele/customers/dto';
import type { Discount, DiscountInput } from '@clientele/discounts/dto';
import type { Job } from '@clientele/jobs/dto';
import type { Page } from '@clientele/shared/api';
import { faultsOf } from '../testing/address-book';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const NOBODY = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
const PLN = { amount: '20.00', currency: 'PLN' };

type Written = Answer<Discount & ProblemBody>;

describe('Standing discounts of a customer', () => {
  let world: World;
  let owner: Client;
  let staff: Client;
  let customerId: string;
  let path: string;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    staff = await world.as('back_office');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const input = { firstName: 'D', lastName: 'Dear', email: `dear${Math.random()}@example.com` };
    customerId = (await owner.post<Customer>('/customers', input)).body.id;
    path = `/customers/${customerId}/discounts`;
  });

  const add = (input: Partial<DiscountInput>, client = staff): Promise<Written> => client.post(path, input);
  const change = ({ id, version }: Discount, patch: object, client = staff): Promise<Written> =>
    client.patch(`${path}/${id}`, patch, version);
  const list = async (query = ''): Promise<Discount[]> =>
    (await staff.get<{ items: Discount[] }>(`${path}${query}`)).body.items;
  const day = async (days: number): Promise<string> => {
    const [row] = await world.rows<{ day: string }>(
      `SELECT ((now() AT TIME ZONE (SELECT time_zone FROM setting))::date + $1::int)::text AS day`,
      [days],
    );
    return row!.day;
  };

  it('are granted, read, changed and ended', async () => {
    const today = await day(0);
    const added = await add({
      percent: '7.5',
      categoryCode: 'shoes',
      categoryName: 'Shoes',
      reason: ' Fair ',
    });
    expect([added.status, added.headers.get('etag')]).toEqual([201, '"1"']);
    expect(added.headers.get('location')).toBe(`/api/v1${path}/${added.body.id}`);
    expect(added.body).toMatchObject({
      percent: '7.50',
      perOrder: null,
      categoryCode: 'shoes',
      startsOn: today,
      endsOn: null,
      reason: 'Fair',
      createdBy: 'The back office',
      state: 'valid',
    });
    expect(await list()).toEqual([added.body]);
    expect((await staff.get(`${path}/${added.body.id}`)).body).toEqual(added.body);
    const changed = await change(added.body, { percent: '6.00' });
    expect(changed.body).toMatchObject({ percent: '6.00', version: 2 });
    const ended = await change(changed.body, { endsOn: today });
    expect(ended.body).toMatchObject({ endsOn: today, state: 'valid', version: 3 });
  });

  it('are amounts off each order as well, with their currency', async () => {
    const { body } = await add({ perOrder: PLN }, owner);
    expect(body).toMatchObject({ percent: null, perOrder: PLN });
    expect(await list()).toMatchObject([{ perOrder: PLN }]);
    const changed = await change(body, { percent: '5.00', perOrder: null }, owner);
    expect(changed.body).toMatchObject({ percent: '5.00', perOrder: null });
  });

  it('are listed in pages, by their state and in any order', async () => {
    await add({ percent: '5', startsOn: await day(10) });
    await add({ percent: '7', endsOn: await day(3) });
    await world.rows(
      `INSERT INTO discount (customer_id, percent, category_code, starts_on, ends_on)
       VALUES ($1, 9, 'tents', '2020-01-01', NULL), ($1, 3, '', '2019-01-01', '2019-12-31')`,
      [customerId],
    );
    const states = async (query: string): Promise<unknown[]> =>
      (await list(query)).map(({ percent, state }) => [percent, state]);
    expect(await states('')).toEqual([
      ['5.00', 'coming'],
      ['7.00', 'valid'],
      ['9.00', 'valid'],
      ['3.00', 'ended'],
    ]);
    expect(await states('?state=valid&sort=percent')).toEqual([
      ['7.00', 'valid'],
      ['9.00', 'valid'],
    ]);
    const first = await staff.get<{ items: Discount[]; page: Page['page'] }>(`${path}?limit=3`);
    expect(first.body.page).toMatchObject({ hasMore: true });
    const next = await staff.get<{ items: Discount[] }>(first.body.page.next ?? '');
    expect(next.body.items).toMatchObject([{ percent: '3.00' }]);
    const { body } = await staff.get<{ items: unknown[] }>(`/customers/${customerId}/sections`);
    expect(body.items).toContainEqual({ id: 'discounts', count: 2 });
  });

  it.each<[string, object, unknown[]]>([
    ['nothing', {}, [422, ['/percent', 'discounts.one_value']]],
    ['both', { percent: '5', perOrder: PLN }, [422, ['/percent', 'discounts.one_value']]],
    ['a percentage of nothing', { percent: '0.00' }, [422, ['/percent', 'discounts.nothing']]],
    ['no amount', { perOrder: { ...PLN, amount: '0' } }, [422, ['/perOrder', 'discounts.nothing']]],
    ['more than everything', { percent: '100.01' }, [422, ['/percent', 'percent']]],
    [
      'a name without a code',
      { percent: '5', categoryName: 'Shoes' },
      [422, ['/categoryCode', 'discounts.code_needed']],
    ],
    [
      'an end before the start',
      { percent: '5', startsOn: '2099-02-01', endsOn: '2099-01-31' },
      [422, ['/endsOn', 'discounts.ends_before']],
    ],
    [
      'days in the past',
      { percent: '5', startsOn: '2020-01-01', endsOn: '2020-02-01' },
      [422, ['/startsOn', 'discounts.starts_in_past'], ['/endsOn', 'discounts.ends_in_past']],
    ],
    ['no day', { percent: '5', startsOn: '2026-02-30' }, [422, ['/startsOn', 'day']]],
  ])('are refused with %s', async (_, input, expected) => {
    expect(faultsOf(await add(input, owner))).toEqual(expected);
    expect(await list()).toEqual([]);
  });

  it('leave the past as it was', async () => {
    const past = { startsOn: await day(-1) };
    const coming = await add({ percent: '5', startsOn: '2099-01-01', categoryCode: 'tents' });
    for (const refused of [await add({ percent: '5', ...past }), await change(coming.body, past)])
      expect(faultsOf(refused)).toEqual([422, ['/startsOn', 'discounts.starts_in_past']]);
    await world.rows(`INSERT INTO discount (customer_id, percent, starts_on) VALUES ($1, 5, '2020-01-01')`, [
      customerId,
    ]);
    const body = (await list('?state=valid'))[0]!;
    expect(faultsOf(await change(body, { startsOn: '2021-01-01' }))).toEqual([
      422,
      ['/startsOn', 'discounts.has_begun'],
    ]);
    expect(faultsOf(await change(body, { endsOn: '2021-01-01' }))).toEqual([
      422,
      ['/endsOn', 'discounts.ends_in_past'],
    ]);
    expect((await staff.delete(`${path}/${body.id}`, 1)).body).toMatchObject({ code: 'discounts.was_valid' });
    await world.rows(`UPDATE discount SET ends_on = '2021-01-01' WHERE id = $1`, [body.id]);
    const refused = await change({ ...body, version: 2 }, { reason: 'X' });
    expect([refused.status, refused.body.code]).toEqual([409, 'discounts.has_ended']);
  });

  it('are deleted while they never were valid', async () => {
    const { body } = await add({ percent: '5', startsOn: '2099-01-01' });
    expect((await staff.delete(`${path}/${body.id}`, 2)).status).toBe(412);
    expect((await staff.delete(`${path}/${body.id}`, 1)).status).toBe(204);
    expect(await list()).toEqual([]);
  });

  it('above the limit, and amounts, are for owners, who give the password', async () => {
    const refused = await add({ percent: '10.01' });
    expect([refused.status, refused.body.code]).toEqual([403, 'discounts.over_limit']);
    expect(refused.body.title).toContain('above 10%');
    expect((await add({ perOrder: PLN })).status).toBe(403);
    expect((await add({ percent: '10.00', categoryCode: 'a' })).status).toBe(201);
    const { body } = await add({ percent: '30' }, owner);
    expect((await change(body, { categoryCode: 'b' })).status).toBe(403);
    // To take away is not to grant.
    const ended = await change(body, { endsOn: await day(5) });
    expect(ended.status).toBe(200);
    expect((await change(ended.body, { endsOn: null })).status).toBe(403);
    expect((await change(ended.body, { percent: '10.00' })).status).toBe(403);
    expect((await change(ended.body, { percent: '10.00' }, owner)).status).toBe(200);
    const coming = await add({ perOrder: PLN, startsOn: '2099-01-01', categoryCode: 'd' }, owner);
    const kept = await staff.delete<ProblemBody>(`${path}/${coming.body.id}`, 1);
    expect([kept.status, kept.body.code]).toEqual([403, 'discounts.over_limit']);
    expect((await owner.delete(`${path}/${coming.body.id}`, 1)).status).toBe(204);

    await world.rows(`UPDATE session SET confirmed_at = NULL`);
    const unconfirmed = await add({ percent: '5', categoryCode: 'c' }, owner);
    expect(unconfirmed.body.code).toBe('access.step_up_needed');
    expect((await add({ percent: '5', categoryCode: 'c' })).status).toBe(201);
    await world.rows(`UPDATE session SET confirmed_at = now() + interval '1 hour'`);
  });

  it('follow the limit of the settings', async () => {
    const { version } = (await owner.get<{ version: number }>('/settings')).body;
    expect((await owner.patch('/settings', { discountLimit: '20.00' }, version)).status).toBe(200);
    expect((await add({ percent: '20' })).status).toBe(201);
    await owner.patch('/settings', { discountLimit: '10.00' }, version + 1);
  });

  it('are read by every role, and granted by two', async () => {
    const { body } = await add({ percent: '5' });
    for (const role of ['support', 'marketing', 'auditor'] as const) {
      const client = await world.as(role);
      expect((await client.get(path)).status).toBe(200);
      expect((await add({ percent: '6', categoryCode: 'x' }, client)).status).toBe(403);
      expect((await change(body, { percent: '6' }, client)).status).toBe(403);
    }
    expect((await (await world.as('account_manager')).get(path)).status).toBe(404);
    const key = await owner.post<ProblemBody>('/api-keys', {
      name: 'Shop',
      permissions: ['discounts:write'],
    });
    expect(key.status).toBe(422);
  });

  it('are found through their customer only', async () => {
    const { body } = await add({ percent: '5' });
    const other = `/customers/${NOBODY}/discounts`;
    expect((await staff.get(other)).status).toBe(404);
    expect((await staff.post(other, { percent: '5' })).status).toBe(404);
    for (const place of [`${path}/${NOBODY}`, `${other}/${body.id}`]) {
      expect((await staff.get(place)).status).toBe(404);
      expect((await staff.patch(place, { percent: '6' }, 1)).status).toBe(404);
      expect((await staff.delete(place, 1)).status).toBe(404);
    }
  });

  it('are not granted to somebody in the trash', async () => {
    await owner.delete(`/customers/${customerId}`, 1);
    const refused = await add({ percent: '5' });
    expect([refused.status, refused.body.code]).toEqual([409, 'customers.in_trash']);
  });

  it('are told in the timeline with what they were before', async () => {
    const { body } = await add({ percent: '5', reason: 'Fair' });
    await change(body, { percent: '6.00' });
    const { items } = (
      await staff.get<{ items: object[] }>(`/customers/${customerId}/timeline?entity=discount`)
    ).body;
    expect(items).toMatchObject([{ operation: 'updated' }, { operation: 'created' }]);
    expect(items[0]).toMatchObject({ fields: [{ name: 'percent', from: '5.00', to: '6.00' }] });
  });

  it('come along with the customer while they are valid', async () => {
    const { body } = await add({ percent: '5' });
    await add({ percent: '6', startsOn: '2099-01-01', categoryCode: 'x' });
    const embedded = await staff.get<{ embedded: object }>(`/customers/${customerId}?embed=(discounts)`);
    expect(embedded.body.embedded).toEqual({ discounts: [body] });
  });

  it('stand in a report as one text, when somebody chooses the column', async () => {
    await add({ percent: '5' });
    await add({ perOrder: PLN, categoryCode: 'shoes', categoryName: 'Shoes; boots' }, owner);
    await add({ percent: '6', startsOn: '2099-01-01', categoryCode: 'x' });
    const { body } = await owner.post<Job>('/customer-exports', {
      scope: 'selection',
      ids: [customerId],
      columns: ['lastName', 'standingDiscounts'],
      format: 'jsonl',
      reason: 'Letter',
    });
    const { result } = await owner.ended(body.id);
    const { bytes } = await owner.bytes(result?.href ?? '');
    expect(JSON.parse(bytes.toString())).toEqual({
      lastName: 'Dear',
      standingDiscounts: '5.00 %, "20.00 PLN (Shoes; boots)"',
    });
  });
});
