import type { Customer } from '@clientele/customers/dto';
import type { DiscountExplanation } from '@clientele/discounts/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('Which discount counts for a customer', () => {
  let world: World;
  let owner: Client;
  let path: string;

  const explained = async (query = '', client = owner): Promise<DiscountExplanation> =>
    (await client.get<DiscountExplanation>(`${path}/explained${query}`)).body;
  const outcomes = async (query = ''): Promise<unknown[]> =>
    (await explained(query)).items.map(({ source, name, outcome }) => [source, name, outcome]);

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    const groups = await Promise.all(
      [
        { name: 'Wholesale', namePl: 'Hurt', code: 'wholesale', discountPercent: '5.00' },
        { name: 'Staff', code: 'staff', discountPercent: '40.00' },
      ].map(async (group) => (await owner.post<{ id: string }>('/groups', group)).body.id),
    );
    const input = { firstName: 'D', lastName: 'Dear', email: 'dear@example.com' };
    const { id } = (await owner.post<Customer>('/customers', input)).body;
    await owner.put(`/customers/${id}/groups`, { mainGroupId: groups[0], groupIds: groups }, 1);
    path = `/customers/${id}/discounts`;
    const grants = [
      { percent: '3.00', endsOn: '2098-12-31' },
      { percent: '8.00', startsOn: '2099-01-01' },
      { percent: '12.00', categoryCode: 'shoes', categoryName: 'Shoes' },
      { perOrder: { amount: '20.00', currency: 'PLN' }, categoryCode: 'tents' },
    ];
    for (const grant of grants) expect((await owner.post(path, grant)).status).toBe(201);
  });
  afterAll(() => world.close());

  it('is the larger of the main group and the customer’s own; other groups never count', async () => {
    expect(await outcomes()).toEqual([
      ['main_group', 'Wholesale', 'counts'],
      ['group', 'Staff', 'not_main'],
      ['standing', '', 'not_yet'],
      ['standing', 'tents', 'other_category'],
      ['standing', 'Shoes', 'other_category'],
      ['standing', '', 'smaller'],
    ]);
  });

  it('follows the day and the category that are asked for', async () => {
    const winner = async (query: string): Promise<unknown> => {
      const { items } = await explained(query);
      return items.find(({ outcome }) => outcome === 'counts')?.percent;
    };
    expect(await winner('?category=shoes')).toBe('12.00');
    expect(await winner('?on=2099-01-01')).toBe('8.00');
    expect(await winner('?on=2020-01-01')).toBe('5.00');
    expect(await explained('?category=tents')).toMatchObject({ hasConflict: true, category: 'tents' });
    expect((await explained('?category=tents')).items.map(({ outcome }) => outcome)).toContain('per_order');
  });

  it('is said in the language of the reader, with the group as they call it', async () => {
    const polish = (await world.withKey()).with({ 'accept-language': 'pl' });
    const { verdict, items } = await explained('?on=2026-11-25', polish);
    expect(verdict).toBe('W dniu 2026-11-25 liczy się grupa główna Hurt: 5%.');
    expect(items[0]).toMatchObject({ name: 'Hurt' });
  });

  it('explains fifty standing discounts at most, and those that count among them', async () => {
    await world.rows(
      `INSERT INTO discount (customer_id, percent, category_code, starts_on, ends_on)
       SELECT $1, 1, 'boots', day, day FROM generate_series(date '2100-01-01', '2100-03-31', interval '1 day') day`,
      [path.split('/')[2]],
    );
    const { items } = await explained('?category=shoes');
    expect(items.filter(({ source }) => source === 'standing')).toHaveLength(50);
    expect(items.find(({ outcome }) => outcome === 'counts')).toMatchObject({ percent: '12.00' });
  });

  it('is today’s in the shop unless another day is asked for', async () => {
    const [row] = await world.rows<{ day: string }>(
      `SELECT (now() AT TIME ZONE (SELECT time_zone FROM setting))::date::text AS day`,
    );
    expect((await explained()).on).toBe(row?.day);
    expect((await owner.get(`${path}/explained?on=soon`)).status).toBe(400);
    expect((await owner.get(`${path}/explained?colour=red`)).status).toBe(400);
  });

  it('is told to whoever sees groups as well, and of customers in scope', async () => {
    const half = await world.withKey(['customers:read', 'discounts:read']);
    expect((await half.get<ProblemBody>(`${path}/explained`)).status).toBe(403);
    const whole = await world.withKey(['customers:read', 'discounts:read', 'groups:read']);
    expect((await whole.get(`${path}/explained`)).status).toBe(200);
    expect((await (await world.as('account_manager')).get(`${path}/explained`)).status).toBe(404);
    const nobody = path.replace(/[0-9a-f-]{36}/, '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d');
    expect((await owner.get(`${nobody}/explained`)).status).toBe(404);
  });
});
