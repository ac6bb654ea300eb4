import type { Company } from '@clientele/companies/dto';
import type { PossibleDuplicates } from '@clientele/duplicates/dto';
import type { Client } from '../testing/client';
import { PHONE, dismissal, openDoubledWorld, type DoubledWorld } from '../testing/duplicates';
import type { World } from '../testing/world';

describe('Possible duplicates', () => {
  let world: World;
  let owner: Client;
  let person: DoubledWorld['person'];
  let listed: DoubledWorld['listed'];
  let alert: DoubledWorld['alert'];
  let forget: DoubledWorld['forget'];

  beforeAll(async () => {
    ({ world, owner, person, listed, alert, forget } = await openDoubledWorld());
  });
  beforeEach(() => forget());
  afterAll(() => world.close());

  const lives = async (id: string, more: object = {}): Promise<unknown> =>
    owner.post(`/customers/${id}/addresses`, { street: 'Lipowa 4', postalCode: '00-950', ...more });
  const found = async (id: string, client = owner): Promise<[string, string[]][]> =>
    (await listed(id, client)).map((one) => [one.id, one.reasons]);

  it('have the same phone number, however it was typed', async () => {
    const [one, other] = [await person({ phone: PHONE }), await person({ phone: '+48600-700-800' })];
    await person({ phone: '+48 600 700 801' });
    await Promise.all([person(), person()]);
    expect(await found(one)).toEqual([[other, ['phone']]]);
    expect(await found(other)).toEqual([[one, ['phone']]]);
  });

  it('have the same e-mail apart from case, dots and what stands behind +', async () => {
    const one = await person({ email: 'anna.nowak@shop.example' });
    const [dots, tag] = [
      await person({ email: 'A.nna.Nowak@Shop.example' }),
      await person({ email: 'annanowak+shoes@shop.example' }),
    ];
    await person({ email: 'annanowak@other.example' });
    await person({ email: 'anna-nowak@shop.example' });
    expect(await found(one)).toEqual([dots, tag].sort().map((id) => [id, ['email']]));
  });

  it('have the same name and birthday, whatever accents and case', async () => {
    const day = '1980-02-29';
    const one = await person({ firstName: 'Żaneta', lastName: 'Łęcka', birthdayOn: day });
    const other = await person({ firstName: 'zaneta', lastName: 'LECKA', birthdayOn: day });
    await person({ firstName: 'Żaneta', lastName: 'Łęcka', birthdayOn: '1980-02-28' });
    await person({ firstName: 'Żaneta', lastName: 'Łącka', birthdayOn: day });
    await person({ firstName: 'Żaneta', lastName: 'Łęcka' });
    expect(await found(one)).toEqual([[other, ['name_birthday']]]);
    // A name that is not whole is none.
    await world.rows(`UPDATE customer SET last_name = '' WHERE id IN ($1, $2)`, [one, other]);
    expect(await found(one)).toEqual([]);
  });

  it('have the same name and one address, whatever signs and accents', async () => {
    const named = { firstName: 'Jan', lastName: 'Nowak' };
    const [one, other, elsewhere] = [await person(named), await person(named), await person(named)];
    const neighbour = await person();
    await lives(one, { street: 'Inna 7' });
    await lives(one, { street: 'ul. Łąkowa 4/5' });
    await lives(other, { street: 'UL LAKOWA 4-5', postalCode: '00 950' });
    await lives(other, { street: 'ul. Łąkowa 4/5' });
    await lives(elsewhere, { street: 'ul. Łąkowa 45' });
    await lives(neighbour, { street: 'ul. Łąkowa 4/5' });
    expect(await found(one)).toEqual([[other, ['name_address']]]);
  });

  it('come with all reasons, those with the most first, and say who they are', async () => {
    const named = { firstName: 'Ewa', lastName: 'Lis', phone: PHONE };
    const one = await person({ ...named, email: 'ewa@example.com', birthdayOn: '1990-01-01' });
    const phone = await person({ phone: PHONE });
    const all = await person({ ...named, email: 'e.wa@example.com', birthdayOn: '1990-01-01' });
    await lives(one);
    await lives(all);
    const [first, second, ...more] = await listed(one);
    expect(first).toMatchObject({
      id: all,
      firstName: 'Ewa',
      email: 'e.wa@example.com',
      phone: PHONE,
      reasons: ['email', 'name_address', 'name_birthday', 'phone'],
      dismissed: false,
    });
    expect([second?.id, more]).toEqual([phone, []]);
    const told = await alert(one);
    expect([told?.count, told?.people.map(({ id, reasons }) => [id, reasons.length])]).toEqual([
      2,
      [
        [all, 4],
        [phone, 1],
      ],
    ]);
  });

  it('are neither the customer nor anybody in the trash, and nobody in the trash has any', async () => {
    const [one, other] = [await person({ phone: PHONE }), await person({ phone: PHONE })];
    expect(await alert(one)).toMatchObject({ count: 1 });
    await owner.delete(`/customers/${other}`, 1);
    expect([await found(one), await alert(one), await found(other)]).toEqual([[], undefined, []]);
  });

  it('are nobody when more than five others share the number', async () => {
    const one = await person({ phone: PHONE });
    for (let at = 0; at < 5; at += 1) await person({ phone: PHONE });
    expect(await found(one)).toHaveLength(5);
    await person({ phone: PHONE });
    expect([await found(one), await alert(one)]).toEqual([[], undefined]);
  });

  it('are told as far as the reader sees what the hint rests on', async () => {
    const named = { firstName: 'Ida', lastName: 'Berg' };
    const one = await person({
      ...named,
      phone: PHONE,
      email: 'ida@example.com',
      birthdayOn: '1990-01-01',
    });
    const other = await person({
      ...named,
      phone: PHONE,
      email: 'i.da@example.com',
      birthdayOn: '1990-01-01',
    });
    await lives(one);
    await lives(other);
    const support = await world.as('support');
    expect(await found(one, support)).toEqual([[other, ['name_address']]]);
    expect((await alert(one, support))?.people[0]).not.toHaveProperty('email');
    for (const role of ['marketing', 'auditor'] as const) {
      const reader = await world.as(role);
      expect([await found(one, reader), await alert(one, reader)]).toEqual([[], undefined]);
    }
    const partner = await world.withKey(['customers:read']);
    expect(await found(one, partner)).toEqual([[other, ['email', 'name_birthday', 'phone']]]);
  });

  it('are those with whom an account manager works, and strangers do not even count', async () => {
    const manager = await world.as('account_manager');
    const { id: me } = (await manager.get<{ id: string }>('/account')).body;
    const mine = async (): Promise<string> => {
      const id = await person({ phone: PHONE });
      await owner.put(`/customers/${id}/company`, { name: 'Mine AS', accountManagerId: me });
      return id;
    };
    const [one, other] = [await mine(), await mine()];
    const strangers = [];
    for (let at = 0; at < 6; at += 1) strangers.push(await person({ phone: PHONE }));
    expect(await found(one)).toEqual([]);
    expect(await found(one, manager)).toEqual([[other, ['phone']]]);
    expect((await alert(one, manager))?.people.map(({ id }) => id)).toEqual([other]);
    const [stranger = ''] = strangers;
    expect((await manager.get(`/customers/${stranger}/possible-duplicates`)).status).toBe(404);
    for (const path of [dismissal(one, stranger), dismissal(stranger, one)]) {
      expect((await manager.put(path, {})).status).toBe(404);
      expect((await manager.delete(path)).status).toBe(404);
    }
    // Whom the owner set against a customer of theirs, they are not told by the timeline either.
    await owner.put(dismissal(one, stranger), {});
    await manager.put(dismissal(one, other), {});
    const timeline = `/customers/${one}/timeline?entity=not_duplicate`;
    expect((await owner.get<{ items: object[] }>(timeline)).body.items).toHaveLength(2);
    expect((await manager.get<{ items: object[] }>(timeline)).body.items).toEqual([]);
  });

  it('are those within the restriction of a key', async () => {
    const inside = await person({ phone: PHONE });
    const company = await owner.put<Company>(`/customers/${inside}/company`, { name: 'Inside AS' });
    await person({ phone: PHONE });
    const input = { name: 'Restricted', permissions: ['customers:read'], companyIds: [company.body.id] };
    const { key } = (await owner.post<{ key: string }>('/api-keys', input)).body;
    const restricted = world.anybody.with({ authorization: `Bearer ${key}` });
    expect(await found(inside)).toHaveLength(1);
    expect([await found(inside, restricted), await alert(inside, restricted)]).toEqual([[], undefined]);
  });

  it('are told of somebody who is about to be added, by the same rules', async () => {
    const known = { firstName: 'Iga', lastName: 'Wilk', phone: PHONE, birthdayOn: '1990-01-01' };
    const one = await person({ ...known, email: 'iga.wilk@example.com' });
    const of = async (query: Record<string, string>, client = owner): Promise<[string, string[]][]> => {
      const path = `/possible-duplicates?${new URLSearchParams(query).toString()}`;
      const { items } = (await client.get<PossibleDuplicates>(path)).body;
      return items.map(({ id, reasons }) => [id, reasons]);
    };
    expect(await of({ phone: '+48600700800' })).toEqual([[one, ['phone']]]);
    expect(await of({ email: 'igawilk+b@example.com' })).toEqual([[one, ['email']]]);
    expect(await of({ firstName: 'IGA', lastName: 'wilk', birthdayOn: '1990-01-01' })).toEqual([
      [one, ['name_birthday']],
    ]);
    expect([await of({ firstName: 'Iga', lastName: 'Wilk' }), await of({})]).toEqual([[], []]);
    expect(await of({ phone: PHONE }, await world.as('support'))).toEqual([]);
    expect(await of({ phone: PHONE }, await world.as('account_manager'))).toEqual([]);
    expect((await owner.get('/possible-duplicates?phone=12')).status).toBe(400);
  });
});
