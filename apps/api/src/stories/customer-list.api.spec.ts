import type { CustomerCard, CustomerRow } from '@clientele/customers/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface Page {
  items: (CustomerRow & { company: string; risk: string })[];
  page: {
    self: string;
    first: string;
    prev: string | null;
    next: string | null;
    hasMore: boolean;
    total?: number;
    totalExact?: boolean;
  };
}

const PEOPLE: [first: string, last: string, more?: Record<string, unknown>][] = [
  ['Łukasz', 'Żółć', { phone: '+48 600 700 800', tags: ['press'] }],
  ['Zofia', 'Łącka', { newsletter: true, language: 'pl' }],
  ['Åse', 'Ørsted', { language: 'nb', phone: '+47 412 34 567' }],
  ['Kåre', 'Aasen', { language: 'nb' }],
  ['Jiří', 'Chalupa', { language: 'cs', enabled: false }],
  ['Hana', 'Hájková', { language: 'cs', newsletter: true, tags: ['press', 'loyal'] }],
  ['Iva', 'Ivanová', { language: 'cs' }],
  ['Ann', 'O’Neil', { socialTitle: 'ms', partnerOffers: true }],
  ['Bob', 'Zimmer', { socialTitle: 'mr', type: 'contact' }],
];

describe('The customer list', () => {
  let world: World;
  let staff: Client;

  beforeAll(async () => {
    world = await openWorld();
    staff = await world.as('owner');
    for (const [firstName, lastName, more] of PEOPLE) {
      const email = `person${PEOPLE.findIndex(([, last]) => last === lastName)}@example.com`;
      const { status } = await staff.post('/customers', {
        firstName,
        lastName,
        email,
        language: 'en',
        ...more,
      });
      expect(status).toBe(201);
    }
  });
  afterAll(() => world.close());

  const list = async (query: string, client = staff): Promise<Page> => {
    const answer: Answer<Page> = await client.get<Page>(`/customers?${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const names = async (query: string): Promise<string[]> =>
    (await list(query)).items.map(({ lastName }) => lastName);

  it.each([
    ['any fragment', 'q=imme', ['Zimmer']],
    ['no accents', 'q=zolc', ['Żółć']],
    ['accents where there are none', 'q=źimmer', ['Zimmer']],
    ['any case', 'q=ZIMMER', ['Zimmer']],
    ['Å as Aa', 'q=Aase', ['Ørsted', 'Aasen']],
    ['Ø as O', 'q=orsted', ['Ørsted']],
    ['Ø as Oe', 'q=oersted', ['Ørsted']],
    ['all words, in any order', 'q=orsted+ase', ['Ørsted']],
    ['a phone as somebody types it', 'q=600-700-800', ['Żółć']],
    ['a phone with its country code', 'q=%2B48600700800', ['Żółć']],
    ['an e-mail', 'q=person7@example.com', ['O’Neil']],
    ['a percent sign as itself', 'q=%25', []],
    ['a wide percent sign as itself', 'q=%EF%BC%85', []],
    ['an underscore as itself', 'q=p_rson', []],
    ['nothing that is not there', 'q=zolc+zimmer', []],
  ])('finds %s', async (_what, query, expected) => {
    expect((await names(`${query}&sort=customerNumber`)).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['newsletter=true', ['Łącka', 'Hájková']],
    ['enabled=false', ['Chalupa']],
    ['language=pl,nb', ['Łącka', 'Ørsted', 'Aasen']],
    ['type[ne]=customer', ['Zimmer']],
    ['lastName[contains]=orst', ['Ørsted']],
    ['lastName[startsWith]=h', ['Hájková']],
    ['socialTitle[isNull]=false', ['O’Neil', 'Zimmer']],
    ['tags=loyal,other', ['Hájková']],
    ['phone[isNull]=false', ['Żółć', 'Ørsted']],
    ['registeredAt[isNull]=true', ['Zimmer']],
    ['sales[gte]=0.01', []],
    ['orderCount[between]=0,3&type=contact', ['Zimmer']],
    ['mainGroup=CUSTOMER&partnerOffers=true', ['O’Neil']],
  ])('filters by %s', async (query, expected) => {
    expect((await names(query)).sort()).toEqual([...expected].sort());
  });

  it('takes a day as the whole day in the time zone of the shop', async () => {
    const [first] = (await list('lastName=aasen')).items;
    await world.rows(`UPDATE customer SET registered_at = '2026-03-01T23:30:00Z' WHERE id = $1`, [first?.id]);
    await world.rows(`UPDATE setting SET time_zone = 'Europe/Warsaw'`);
    expect(await names('registeredAt=2026-03-02')).toEqual(['Aasen']);
    expect(await names('registeredAt=2026-03-01')).toEqual([]);
  });

  it('takes any offset that an instant may have', async () => {
    expect(await names('createdAt[gt]=2020-01-01T00:00:00%2B23:00&limit=200')).toHaveLength(PEOPLE.length);
  });

  it('sorts names as the reader’s language does', async () => {
    const inLanguage = async (language: string): Promise<string[]> => {
      await staff.patch('/account', { language });
      return names('sort=lastName&limit=200');
    };
    const czech = await inLanguage('cs');
    expect(czech.indexOf('Chalupa')).toBeGreaterThan(czech.indexOf('Hájková'));
    const norwegian = await inLanguage('nb');
    expect(norwegian.at(-1)).toBe('Aasen');
    const polish = await inLanguage('pl');
    expect(polish.indexOf('Żółć')).toBeGreaterThan(polish.indexOf('Zimmer'));
    await staff.patch('/account', { language: 'en' });
  });

  it.each([
    'lastName',
    '-lastName',
    'sales',
    '-lastVisitAt',
    'registeredAt',
    '-registeredAt',
    'mainGroup,-firstName',
    'company',
    '-birthdayOn',
  ])('pages forwards and backwards by %s without a gap or a repeat', async (sort) => {
    const all = await names(`sort=${sort}&limit=200`);
    const forwards: string[][] = [];
    let page = await list(`sort=${sort}&limit=4`);
    for (;;) {
      forwards.push(page.items.map(({ lastName }) => lastName));
      if (!page.page.next) break;
      page = (await staff.get<Page>(page.page.next)).body;
    }
    expect(forwards.flat()).toEqual(all);
    const backwards: string[][] = [];
    while (page.page.prev) {
      page = (await staff.get<Page>(page.page.prev)).body;
      backwards.unshift(page.items.map(({ lastName }) => lastName));
    }
    expect(backwards).toEqual(forwards.slice(0, -1));
  });

  it('counts only when asked', async () => {
    expect((await list('limit=2')).page).not.toHaveProperty('total');
    const counted = staff.with({ prefer: 'return=total-count' });
    const answer = await counted.get<Page>('/customers?limit=2');
    expect(answer.headers.get('preference-applied')).toBe('return=total-count');
    expect(answer.body.page).toMatchObject({ total: PEOPLE.length, totalExact: true });
  });

  it('binds a cursor to its list and its reader', async () => {
    const { next } = (await list('limit=2&sort=lastName')).page;
    const cursor = new URL(next ?? '', 'http://x').searchParams.get('cursor') ?? '';
    expect(cursor).not.toMatch(/O.Neil/);
    const elsewhere = await staff.get<ProblemBody>(`/customers?limit=2&sort=-lastName&cursor=${cursor}`);
    const somebody = await (
      await world.as('auditor')
    ).get<ProblemBody>(`/customers?limit=2&sort=lastName&cursor=${cursor}`);
    const broken = await staff.get<ProblemBody>('/customers?cursor=xyz');
    expect([elsewhere, somebody, broken].map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [400, 'shared.cursor_invalid']),
    );
  });

  it.each([
    'colour=red',
    'lastName[like]=x',
    'enabled=maybe',
    'limit=0',
    'limit=1000',
    'sort=colour',
    'sort=tags',
    'sales[gte]=x',
    'registeredAt=yesterday',
    'createdAt[between]=2026-01-01',
    'type=constructor',
    'q=a&q=b',
    'mainGroupId=1',
    'lastName[isNull]=1',
  ])('refuses %s and says which parameter', async (query) => {
    const { status, body } = await staff.get<ProblemBody>(`/customers?${query}`);
    expect([status, body.code]).toEqual([400, 'shared.invalid_parameter']);
    expect(body.errors?.[0]?.parameter).toBeTruthy();
  });

  it('shows and finds the company of a person', async () => {
    const [ann] = (await list('lastName=zimmer')).items;
    const company = {
      name: 'Žlutý kůň s.r.o.',
      country: 'CZ',
      organisationNumber: '25123891',
      risk: 'medium',
      reason: 'Rated',
    };
    const written = await staff.put<CustomerCard>(`/customers/${ann?.id}/company`, company);
    expect(written.status).toBe(201);
    expect(await names('q=zluty')).toEqual(['Zimmer']);
    expect(await names('q=25123891')).toEqual(['Zimmer']);
    expect((await list('risk=medium')).items[0]).toMatchObject({
      company: 'Žlutý kůň s.r.o.',
      risk: 'medium',
    });
    expect(await names('company[isNull]=false')).toEqual(['Zimmer']);
  });
});
