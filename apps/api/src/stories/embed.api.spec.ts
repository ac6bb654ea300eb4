import type { AddressInput } from '@clientele/addresses/dto';
import type { Attribute, CustomerAttributes } from '@clientele/attributes/dto';
import type { CustomerCard } from '@clientele/customers/dto';
import { Client as PostgresClient } from 'pg';
import type { Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

type Embedded = Record<string, unknown>;
interface List {
  items: { id: string; email?: string; embedded: Embedded }[];
  page: { next: string | null; nextCursor?: string | null };
}

describe('What comes along with a customer', () => {
  let world: World;
  let partner: Client;
  let anna: CustomerCard;
  let bela: CustomerCard;

  const created = async (firstName: string, more: object = {}): Promise<CustomerCard> => {
    const input = { firstName, lastName: 'Nowak', email: `${firstName.toLowerCase()}@example.com`, ...more };
    return (await partner.post<CustomerCard>('/customers', input)).body;
  };
  const address = (city: string): Partial<AddressInput> => ({ city, country: 'PL', street: 'Lipowa 4' });

  beforeAll(async () => {
    world = await openWorld();
    partner = await world.withKey();
    anna = await created('Anna', { externalIds: { erp: 'K-1' } });
    bela = await created('Bela');
    await partner.put(`/customers/${anna.id}/company`, {
      name: 'Nowak Hurt',
      country: 'PL',
      allowedOutstanding: { amount: '1000.00', currency: 'PLN' },
      reason: 'Agreed',
    });
    for (const city of ['Gdynia', 'Oslo'])
      await partner.post(`/customers/${anna.id}/addresses`, address(city));
    const owner = await world.as('owner');
    for (const [code, personal] of [
      ['shoe_size', false],
      ['illness', true],
    ] as const)
      await owner.post<Attribute>('/attributes', { name: code, code, type: 'text', personal });
    const path = `/customers/${anna.id}/attributes`;
    const { version } = (await owner.get<CustomerAttributes>(path)).body;
    await owner.put(path, { values: { shoe_size: '42', illness: 'Asthma' } }, version);
  });
  afterAll(() => world.close());

  it('is the very same that stands at its own address', async () => {
    const [company, addresses, groups, attributes] = await Promise.all([
      partner.get(`/customers/${anna.id}/company`),
      partner.get<{ items: object[] }>(`/customers/${anna.id}/addresses`),
      partner.get<{ items: { code: string; members: number; mainMembers: number }[] }>('/groups'),
      partner.get<CustomerAttributes>(`/customers/${anna.id}/attributes`),
    ]);
    const embedded = {
      company: company.body,
      addresses: addresses.body.items,
      // Without their members, which are a matter of the list of groups.
      groups: groups.body.items
        .filter(({ code }) => code === 'customer')
        .map(({ members: _members, mainMembers: _main, ...group }) => group),
      attributes: attributes.body.values,
    };
    expect(attributes.body.values).toEqual({ shoe_size: '42', illness: 'Asthma' });
    expect(addresses.body.items).toHaveLength(2);
    const embed = '(company,addresses,groups,attributes)';
    const one = await partner.get(`/customers/${anna.id}?embed=${embed}`);
    expect(one.body).toEqual({ ...(await partner.get(`/customers/${anna.id}`)).body, embedded });
    const external = await partner.get(`/customers/by-external-id/erp/K-1?embed=${embed}`);
    expect(external.body).toEqual(one.body);
    const nobodys = { company: null, addresses: [], groups: embedded.groups, attributes: {} };
    const list = await partner.get<List>(`/customers?sort=firstName&embed=${embed}`);
    expect(list.body.items.map((item) => item.embedded)).toEqual([embedded, nobodys]);
    const search = await partner.post<List>('/customers/search', { sort: ['firstName'], embed });
    expect(search.body.items).toEqual(list.body.items);
  });

  it('has the members that are asked for, whatever `fields` leaves of the customer', async () => {
    const query = 'fields=(email)&embed=(company(name),addresses(city))';
    const embedded = { company: { name: 'Nowak Hurt' }, addresses: [{ city: 'Gdynia' }, { city: 'Oslo' }] };
    const item = { email: 'anna@example.com', embedded };
    for (const path of [`/customers/${anna.id}`, '/customers/by-external-id/erp/K-1'])
      expect((await partner.get(`${path}?${query}`)).body).toEqual(item);
    const { body } = await partner.get<List>(`/customers?${query}&sort=firstName&limit=1`);
    expect(body.items).toEqual([item]);
    const next = await partner.raw<List>(body.page.next ?? '', {});
    expect(next.body.items).toEqual([
      { email: 'bela@example.com', embedded: { company: null, addresses: [] } },
    ]);
  });

  it('is at most fifty of each kind', async () => {
    const many = await created('Many');
    await world.rows(
      `INSERT INTO address (customer_id, city, default_delivery, default_invoice)
       SELECT $1, n::text, n = 1, n = 1 FROM generate_series(1, 60) n`,
      [many.id],
    );
    const { body } = await partner.get(`/customers/${many.id}?embed=(addresses(city))`);
    const { addresses } = body['embedded'] as { addresses: object[] };
    expect(addresses).toHaveLength(50);
    expect(
      (await partner.get<{ items: object[] }>(`/customers/${many.id}/addresses?limit=200`)).body.items,
    ).toHaveLength(60);
  });

  it('costs no statement, in a list or with one record', async () => {
    const statements = async (path: string): Promise<number> => {
      const sent = jest.spyOn(PostgresClient.prototype, 'query');
      await partner.get(path);
      const { length } = sent.mock.calls;
      sent.mockRestore();
      return length;
    };
    await statements('/customers');
    const embed = 'embed=(company,addresses,groups,attributes)';
    expect(await statements(`/customers?${embed}`)).toBe(await statements('/customers'));
    expect(await statements(`/customers/${anna.id}?${embed}`)).toBe(
      await statements(`/customers/${anna.id}`),
    );
  });

  it.each([
    '',
    'company',
    '()',
    '(nothing)',
    '(constructor)',
    '(company,company)',
    '(company(nothing))',
    '(attributes(shoe_size))',
    '(company(searchText))',
    '(addresses(phoneE164))',
    '(addresses(city(x)))',
    '(company(allowedOutstanding(amount)))',
  ])('is refused as "%s"', async (embed) => {
    const parameter = `embed=${encodeURIComponent(embed)}`;
    // Whether there is something or not: of Bela there is nothing.
    const [one, none] = [`/customers/${anna.id}`, `/customers/${bela.id}`];
    const asked = [one, none, '/customers/by-external-id/erp/K-1', '/customers', '/customers?q=nobody'];
    for (const path of asked) {
      const { status, body } = await partner.get<ProblemBody>(
        `${path}${path.includes('?') ? '&' : '?'}${parameter}`,
      );
      expect([path, status, body.errors?.[0]?.parameter]).toEqual([path, 400, 'embed']);
    }
    const search = await partner.post<ProblemBody>('/customers/search', { embed });
    expect([search.status, search.body.code]).toEqual([400, 'shared.invalid_parameter']);
  });

  it('is refused to whoever may not read it, and says which permission is missing', async () => {
    const limited = await world.withKey(['customers:read', 'groups:read']);
    expect((await limited.get(`/customers/${anna.id}?embed=(groups)`)).status).toBe(200);
    for (const path of [`/customers/${anna.id}`, '/customers/by-external-id/erp/K-1', '/customers'])
      for (const [name, permission] of [
        ['company', 'companies:read'],
        ['addresses', 'addresses:read'],
        ['attributes', 'attributes:read'],
      ]) {
        const { status, body } = await limited.get<ProblemBody>(`${path}?embed=(${name})`);
        expect([status, body.code, body.errors?.[0]]).toEqual([
          403,
          'shared.forbidden',
          {
            parameter: 'embed',
            code: 'shared.forbidden',
            detail: `This needs the permission ${permission}.`,
            params: { permission },
          },
        ]);
      }
  });

  it('hides what is hidden: terms without their permission, and what a role does not see', async () => {
    const buyer = await world.withKey(['customers:read', 'companies:read']);
    const { body } = await buyer.get(`/customers/${anna.id}?embed=(company)`);
    const { company } = body['embedded'] as { company: object };
    expect(company).toMatchObject({ name: 'Nowak Hurt' });
    expect(company).not.toHaveProperty('allowedOutstanding');
    const refused = await buyer.get(`/customers/${anna.id}?embed=(company(allowedOutstanding))`);
    expect(refused.status).toBe(400);

    const auditor = await world.as('auditor');
    for (const embed of ['(addresses)', '(addresses(city,phone,country))']) {
      const [seen] = (await auditor.get<List>(`/customers?sort=firstName&embed=${embed}`)).body.items;
      const [own] = (await auditor.get<{ items: Embedded[] }>(`/customers/${anna.id}/addresses`)).body.items;
      const [first = {}] = seen?.embedded['addresses'] as Embedded[];
      expect(first['masked']).toEqual(
        embed === '(addresses)' ? own?.['masked'] : expect.arrayContaining(['phone']),
      );
      expect(first).not.toHaveProperty('phone');
      expect(first['country']).toBe('PL');
    }

    const attributes = { shoe_size: '42' };
    const one = await auditor.get(`/customers/${anna.id}?embed=(attributes)`);
    expect(one.body['embedded']).toEqual({ attributes });
    const [first] = (await auditor.get<List>(`/customers?sort=firstName&embed=(attributes)`)).body.items;
    expect(first?.embedded).toEqual({ attributes });
  });

  it('is told anew each time, while the version of the customer stays the one to change', async () => {
    const known = partner.with({ 'if-none-match': `"${bela.version}"` });
    const path = `/customers/${bela.id}?embed=(addresses(city))`;
    expect((await known.get(path)).body['embedded']).toEqual({ addresses: [] });
    await partner.post(`/customers/${bela.id}/addresses`, address('Brno'));
    const { status, headers, body } = await known.get(path);
    expect([status, headers.get('etag'), body['embedded']]).toEqual([
      200,
      `"${bela.version}"`,
      { addresses: [{ city: 'Brno' }] },
    ]);
    expect((await partner.patch(`/customers/${bela.id}`, { firstName: 'Béla' }, bela.version)).status).toBe(
      200,
    );
  });

  it('goes to whoever works with their own customers for these only', async () => {
    const manager = await world.as('account_manager');
    const query = '?embed=(company(name))';
    expect((await manager.get<List>(`/customers${query}`)).body.items).toEqual([]);
    expect((await manager.get(`/customers/${anna.id}${query}`)).status).toBe(404);
    expect((await manager.get(`/customers/by-external-id/erp/K-1${query}`)).status).toBe(404);
  });

  it('is asked for by no other parameter', async () => {
    for (const path of [`/customers/${anna.id}`, '/customers/by-external-id/erp/K-1']) {
      const { status, body } = await partner.get<ProblemBody>(`${path}?expand=company`);
      expect([status, body.errors?.[0]?.parameter]).toEqual([400, 'expand']);
    }
  });
});
