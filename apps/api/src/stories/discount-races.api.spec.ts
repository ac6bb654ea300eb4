import type { Customer } from '@clientele/customers/dto';
import type { Discount, DiscountInput } from '@clientele/discounts/dto';
import { faultsOf } from '../testing/address-book';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

type Written = Answer<Discount & ProblemBody>;

describe('Standing discounts of one customer', () => {
  let world: World;
  let staff: Client;
  let path: string;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('back_office');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const input = { firstName: 'D', lastName: 'Dear', email: `dear${Math.random()}@example.com` };
    path = `/customers/${(await staff.post<Customer>('/customers', input)).body.id}/discounts`;
  });

  const add = (input: Partial<DiscountInput>): Promise<Written> => staff.post(path, input);
  const change = ({ id, version }: Discount, patch: object, client = staff): Promise<Written> =>
    client.patch(`${path}/${id}`, patch, version);
  const list = async (): Promise<Discount[]> => (await staff.get<{ items: Discount[] }>(path)).body.items;

  it('do not overlap others of their category, and name the one that is in the way', async () => {
    const first = await add({ percent: '5', startsOn: '2099-01-01', endsOn: '2099-01-31' });
    const refused = await add({ percent: '6', startsOn: '2099-01-31' });
    expect(faultsOf(refused)).toEqual([409, ['/startsOn', 'discounts.overlap']]);
    expect(refused.body.errors?.[0]).toMatchObject({
      detail: expect.stringContaining('from 2099-01-01') as string,
      params: { discountId: first.body.id, startsOn: '2099-01-01' },
    });
    expect((await add({ percent: '6', startsOn: '2099-02-01' })).status).toBe(201);
    expect((await add({ percent: '6', startsOn: '2099-01-31', categoryCode: 'shoes' })).status).toBe(201);
    expect((await change(first.body, { endsOn: '2099-02-01' })).status).toBe(409);
    expect((await change(first.body, { endsOn: '2099-01-15' })).status).toBe(200);
  });

  it('that two people grant at once are one', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const categoryCode = `c${turn}`;
      const statuses = await Promise.all(
        ['5', '6', '7'].map(async (percent) => (await add({ percent, categoryCode })).status),
      );
      expect(statuses.sort()).toEqual([201, 409, 409]);
    }
  });

  it('are 200 at most, also when the last two are granted at once', async () => {
    await world.rows(
      `INSERT INTO discount (customer_id, percent, category_code, starts_on)
       SELECT $1, 5, 'full' || n, current_date FROM generate_series(1, 199) n`,
      [path.split('/')[2]],
    );
    const answers = await Promise.all(
      ['x', 'y', 'z'].map((code) => add({ percent: '5', categoryCode: code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('cannot overlap in the database either, whoever writes there', async () => {
    const { body } = await add({ percent: '5' });
    const twice = world.rows(
      `INSERT INTO discount (customer_id, percent, starts_on) SELECT customer_id, 6, starts_on + 9 FROM discount WHERE id = $1`,
      [body.id],
    );
    await expect(twice).rejects.toThrow('ex_discount_days');
  });

  it('that two people edit at once keep the first change, and tell the second', async () => {
    const { body } = await add({ percent: '5' });
    const answers = await Promise.all([
      change(body, { percent: '6.00' }),
      change(body, { percent: '7.00' }, await world.as('back_office')),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const kept = answers.find(({ status }) => status === 200);
    expect(await list()).toEqual([kept?.body]);
    expect((await staff.patch(`${path}/${body.id}`, { percent: '4' })).status).toBe(428);
  });

  it('are granted once for an idempotency key', async () => {
    const once = staff.with({ 'idempotency-key': 'grant-once' });
    const answers = [
      await once.post<Discount>(path, { percent: '5' }),
      await once.post<Discount>(path, { percent: '5' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await list()).toHaveLength(1);
  });
});
