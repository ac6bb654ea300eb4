import { Client as PostgresClient } from 'pg';
import type { GroupList } from '@clientele/groups/dto';
import { mentionOf, type NoteReaderList } from '@clientele/notes/dto';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';

/** Each request costs so many statements and no more (performance.md 5). */
describe('The statements of a request', () => {
  let world: World;

  beforeAll(async () => {
    // Letters are asked for, and nobody sends them.
    const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Clientele <no-reply@example.com>' };
    world = await openWorld(undefined, { JOBS: 'none', VIES_URL: 'http://127.0.0.1:9', ...mail });
  });
  afterAll(() => world.close());

  const statementsOf = async (ask: () => Promise<{ status: number }>): Promise<string[]> => {
    const sent = jest.spyOn(PostgresClient.prototype, 'query');
    const { status } = await ask();
    const texts = sent.mock.calls.map(([said]) => {
      const statement = said as unknown as string | { text: string };
      return typeof statement === 'string' ? statement : statement.text;
    });
    sent.mockRestore();
    expect(status).toBeLessThan(300);
    return texts;
  };

  it('are at most two for one record, three for a list, and eight for a change, also with an Idempotency-Key', async () => {
    const partner = await world.withKey();
    // That a key is used is noted once a minute, beside the requests.
    await partner.get('/groups');
    const once = (key: string): Client => partner.with({ 'idempotency-key': key });
    const input = { firstName: 'Ewa', lastName: 'Nowak', email: 'ewa@example.com' };
    expect(await statementsOf(() => once('create').post('/customers', input))).toHaveLength(8);
    // Sent again it is answered from the look-up of the key.
    expect(await statementsOf(() => once('create').post('/customers', input))).toHaveLength(4);
    const another = { ...input, email: 'eva@example.com' };
    expect(await statementsOf(() => partner.post('/customers', another))).toHaveLength(7);
    const { body } = await partner.get<{ items: { id: string; version: number }[] }>('/customers');
    const { id = '', version } = body.items[0] ?? {};

    expect(await statementsOf(() => partner.get(`/customers/${id}`))).toHaveLength(2);
    const change = once('change');
    const patch = { firstName: 'Eva' };
    expect(await statementsOf(() => change.patch(`/customers/${id}`, patch, version))).toHaveLength(7);
    const counting = partner.with({ prefer: 'return=total-count' });
    for (const query of ['', '?q=now', '?newsletter=false&orderCount[gte]=0', '?sort=origin'])
      expect(await statementsOf(() => counting.get(`/customers${query}`))).toHaveLength(3);
    const discounts = `/customers/${id}/discounts`;
    const owner = (await world.as('owner')).with({ 'idempotency-key': 'grant' });
    expect(await statementsOf(() => owner.post(discounts, { percent: '5.00' }))).toHaveLength(8);
    const { items } = (await owner.get<{ items: { id: string }[] }>(discounts)).body;
    const discount = `${discounts}/${items[0]?.id}`;
    expect(
      (await statementsOf(() => owner.patch(discount, { percent: '6.00' }, 1))).length,
    ).toBeLessThanOrEqual(8);
    expect(await statementsOf(() => counting.get(discounts))).toHaveLength(3);
    expect(await statementsOf(() => partner.get(discount))).toHaveLength(2);
    expect(await statementsOf(() => partner.get(`${discounts}/explained?category=shoes`))).toHaveLength(2);
    expect(await statementsOf(() => partner.get(`/customers/${id}?embed=(groups,company)`))).toHaveLength(2);

    const [group] = await world.rows<{ id: string }>(`SELECT id FROM customer_group WHERE code = 'b2b'`);
    expect((await partner.patch(`/customers/${id}`, { mainGroupId: group?.id }, 2)).status).toBe(200);
    const timeline = `/customers/${id}/timeline?from=2026-01-01`;
    expect(await statementsOf(() => partner.get(timeline))).toHaveLength(3);

    const berg = { name: 'Berg', country: 'DE', taxId: 'DE136695976' };
    const company = await partner.put<{ id: string }>(`/customers/${id}/company`, berg);
    const at = `/companies/${company.body.id}`;
    expect(await statementsOf(() => partner.get(`${at}/register-states`))).toHaveLength(2);
    expect(await statementsOf(() => counting.get('/companies?registerStatus=unverified'))).toHaveLength(3);
    expect((await statementsOf(() => partner.get(`${at}/timeline`))).length).toBeLessThanOrEqual(3);
    expect(await statementsOf(() => partner.post(`${at}/register-checks`))).toHaveLength(6);
    // What the shop defined is read for whoever asks for it, and for nobody else.
    await world.rows(
      `WITH a AS (INSERT INTO attribute (name, code, type, filterable) VALUES ('A', 'a', 'number', true) RETURNING id)
       INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, number) SELECT $1, a.id, 'number', false, 1 FROM a`,
      [id],
    );
    expect(await statementsOf(() => counting.get('/customers?attributes.a[gte]=1'))).toHaveLength(4);
  });

  it('are as many when groups are changed, and one more for a restricted key', async () => {
    const owner = await world.as('owner');
    const { items } = (await owner.get<GroupList>('/groups')).body;
    const ids = items.map(({ id }) => id);
    const input = { firstName: 'Ola', lastName: 'Lis', email: 'ola@example.com', mainGroupId: ids[0] };
    const { id, version } = (await owner.post<{ id: string; version: number }>('/customers', input)).body;
    const groups = `/customers/${id}/groups`;
    const all = { mainGroupId: ids[0], groupIds: ids };
    expect(await statementsOf(() => owner.put(groups, all, version))).toHaveLength(8);
    const change = { scope: 'all', query: '', ids: [], groupId: ids[1], change: 'main' };
    expect(await statementsOf(() => owner.post('/customer-group-changes', change))).toHaveLength(8);
    const input2 = { name: 'Restricted', permissions: ['groups:assign', 'groups:read'], groupIds: [ids[0]] };
    const { key } = (await owner.post<{ key: string }>('/api-keys', input2)).body;
    const restricted = world.anybody.with({ authorization: `Bearer ${key}` });
    await restricted.get('/groups');
    const one = { mainGroupId: ids[0], groupIds: [ids[0]] };
    expect(await statementsOf(() => restricted.put(groups, one, version + 1))).toHaveLength(9);
  });

  it('do not grow with how many a note mentions', async () => {
    const owner = await world.as('owner');
    await Promise.all(Array.from({ length: 10 }, () => world.as('back_office')));
    const input = { firstName: 'Una', lastName: 'Lis', email: 'una@example.com' };
    const { id } = (await owner.post<{ id: string }>('/customers', input)).body;
    const path = `/customers/${id}`;
    const { items } = (await owner.get<NoteReaderList>(`${path}/note-readers?limit=50`)).body;
    const colleagues = items.filter(({ name }) => name === 'The back office').slice(0, 10);
    expect(colleagues).toHaveLength(10);
    const of = (some: typeof items): string => some.map((one) => mentionOf(one)).join(' ');
    const statements = async (text: string): Promise<number> =>
      (await statementsOf(() => owner.post(`${path}/notes`, { text }))).length;
    const one = await statements(of(colleagues.slice(0, 1)));
    expect([one, await statements(of(colleagues))]).toEqual([7, 7]);
    const once = (key: string): Client => owner.with({ 'idempotency-key': key });
    const told = { text: of(colleagues) };
    expect(await statementsOf(() => once('mention').post(`${path}/notes`, told))).toHaveLength(8);
    const { id: note } = (await owner.post<{ id: string }>(`${path}/notes`, { text: 'Nobody' })).body;
    expect(await statementsOf(() => once('more').patch(`${path}/notes/${note}`, told, 1))).toHaveLength(8);
  });
});
