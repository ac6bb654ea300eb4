import type { Company, CompanyWrite } from '@clientele/companies/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Answer, Client, ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('The company of a customer', () => {
  let world: World;
  let owner: Client;
  let customerId: string;

  beforeAll(async () => {
    world = await openWorld();
    owner = await world.as('owner');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const email = `buyer${Math.random()}@example.com`;
    customerId = (await owner.post<Customer>('/customers', { firstName: 'B', lastName: 'Buyer', email })).body
      .id;
  });

  const write = (
    input: Partial<CompanyWrite>,
    version?: number,
    client = owner,
  ): Promise<Answer<Company & ProblemBody>> =>
    client.put(
      `/customers/${customerId}/company`,
      { name: 'Nowak Hurt', reason: 'Agreed', ...input },
      version,
    );

  it('is written whole, with numbers in their compact form', async () => {
    expect((await owner.get(`/customers/${customerId}/company`)).status).toBe(404);
    const { status, headers, body } = await write({
      country: 'PL',
      taxId: '856-734-62-15',
      organisationNumber: '192 598 184',
      allowedOutstanding: { amount: '5000', currency: 'PLN' },
      maxPaymentDays: 14,
      risk: 'low',
    });
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(body).toMatchObject({
      taxId: '8567346215',
      organisationNumber: '192598184',
      allowedOutstanding: { amount: '5000.00', currency: 'PLN' },
    });
    expect((await write({ name: 'Nowak Hurt S.A.' }, 1)).body).toMatchObject({
      name: 'Nowak Hurt S.A.',
      version: 2,
      taxId: '',
    });
  });

  it('is not overwritten unseen', async () => {
    await write({});
    expect((await write({ name: 'Other' })).body.code).toBe('companies.exists');
    await write({ name: 'Second' }, 1);
    expect((await write({ name: 'Third' }, 1)).body).toMatchObject({
      code: 'shared.stale',
      current: { version: 2 },
    });
  });

  it.each([
    ['PL', '/taxId', { taxId: '8567346216' }],
    ['PL', '/organisationNumber', { organisationNumber: '192598185' }],
    ['CZ', '/organisationNumber', { organisationNumber: '25123890' }],
    ['CZ', '/taxId', { taxId: 'CZ25123890' }],
    ['NO', '/organisationNumber', { organisationNumber: '988077918' }],
    ['FR', '/organisationNumber', { organisationNumber: '73282932000079' }],
    ['PL', '/ape', { ape: '62.01Z' }],
    ['FR', '/ape', { ape: 'ABC' }],
  ])('in %s refuses a wrong %s', async (country, pointer, numbers) => {
    const { status, body } = await write({ country, ...numbers });
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it.each([
    ['PL', { taxId: 'PL8567346215', organisationNumber: '12345678512347' }],
    ['CZ', { taxId: 'CZ640903926', organisationNumber: '00177041' }],
    ['NO', { taxId: 'NO995525828MVA', organisationNumber: '988 077 917' }],
    ['FR', { taxId: 'FR44732829320', organisationNumber: '35600000049837', ape: '62.02A' }],
    ['GB', { taxId: 'anything-1', organisationNumber: '988077918' }],
    ['', { organisationNumber: '1' }],
  ])('in %s takes the numbers of its own country only', async (country, numbers) => {
    expect((await write({ country, ...numbers })).status).toBe(201);
  });

  it.each([
    ['a negative amount', { allowedOutstanding: { amount: '-1', currency: 'PLN' } }, '/allowedOutstanding'],
    [
      'a number as amount',
      { allowedOutstanding: { amount: 5 as unknown as string, currency: 'PLN' } },
      '/allowedOutstanding',
    ],
    ['negative payment days', { maxPaymentDays: -1 }, '/maxPaymentDays'],
    ['too many payment days', { maxPaymentDays: 366 }, '/maxPaymentDays'],
    ['a risk of its own', { risk: 'none' as Company['risk'] }, '/risk'],
    ['a website without a protocol', { website: 'example.com' }, '/website'],
  ])('refuses %s', async (_what, input, pointer) => {
    const { status, body } = await write(input);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it('keeps credit terms from those who may not set them', async () => {
    const clerk = await world.as('back_office');
    await write({ maxPaymentDays: 14, allowedOutstanding: { amount: '100', currency: 'PLN' } });
    const same = { maxPaymentDays: 14, allowedOutstanding: { amount: '100.00', currency: 'PLN' } };
    expect((await write({ ...same, name: 'Renamed', risk: 'high' }, 1, clerk)).status).toBe(200);
    const raised = await write({ ...same, maxPaymentDays: 90, risk: 'high' }, 2, clerk);
    expect([raised.status, raised.body.code]).toEqual([403, 'companies.credit_forbidden']);
    const manager = await world.as('account_manager');
    await world.rows(
      `UPDATE company SET account_manager_id = (SELECT id FROM operator WHERE role = 'account_manager')
        WHERE id IN (SELECT company_id FROM company_person WHERE customer_id = $1)`,
      [customerId],
    );
    const [{ accountManagerId } = { accountManagerId: null }] = await world.rows<
      Pick<Company, 'accountManagerId'>
    >(`SELECT id AS "accountManagerId" FROM operator WHERE role = 'account_manager'`);
    Object.assign(same, { accountManagerId });
    expect((await write({ ...same, maxPaymentDays: 30, risk: 'high' }, 3, manager)).status).toBe(200);
    const key = await world.withKey(['companies:write', 'companies:read', 'companies:terms']);
    expect((await write({ ...same, maxPaymentDays: 30, risk: 'low' }, 4, key)).body.code).toBe(
      'companies.risk_forbidden',
    );
  });
});
