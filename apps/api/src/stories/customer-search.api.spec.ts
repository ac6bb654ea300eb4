import type { CustomerRow } from '@clientele/customers/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface Found {
  items: CustomerRow[];
  page: { prevCursor: string | null; nextCursor: string | null; hasMore: boolean; total?: number };
  query: { filter: unknown; sort: string[]; limit: number; q: string };
}

const PEOPLE = [
  { firstName: 'Anna', lastName: 'Alfa', language: 'pl', newsletter: true, tags: ['vip'] },
  { firstName: 'Bela', lastName: 'Beta', language: 'cs', newsletter: true, tags: ['vip', 'b2b'] },
  { firstName: 'Cyryl', lastName: 'Gama', language: 'pl', newsletter: false, tags: [] },
  { firstName: 'Dag', lastName: 'Delta', language: 'nb', newsletter: false, tags: ['b2b'] },
  { firstName: 'Eva', lastName: 'Epsilon', language: 'en', newsletter: true, tags: [] },
];

describe('A search by a tree of conditions', () => {
  let world: World;
  let partner: Client;

  beforeAll(async () => {
    world = await openWorld();
    partner = await world.withKey();
    for (const person of PEOPLE)
      await partner.post('/customers', { ...person, email: `${person.firstName.toLowerCase()}@example.com` });
  });
  afterAll(() => world.close());

  const search = (body: object, client = partner) => client.post<Found>('/customers/search', body);
  const names = async (filter: object): Promise<string> => {
    const { status, body } = await search({ filter, sort: ['lastName'] });
    expect([status, body]).toEqual([200, expect.anything()]);
    return body.items.map(({ firstName }) => firstName[0]).join('');
  };
  const is = (field: string, value: unknown, operator?: string) => ({
    field,
    value,
    ...(operator && { operator }),
  });

  it.each<[string, object, string]>([
    ['one condition', is('language', 'pl'), 'AC'],
    ['and', { and: [is('language', 'pl'), is('newsletter', true)] }, 'A'],
    ['or', { or: [is('language', 'nb'), is('firstName', 'eva')] }, 'DE'],
    ['not', { not: is('newsletter', true) }, 'DC'],
    ['not of nothing known', { not: is('lastVisitAt', '2026-01-01', 'gte') }, 'ABDEC'],
    [
      'nested',
      { and: [{ or: [is('language', 'pl'), is('language', 'cs')] }, { not: is('tags', 'b2b') }] },
      'AC',
    ],
    ['several values', is('language', ['nb', 'en'], 'in'), 'DE'],
    ['tags', is('tags', ['vip', 'nothing']), 'AB'],
    ['a fragment', is('lastName', 'TA', 'contains'), 'BD'],
    ['an amount', is('sales', 0, 'lte'), 'ABDEC'],
    ['between', is('createdAt', ['2020-01-01', '2020-01-31'], 'between'), ''],
    ['blank', is('phone', true, 'isNull'), 'ABDEC'],
  ])('understands %s', async (...[, filter, found]) => {
    expect(await names(filter)).toBe(found);
  });

  it('leaves out the trash unless the tree names it, and repeats the question', async () => {
    const { body: gone } = await partner.post('/customers', {
      firstName: 'Zoe',
      lastName: 'Zeta',
      email: 'zoe@example.com',
    });
    await partner.delete(`/customers/${String(gone['id'])}`, 1);
    expect(await names(is('firstName', 'zoe'))).toBe('');
    const filter = { and: [is('firstName', 'zoe'), is('deletedAt', false, 'isNull')] };
    const { body } = await search({ filter, limit: 5 });
    expect(body.items.map(({ firstName }) => firstName)).toEqual(['Zoe']);
    expect(body.query).toEqual({ filter, q: '', sort: [], limit: 5 });
  });

  it('has pages, bound to the question and the principal', async () => {
    const question = {
      filter: { or: [is('language', 'pl'), is('newsletter', true)] },
      sort: ['lastName'],
      limit: 2,
    };
    const first = await search(question, partner.with({ prefer: 'return=total-count' }));
    expect(first.headers.get('preference-applied')).toBe('return=total-count');
    expect(first.body.page).toMatchObject({ hasMore: true, prevCursor: null, total: 4 });
    const second = await search({ ...question, cursor: first.body.page.nextCursor });
    expect(second.body.items.map(({ firstName }) => firstName)).toEqual(['Eva', 'Cyryl']);
    expect(second.body.page.nextCursor).toBeNull();
    const back = await search({ ...question, cursor: second.body.page.prevCursor });
    expect(back.body.items).toEqual(first.body.items);
    const changed = { ...question, filter: is('language', 'pl'), cursor: first.body.page.nextCursor };
    for (const answer of [
      await search(changed),
      await search({ ...question, cursor: first.body.page.nextCursor }, await world.withKey()),
      await partner.get(`/customers?limit=2&sort=lastName&cursor=${first.body.page.nextCursor}`),
    ])
      expect([answer.status, (answer.body as unknown as ProblemBody).code]).toEqual([
        400,
        'shared.cursor_invalid',
      ]);
  });

  const deep = (depth: number): object => (depth === 0 ? is('language', 'pl') : { not: deep(depth - 1) });

  it.each<[string, unknown, string]>([
    ['an unknown field', is('passwordHash', 'x'), '/filter/field'],
    ['a field that is no text', is('constructor', 'x'), '/filter/field'],
    ['an unknown operator', { and: [is('language', 'pl', 'like')] }, '/filter/and/0/operator'],
    ['an operator of another kind', is('newsletter', true, 'gt'), '/filter/operator'],
    ['a value of another kind', { not: is('sales', 'much', 'gt') }, '/filter/not/value'],
    ['a value that is an object', is('firstName', {}), '/filter/value'],
    ['two values for one', is('firstName', ['a', 'b']), '/filter/operator'],
    ['no conditions', { or: [] }, '/filter'],
    ['two words at once', { and: [is('language', 'pl')], or: [is('language', 'pl')] }, '/filter'],
    ['an unknown member', { ...is('language', 'pl'), x: 1 }, '/filter'],
    ['a list', { and: [[]] }, '/filter/and/0'],
    ['nine levels', deep(8), `/filter${'/not'.repeat(8)}`],
    ['101 conditions', { or: Array.from({ length: 101 }, () => is('language', 'pl')) }, '/filter/or/100'],
    ['201 values', is('firstName', Array.from({ length: 201 }, String), 'in'), '/filter/value'],
  ])('refuses %s and says where', async (...[, filter, pointer]) => {
    const { status, body } = await partner.post<ProblemBody>('/customers/search', { filter });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([
      400,
      'shared.invalid_parameter',
      pointer,
    ]);
  });

  it('takes eight levels and a hundred conditions, and no transaction', async () => {
    expect((await search({ filter: deep(7) })).status).toBe(200);
    expect(
      (await search({ filter: { or: Array.from({ length: 100 }, () => is('language', 'pl')) } })).status,
    ).toBe(200);
    const keyed = await search({ filter: is('language', 'pl') }, partner.with({ 'idempotency-key': 'x' }));
    expect(keyed.status).toBe(200);
    expect(await world.rows(`SELECT 1 FROM idempotency_key`)).toEqual([]);
  });

  it('is refused to whoever may not read customers', async () => {
    expect((await search({}, await world.withKey(['groups:read']))).status).toBe(403);
  });
});
