import { isForKeys, permissionsOf, type IssuedApiKey } from '@clientele/access/dto';
import type {
  Company,
  CompanyFamily,
  CompanyRecord,
  CompanyRecordInput,
  TermsChange,
} from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

interface List<T> {
  items: T[];
  page: { next: string | null; total?: number };
}

const PLN = (amount: string): Company['allowedOutstanding'] => ({ amount, currency: 'PLN' });

describe('Companies', () => {
  let world: World;
  let owner: Client;
  let manager: Client;
  let managerId: string;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
    manager = await world.as('account_manager');
    managerId = (await manager.get<{ id: string }>('/account')).body.id;
  });
  afterAll(() => world.close());

  const keyOf = async (companyId: string): Promise<Client> => {
    const permissions = permissionsOf.owner.filter(isForKeys);
    const asked = { name: 'Restricted', permissions, companyIds: [companyId] };
    const { key } = (await owner.post<IssuedApiKey>('/api-keys', asked)).body;
    return world.anybody.with({ authorization: `Bearer ${key}` });
  };
  const add = async (input: Partial<CompanyRecordInput>): Promise<CompanyRecord> => {
    const { status, body } = await owner.post<CompanyRecord>('/companies', { reason: 'New', ...input });
    expect(status).toBe(201);
    return body;
  };
  const change = (
    { id, version }: Pick<Company, 'id' | 'version'>,
    patch: Partial<CompanyRecordInput>,
    client = owner,
  ): Promise<Answer<CompanyRecord & ProblemBody>> => client.patch(`/companies/${id}`, patch, version);
  const historyOf = async (id: string, query = ''): Promise<List<TermsChange>> =>
    (await owner.get<List<TermsChange>>(`/companies/${id}/terms-history${query}`)).body;
  const codes = ({ status, body }: Answer<ProblemBody>): unknown => [
    status,
    body.errors?.[0]?.code ?? body.code,
  ];

  it('are listed by name, found by name and number, and filtered', async () => {
    await add({ name: 'Ärla AB', country: 'SE', risk: 'high' });
    await add({ name: 'Zebra AS', country: 'NO', organisationNumber: '988077917' });
    await add({ name: 'Bobr sp. z o.o.', country: 'PL', accountManagerId: managerId, risk: 'high' });
    const names = async (query: string): Promise<string[]> =>
      (await owner.get<List<Company>>(`/companies?${query}`)).body.items.map(({ name }) => name);
    expect(await names('')).toEqual(['Ärla AB', 'Bobr sp. z o.o.', 'Zebra AS']);
    expect(await names('sort=-name')).toEqual(['Zebra AS', 'Bobr sp. z o.o.', 'Ärla AB']);
    expect(await names('q=988077')).toEqual(['Zebra AS']);
    expect(await names('q=arla')).toEqual(['Ärla AB']);
    expect(await names('risk=high&country=PL')).toEqual(['Bobr sp. z o.o.']);
    expect(await names(`accountManagerId=${managerId}`)).toEqual(['Bobr sp. z o.o.']);
    const first = (await owner.get<List<Company>>('/companies?limit=2')).body;
    const { body } = await owner.raw<List<Company>>(first.page.next ?? '', {});
    expect(body.items.map(({ name }) => name)).toEqual(['Zebra AS']);
  });

  it('are patched member by member at their version', async () => {
    const company = await add({ name: 'Lis', country: 'PL', maxPaymentDays: 14 });
    const { headers, body } = await change(company, { taxId: '856-734-62-15' });
    expect([headers.get('etag'), body.taxId, body.maxPaymentDays]).toEqual(['"2"', '8567346215', 14]);
    expect((await change(company, { name: 'Late' })).body).toMatchObject({
      code: 'shared.stale',
      current: { version: 2, fields: ['taxId'] },
    });
    expect((await owner.patch(`/companies/${company.id}`, {})).status).toBe(428);
  });

  it('keep why credit and risk were changed, by whom, and from what to what', async () => {
    const company = await add({ name: 'Wilk', accountManagerId: managerId, allowedOutstanding: PLN('1000') });
    expect(codes(await change(company, { risk: 'low' }))).toEqual([422, 'companies.reason_required']);
    const raise = { allowedOutstanding: PLN('5000'), maxPaymentDays: 30, reason: 'Pays on time' };
    const raised = await change(company, raise, manager);
    expect(raised.status).toBe(200);
    expect((await change(raised.body, { name: 'Wilk SA', reason: 'Unused' }, manager)).status).toBe(200);
    const { items } = await historyOf(company.id);
    expect(items).toMatchObject([
      {
        changedBy: 'The account manager',
        reason: 'Pays on time',
        formerAllowedOutstanding: { amount: '1000.00' },
        allowedOutstanding: { amount: '5000.00' },
        formerMaxPaymentDays: null,
        maxPaymentDays: 30,
      },
      { changedBy: 'The owner', reason: 'New', formerAllowedOutstanding: null, formerRisk: '' },
    ]);
    const first = await historyOf(company.id, '?limit=1');
    expect([first.items.length, first.page.next === null]).toEqual([1, false]);
    expect((await manager.get(`/companies/${company.id}/terms-history`)).status).toBe(200);
    expect((await (await world.as('support')).get(`/companies/${company.id}/terms-history`)).status).toBe(
      403,
    );
    await expect(world.rows(`UPDATE company_terms SET risk = 'low'`)).rejects.toThrow('append-only');
    await expect(world.rows(`DELETE FROM company_terms`)).rejects.toThrow('append-only');
    for (const tables of ['company_terms', 'company CASCADE'])
      await expect(world.rows(`TRUNCATE ${tables}`)).rejects.toThrow('append-only');
  });

  it('keep the history whichever door a change comes through', async () => {
    const { id } = (
      await owner.post<Customer>('/customers', {
        firstName: 'P',
        lastName: 'Place',
        email: 'place@example.com',
      })
    ).body;
    const path = `/customers/${id}/company`;
    expect(codes(await owner.put<ProblemBody>(path, { name: 'Place', risk: 'low' }))).toEqual([
      422,
      'companies.reason_required',
    ]);
    const { body } = await owner.put<Company>(path, { name: 'Place', risk: 'low', reason: 'Rated' });
    const key = await world.withKey([
      'companies:read',
      'companies:write',
      'companies:terms',
      'companies:risk',
    ]);
    await change(body, { risk: 'high', reason: 'Bankrupt' }, key);
    expect((await historyOf(body.id)).items.map(({ reason, changedBy }) => [reason, changedBy])).toEqual([
      ['Bankrupt', 'A partner'],
      ['Rated', 'The owner'],
    ]);
  });

  it('are changed by one of two who edit the terms at once', async () => {
    const company = await add({ name: 'Twice', accountManagerId: managerId });
    const both = await Promise.all(
      [owner, manager].map((client, at) =>
        change(company, { maxPaymentDays: 10 + at, reason: 'Both' }, client),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await historyOf(company.id)).items).toHaveLength(1);
  });

  it('of others are not there for an account manager, who raises limits of the own ones', async () => {
    const others = await add({ name: 'Others', risk: 'low' });
    for (const path of ['', '/family', '/people', '/terms-history'])
      expect((await manager.get(`/companies/${others.id}${path}`)).status).toBe(404);
    expect((await change(others, { name: 'Mine' }, manager)).status).toBe(404);
    expect((await manager.get<List<Company>>('/companies?q=Others')).body.items).toEqual([]);
    const { body } = await manager.post<CompanyRecord>('/companies', { name: 'Fresh', parentId: null });
    expect(body.accountManagerId).toBe(managerId);
    expect(codes(await change(body, { accountManagerId: null }, manager))).toEqual([
      403,
      'companies.manager_forbidden',
    ]);
    expect(codes(await change(body, { parentId: others.id }, manager))).toEqual([
      422,
      'companies.parent_unknown',
    ]);
    const clerk = await world.as('back_office');
    expect(codes(await change(body, { maxPaymentDays: 1, reason: 'x' }, clerk))).toEqual([
      403,
      'companies.credit_forbidden',
    ]);
  });

  it('are looked after by account managers and owners alone', async () => {
    const support = await world.as('support');
    const { id: supportId } = (await support.get<{ id: string }>('/account')).body;
    const company = await add({ name: 'Looked after', accountManagerId: managerId });
    expect(codes(await change(company, { accountManagerId: supportId }))).toEqual([
      422,
      'companies.account_manager_unknown',
    ]);
    expect((await change(company, { accountManagerId: null })).status).toBe(200);
  });

  it('stay within the restriction of a key', async () => {
    const inside = await add({ name: 'Inside' });
    const outside = await add({ name: 'Outside', parentId: inside.id });
    const key = await keyOf(inside.id);
    expect((await key.get<List<Company>>('/companies')).body.items.map(({ name }) => name)).toEqual([
      'Inside',
    ]);
    expect((await key.get(`/companies/${outside.id}`)).status).toBe(404);
    expect((await key.get<CompanyFamily>(`/companies/${inside.id}/family`)).body.items).toHaveLength(1);
    expect(codes(await key.post<ProblemBody>('/companies', { name: 'New' }))).toEqual([
      403,
      'customers.outside_restriction',
    ]);
  });

  describe('in a family', () => {
    it('stand below one another, five deep and never in a circle', async () => {
      const chain = [await add({ name: 'Level 0' })];
      for (let level = 1; level < 5; level++)
        chain.push(await add({ name: `Level ${level}`, parentId: chain.at(-1)!.id }));
      const { body } = await owner.get<CompanyFamily>(`/companies/${chain[2]!.id}/family`);
      expect(body.items.map(({ name, level }) => [name, level])).toEqual(
        chain.map(({ name }, level) => [name, level]),
      );
      const sixth = await add({ name: 'Sixth' });
      expect(codes(await change(sixth, { parentId: chain[4]!.id }))).toEqual([422, 'companies.family_depth']);
      expect(codes(await change(chain[0]!, { parentId: sixth.id }))).toEqual([422, 'companies.family_depth']);
      for (const { id } of [chain[0]!, chain[4]!])
        expect(codes(await change(chain[0]!, { parentId: id }))).toEqual([422, 'companies.family_circle']);
      expect(codes(await change(sixth, { parentId: managerId }))).toEqual([422, 'companies.parent_unknown']);
      expect((await change(chain[1]!, { parentId: null })).body.parentId).toBeNull();
    });

    it('are not each other’s parents when two make them so at once', async () => {
      for (let turn = 0; turn < 5; turn++) {
        const [one, other] = [await add({ name: 'One' }), await add({ name: 'Other' })];
        const both = await Promise.all([
          change(one, { parentId: other.id }),
          change(other, { parentId: one.id }),
        ]);
        expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
      }
    });

    it('tell no parent to whom it is not there', async () => {
      const parent = await add({ name: 'Holding' });
      const child = await add({ name: 'Child', parentId: parent.id, accountManagerId: managerId });
      const path = `/companies/${child.id}`;
      expect((await owner.get<CompanyRecord>(path)).body.parentId).toBe(parent.id);
      expect((await manager.get<CompanyRecord>(path)).body.parentId).toBeNull();
      const { body } = await manager.get<CompanyFamily>(`${path}/family`);
      expect(body.items.map(({ name }) => name)).toEqual(['Child']);
      await change(child, { parentId: null }, manager);
      expect((await owner.get<CompanyRecord>(path)).body.parentId).toBe(parent.id);
    });
  });
});
