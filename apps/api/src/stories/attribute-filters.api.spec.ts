import type { Attribute, AttributeInput } from '@clientele/attributes/dto';
import type { IssuedApiKey } from '@clientele/access/dto';
import type { Customer } from '@clientele/customers/dto';
import type { GroupList } from '@clientele/groups/dto';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface List {
  items: Customer[];
  page: { total?: number; next: string | null };
}

const PEOPLE: Record<string, Record<string, string>> = {
  ada: {
    motto: 'Zażółć gęślą',
    size: '42.5',
    since: '2024-02-29',
    vip: 'true',
    colour: 'red',
    sports: 'golf,chess',
  },
  bob: {
    motto: 'Carpe, diem',
    size: '38',
    since: '2020-01-01',
    vip: 'false',
    colour: 'blue',
    sports: 'golf',
  },
  eva: { size: '-1.25', site: 'https://example.com/eva', sports: 'tennis' },
  ola: {},
};

describe('Filtering customers by attributes', () => {
  let world: World;
  let owner: Client;
  const attributes: Record<string, Attribute> = {};
  const customers: Record<string, Customer> = {};

  const define = async (input: Partial<AttributeInput>, options: string[] = []): Promise<void> => {
    const whole = { name: 'Extra', personal: false, filterable: true, ...input };
    const { body } = await owner.post<Attribute>('/attributes', whole);
    attributes[body.code] = body;
    for (const code of options)
      await owner.post(`/attributes/${body.id}/options`, { name: `The ${code}`, code });
  };

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    await define({ code: 'motto', type: 'text' });
    await define({ code: 'size', type: 'number', name: 'Shoe size', namePl: 'Rozmiar buta' });
    await define({ code: 'since', type: 'date' });
    await define({ code: 'vip', type: 'yes_no' });
    await define({ code: 'colour', type: 'choice' }, ['red', 'blue', 'green']);
    await define({ code: 'sports', type: 'multi_choice', name: 'Sports' }, ['golf', 'chess', 'tennis']);
    await define({ code: 'site', type: 'link' });
    await define({ code: 'kept', type: 'text', filterable: false });
    await define({ code: 'illness', type: 'text', personal: true });
    for (const [name, values] of Object.entries(PEOPLE)) {
      const input = { firstName: name, lastName: 'P', email: `${name}@example.com` };
      const { body } = await owner.post<Customer>('/customers', input);
      customers[name] = body;
      await owner.put(`/customers/${body.id}/attributes`, { values }, body.version);
    }
  });
  afterAll(() => world.close());

  const found = async (filters: Record<string, string>, client = owner): Promise<string> => {
    const query = new URLSearchParams({ ...filters, sort: 'firstName' });
    const { status, body } = await client.get<List>(`/customers?${query.toString()}`);
    expect(status).toBe(200);
    return body.items.map(({ firstName }) => firstName).join(' ');
  };

  it.each([
    ['motto', 'zazolc GESLA', 'ada'],
    ['motto', 'Carpe, diem', 'bob'],
    ['motto[ne]', 'carpe, diem', 'ada eva ola'],
    ['motto[in]', 'x,zażółć gęślą', 'ada'],
    ['motto[nin]', 'x,zażółć gęślą', 'bob eva ola'],
    ['motto[contains]', 'ę', 'ada bob'],
    ['motto[startsWith]', 'CARPE', 'bob'],
    ['motto[contains]', '%', ''],
    ['motto[isNull]', 'true', 'eva ola'],
    ['motto[isNull]', 'false', 'ada bob'],
    ['site[contains]', 'EXAMPLE.com', 'eva'],
    ['size', '42.500', 'ada'],
    ['size', '38,42.5', 'ada bob'],
    ['size[ne]', '38', 'ada eva ola'],
    ['size[gt]', '38', 'ada'],
    ['size[gte]', '38', 'ada bob'],
    ['size[lt]', '0', 'eva'],
    ['size[lte]', '-1.25', 'eva'],
    ['size[between]', '-2,40', 'bob eva'],
    ['size[nin]', '38,42.5', 'eva ola'],
    ['size[isNull]', 'true', 'ola'],
    ['since', '2024-02-29', 'ada'],
    ['since[lt]', '2024-02-29', 'bob'],
    ['since[between]', '2020-01-01,2024-12-31', 'ada bob'],
    ['since[isNull]', 'true', 'eva ola'],
    ['vip', 'true', 'ada'],
    ['vip[ne]', 'true', 'bob eva ola'],
    ['colour', 'red', 'ada'],
    ['colour', 'red,blue', 'ada bob'],
    ['colour[ne]', 'red', 'bob eva ola'],
    ['colour[nin]', 'red,blue', 'eva ola'],
    ['colour', 'green', ''],
    ['colour[isNull]', 'false', 'ada bob'],
    ['sports', 'golf', 'ada bob'],
    ['sports', 'chess,tennis', 'ada eva'],
    ['sports[in]', 'chess,tennis', 'ada eva'],
    ['sports[nin]', 'golf', 'eva ola'],
    ['sports[isNull]', 'true', 'ola'],
  ])('finds by attributes.%s=%s: %s', async (name, value, names) => {
    expect(await found({ [`attributes.${name}`]: value })).toBe(names);
  });

  it('goes together with other filters, a search, a count and pages of which the cursor knows the filter', async () => {
    expect(await found({ 'attributes.size[gte]': '0', 'attributes.sports': 'golf', q: 'bob' })).toBe('bob');
    const query = 'attributes.sports=golf&limit=1&sort=firstName';
    const counting = owner.with({ prefer: 'return=total-count' });
    const first = (await counting.get<List>(`/customers?${query}`)).body;
    expect([first.items[0]?.firstName, first.page.total]).toEqual(['ada', 2]);
    const second = await owner.get<List>(first.page.next ?? '');
    expect(second.body.items.map(({ firstName }) => firstName)).toEqual(['bob']);
    const other = (first.page.next ?? '').replace('=golf', '=tennis');
    const refused = await owner.get<ProblemBody>(other);
    expect([refused.status, refused.body.code]).toEqual([400, 'shared.cursor_invalid']);
  });

  it('works in a tree, also where something is denied', async () => {
    const search = async (filter: object): Promise<string> => {
      const { status, body } = await owner.post<List>('/customers/search', { filter, sort: ['firstName'] });
      expect(status).toBe(200);
      return body.items.map(({ firstName }) => firstName).join(' ');
    };
    const size = { field: 'attributes.size', operator: 'gte', value: 40 };
    const tennis = { field: 'attributes.sports', operator: 'in', value: ['tennis'] };
    expect(await search({ or: [size, tennis] })).toBe('ada eva');
    expect(await search({ not: size })).toBe('bob eva ola');
    expect(await search({ and: [{ not: tennis }, { field: 'attributes.vip', value: false }] })).toBe('bob');
  });

  it.each([
    ['attributes.nothing', '1'],
    ['attributes.kept', 'x'],
    ['attributes.size', 'big'],
    ['attributes.size', '1.1234567'],
    ['attributes.size[contains]', '4'],
    ['attributes.size[isNull]', 'yes'],
    ['attributes.since', '2024-02-30'],
    ['attributes.vip[isNull]', 'true'],
    ['attributes.colour', 'pink'],
    ['attributes.sports', 'golf,darts'],
    ['attributes.', 'x'],
    ['attributes.size.more', '1'],
    ['attributes.constructor', '1'],
  ])('refuses %s=%s, as any parameter that cannot be used', async (name, value) => {
    const { status, body } = await owner.get<ProblemBody>(`/customers?${name}=${value}`);
    expect([status, body.code]).toEqual([400, 'shared.invalid_parameter']);
    expect(body.errors?.[0]?.parameter).toContain(name.split('[')[0]);
  });

  it('refuses the same in a tree with its place, and orders by no attribute', async () => {
    const filter = { and: [{ field: 'attributes.kept', value: 'x' }] };
    const { status, body } = await owner.post<ProblemBody>('/customers/search', { filter });
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/filter/and/0/field']);
    const sorted = await owner.get<ProblemBody>('/customers?attributes.size=38&sort=attributes.size');
    expect(sorted.body.errors?.[0]?.parameter).toBe('sort');
    const sparse = await owner.get<ProblemBody>('/customers?attributes.size=38&fields=(attributes.size)');
    expect(sparse.status).toBe(400);
  });

  it('knows no personal attribute for whoever sees no personal data, and none without attributes:read', async () => {
    for (const role of ['support', 'marketing', 'auditor'] as const) {
      const client = await world.as(role);
      expect((await client.get('/customers?attributes.illness=x')).status).toBe(400);
      expect(await found({ 'attributes.size': '38' }, client)).toBe('bob');
    }
    expect((await owner.get('/customers?attributes.illness=x')).status).toBe(200);
    const partner = await world.withKey(['customers:read']);
    expect((await partner.get('/customers?attributes.size=38')).status).toBe(400);
    expect((await partner.get('/customers?firstName=attributes.')).status).toBe(200);
  });

  it('stays within the customers of an account manager and of a restricted key', async () => {
    const manager = await world.as('account_manager');
    const managerId = (await manager.get<{ id: string }>('/account')).body.id;
    const company = { name: 'Ada AS', accountManagerId: managerId };
    await owner.put(`/customers/${customers['ada']?.id}/company`, company);
    expect(await found({ 'attributes.sports': 'golf' }, manager)).toBe('ada');
    expect(await found({ 'attributes.sports[nin]': 'golf' }, manager)).toBe('');
    const { items } = (await owner.get<GroupList>('/groups')).body;
    const other = items.find(({ isDefault }) => !isDefault);
    const restriction = { name: 'A key', permissions: ['customers:read', 'attributes:read'] };
    const issued = await owner.post<IssuedApiKey>('/api-keys', { ...restriction, groupIds: [other?.id] });
    const partner = world.anybody.with({ authorization: `Bearer ${issued.body.key}` });
    expect(await found({ 'attributes.sports': 'golf' }, partner)).toBe('');
  });

  it('is refused once the attribute is no filter any more, and a filter again', async () => {
    const path = `/attributes/${attributes['since']?.id}`;
    const off = await owner.patch<Attribute>(path, { filterable: false }, attributes['since']?.version);
    expect((await owner.get('/customers?attributes.since=2024-02-29')).status).toBe(400);
    await owner.patch(path, { filterable: true }, off.body.version);
    expect(await found({ 'attributes.since': '2024-02-29' })).toBe('ada');
  });
});
