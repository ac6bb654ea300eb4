import type { Customer } from '@clientele/customers/dto';
import { faultsOf } from '../testing/address-book';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

const ENDLESS = 'x'.repeat(10_000);
/** Hebrew and Arabic with digits, brackets and Latin letters among them, and a mark of direction. */
const RIGHT_TO_LEFT = 'שלום (עולם) 12, مرحبا \u200fAB 34-5';

/** A text of the card: where it is written, and how it is read again. */
interface Place {
  path: string;
  method: 'post' | 'patch' | 'put';
  body: (text: string) => object;
  pointer: string;
}

describe('What is written on the card of a customer', () => {
  let world: World;
  let owner: Client;
  let customer: string;
  let places: Record<string, Place>;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    const input = { firstName: 'Ada', lastName: 'Lis', email: 'ada@example.com' };
    customer = `/customers/${(await owner.post<Customer>('/customers', input)).body.id}`;
    await owner.post('/attributes', { code: 'motto', type: 'text', name: 'Motto', personal: false });
    const post = (path: string, member: string, more: object = {}): Place => ({
      path,
      method: 'post',
      body: (text) => ({ ...more, [member]: text }),
      pointer: `/${member}`,
    });
    places = {
      'a name': { ...post(customer, 'firstName'), method: 'patch' },
      'a salutation': { ...post(customer, 'salutation'), method: 'patch' },
      'the street of an address': post(`${customer}/addresses`, 'street'),
      'the note of an address': post(`${customer}/addresses`, 'note'),
      'the name of a company': post('/companies', 'name'),
      'the reason of credit terms': post('/companies', 'reason', { name: 'Lis', risk: 'low' }),
      'the reason of a discount': post(`${customer}/discounts`, 'reason', { percent: '5' }),
      'the category of a discount': post(`${customer}/discounts`, 'categoryName', {
        percent: '5',
        categoryCode: 'c',
      }),
      'the name of a group': post('/groups', 'name', { code: 'rtl' }),
      'the name of an attribute': post('/attributes', 'name', { code: 'rtl', type: 'text' }),
      'the value of an attribute': {
        path: `${customer}/attributes`,
        method: 'put',
        body: (motto) => ({ values: { motto } }),
        pointer: '/values/motto',
      },
    };
  });
  afterAll(() => world.close());

  const versionOf = async (path: string): Promise<number> =>
    (await owner.get<Customer>(path.replace(/\/attributes$/, ''))).body.version;
  const write = async ({ path, method, body }: Place, text: string): Promise<Answer<ProblemBody>> =>
    method === 'post' ? owner.post(path, body(text)) : owner[method](path, body(text), await versionOf(path));

  const NAMES = [
    'a name',
    'a salutation',
    'the street of an address',
    'the note of an address',
    'the name of a company',
    'the reason of credit terms',
    'the reason of a discount',
    'the category of a discount',
    'the name of a group',
    'the name of an attribute',
    'the value of an attribute',
  ];

  it.each(NAMES)('is told to be too long, with its place and how long it may be: %s', async (name) => {
    const place = places[name]!;
    const before = await world.rows(`SELECT count(*)::int AS changes FROM change`);
    const refused = await write(place, ENDLESS);
    expect(faultsOf(refused)).toEqual([422, [place.pointer, 'too_long']]);
    const [error] = refused.body.errors ?? [];
    expect(error?.detail).toMatch(/\d/);
    expect(error?.params).toMatchObject({ length: 10_000, max: expect.any(Number) as number });
    expect(await world.rows(`SELECT count(*)::int AS changes FROM change`)).toEqual(before);
  });

  it.each(NAMES)('runs from right to left as it was written: %s', async (name) => {
    const { status, body } = await write(places[name]!, RIGHT_TO_LEFT);
    expect(status).toBeLessThan(300);
    if (!name.includes('credit terms')) expect(JSON.stringify(body)).toContain(RIGHT_TO_LEFT);
  });

  it('is a note of 10,000 letters, and not of one more', async () => {
    const notes = `${customer}/notes`;
    for (const text of [ENDLESS, RIGHT_TO_LEFT]) {
      const { status, body } = await owner.post<{ id: string; text: string }>(notes, { text });
      expect([status, body.text]).toEqual([201, text]);
      expect((await owner.get<{ text: string }>(`${notes}/${body.id}`)).body.text).toBe(text);
    }
    const refused = await owner.post<ProblemBody>(notes, { text: `${ENDLESS}x` });
    expect(faultsOf(refused)).toEqual([422, ['/text', 'too_long']]);
  });

  it('is found by a word of it, whichever way it runs; 10,000 letters are no search', async () => {
    const found = async (q: string): Promise<Answer<{ items: Customer[] }>> =>
      owner.get(`/customers?q=${encodeURIComponent(q)}`);
    expect((await found('עולם')).body.items.map(({ firstName }) => firstName)).toEqual([RIGHT_TO_LEFT]);
    expect((await found(ENDLESS)).status).toBe(400);
  });

  it.each(['addresses', 'company'])('names no country that there is not: %s', async (part) => {
    const path = `${customer}/${part}`;
    const input = { name: 'Lis', street: 'Lipowa 4', country: 'XX' };
    const { name, street, country } = input;
    const refused = await (part === 'company'
      ? owner.put<ProblemBody>(path, { name, country })
      : owner.post<ProblemBody>(path, { street, country }));
    expect(faultsOf(refused)).toEqual([422, ['/country', 'country']]);
    expect(refused.body.errors?.[0]?.detail).not.toBe('');
  });
});
