import type { CustomerCard } from '@clientele/customers/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface List {
  items: Record<string, unknown>[];
  page: { next: string | null };
}

describe('Some members of a record', () => {
  let world: World;
  let partner: Client;
  let anna: CustomerCard;

  beforeAll(async () => {
    world = await openWorld();
    partner = await world.withKey();
    const people = ['anna', 'bela', 'cyryl'].map((name) => ({
      firstName: name,
      lastName: 'Nowak',
      email: `${name}@example.com`,
    }));
    for (const person of people) anna = (await partner.post<CustomerCard>('/customers', person)).body;
  });
  afterAll(() => world.close());

  it('are what a list answers, and its next page too', async () => {
    const { body, headers } = await partner.get<List>('/customers?fields=(id,email)&sort=firstName&limit=2');
    expect(body.items).toEqual([
      { id: expect.any(String), email: 'anna@example.com' },
      { id: expect.any(String), email: 'bela@example.com' },
    ]);
    const { body: next } = await partner.raw<List>(body.page.next ?? '', {});
    expect(next.items).toEqual([{ id: anna.id, email: 'cyryl@example.com' }]);
    expect(headers.get('link')).toContain(`<${body.page.next}>; rel="next"`);
    expect(headers.get('link')).not.toContain('rel="prev"');
  });

  it('are what one record answers, also of what is nested', async () => {
    const { body, headers } = await partner.get(`/customers/${anna.id}?fields=(firstName,stats(orderCount))`);
    expect(body).toEqual({ firstName: 'cyryl', stats: { orderCount: 0 } });
    expect(headers.get('etag')).toBe('"1"');
  });

  it.each([
    '',
    'id',
    '()',
    '(id',
    '(id,)',
    '(id)x',
    '(id,id)',
    '(nothing)',
    '(id(x))',
    '(constructor)',
    '((id))',
    '(id;email)',
  ])('are refused as "%s"', async (fields) => {
    for (const path of ['/customers', `/customers/${anna.id}`]) {
      const { status, body } = await partner.get<ProblemBody>(`${path}?fields=${encodeURIComponent(fields)}`);
      expect([path, status, body.errors?.[0]?.parameter]).toEqual([path, 400, 'fields']);
    }
  });

  it('are not those that are hidden, which are named', async () => {
    const auditor = await world.as('auditor');
    const whole = await auditor.get<CustomerCard & { masked: string[] }>(`/customers/${anna.id}`);
    expect(whole.body.masked).toContain('email');
    const one = await auditor.get(`/customers/${anna.id}?fields=(id,email)`);
    expect(one.body).toEqual({ id: anna.id, masked: ['email'] });
    const list = await auditor.get<List>('/customers?fields=(email)&limit=1');
    expect(list.body.items).toEqual([{ masked: ['email'] }]);
  });

  it('jump no further than the list does', async () => {
    const { status, body } = await partner.get<ProblemBody>('/customers?offset=10001');
    expect([status, body.code]).toEqual([400, 'shared.cursor_required']);
  });
});
