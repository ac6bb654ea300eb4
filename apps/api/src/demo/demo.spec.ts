import { passwordFault } from '@clientele/access/api';
import { CompanyInput } from '@clientele/companies/dto';
import { CustomerInput } from '@clientele/customers/dto';
import { check, fieldsOf, isPhoneNumber, toE164, type Contract } from '@clientele/shared/dto';
import { Client } from 'pg';
import { organisationNumberFault, taxIdFault } from '@clientele/companies/api';
import { createDataSource } from '../data-source';
import { awkwardPeople } from './awkward-people';
import { demoData } from './demo-data';
import { roles } from '@clientele/access/dto';
import { DEMO_LOGINS, seedDemo } from './index';
import { DAY } from './times';

const today = new Date('2026-09-14T10:30:00Z');
const data = demoData(today);
const { customers, companies, companyPeople, memberships } = data;
const statsOf = new Map(data.stats.map((stats) => [stats.customerId, stats]));

const share = <T>(rows: readonly T[], holds: (row: T) => boolean): number =>
  (100 * rows.filter(holds).length) / rows.length;
const within = (actual: number, expected: number, tolerance: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);
};

/** What a form would say to the record, looking at its own fields only. */
const faultsOf = (contract: Contract<object>, row: object): object[] => {
  const own = new Set(fieldsOf(contract).map(({ name }) => name));
  const input = Object.fromEntries(Object.entries(row).filter(([name]) => own.has(name)));
  return check(contract, input).map((fault) => ({ ...fault, input }));
};

describe('the people of the demo', () => {
  it('are the same at every start', () => {
    expect(demoData(today)).toEqual(data);
    expect(customers).toHaveLength(5000);
  });

  it('are the same people tomorrow, a day further', () => {
    const names = (rows: typeof customers): string[] =>
      rows.map(({ firstName, lastName, email }) => `${firstName} ${lastName} ${email}`);
    expect(names(demoData(new Date(today.getTime() + DAY)).customers)).toEqual(names(customers));
  });

  it('could have been typed into the form', () => {
    const faults = customers.flatMap((customer) => faultsOf(CustomerInput, customer));
    expect(faults).toEqual([]);
  });

  it('have phones of the four countries, in many styles', () => {
    const withPhone = customers.filter(({ phone }) => phone !== '');
    for (const { phone, phoneE164 } of withPhone) {
      expect(isPhoneNumber(phone)).toBe(true);
      expect(phoneE164).toBe(toE164(phone));
      expect(phoneE164).toMatch(/^\+(48|420|47|44)\d+$/);
    }
    expect(new Set(withPhone.map(({ phone }) => phone.replace(/\d/g, '#'))).size).toBeGreaterThan(15);
    within(
      share(customers, ({ phone }) => phone !== ''),
      78,
      5,
    );
  });

  it('have addresses of their own, at domains that nobody owns', () => {
    expect(new Set(customers.map(({ emailCanonical }) => emailCanonical)).size).toBe(5000);
    const elsewhere = customers.filter(
      ({ emailCanonical }) => !/@(example\.(com|org|net)|[a-z0-9.-]+\.example)$/.test(emailCanonical),
    );
    expect(elsewhere).toEqual([]);
    expect(Math.max(...customers.map(({ email }) => email.length))).toBeGreaterThanOrEqual(60);
  });

  it.each<[string, number, (customer: (typeof customers)[number]) => boolean]>([
    ['Polish', 45, ({ language }) => language === 'pl'],
    ['Czech', 20, ({ language }) => language === 'cs'],
    ['Norwegian', 20, ({ language }) => language === 'nb'],
    ['English', 15, ({ language }) => language === 'en'],
    ['contacts', 18, ({ type }) => type === 'contact'],
    ['disabled', 4, ({ enabled }) => !enabled],
    ['readers of the newsletter', 35, ({ newsletter }) => newsletter],
    ['readers of partner offers', 15, ({ partnerOffers }) => partnerOffers],
  ])('are %s as often as in the plan: %d %%', (_, expected, holds) =>
    within(share(customers, holds), expected, 1.5),
  );

  it('have somebody among them who came twice', () => {
    const newest = customers.findLast(({ deletedAt }) => deletedAt === null)!;
    const twins = customers.filter(({ emailCanonical }) => emailCanonical.includes('+second@'));
    expect(twins.map(({ firstName, lastName, phone }) => [firstName, lastName, phone])).toEqual([
      [newest.firstName, newest.lastName, newest.phone],
    ]);
    expect(twins[0]?.emailCanonical.replace('+second', '')).toBe(newest.emailCanonical);
  });

  it('carry the surname of their sex', () => {
    const surnames = (language: string, title: string): string[] =>
      customers
        .filter((one) => one.language === language && one.socialTitle === title)
        .map(({ lastName }) => lastName);
    expect(surnames('pl', 'ms').filter((name) => /(ski|cki|dzki)(-|$)/.test(name))).toEqual([]);
    expect(surnames('pl', 'mr').filter((name) => /(ska|cka|dzka)(-|$)/.test(name))).toEqual([]);
    expect(surnames('cs', 'mr').filter((name) => name.endsWith('ová'))).toEqual([]);
    expect(share(surnames('cs', 'ms'), (name) => /(á|Á|í|ů)$/.test(name))).toBeGreaterThan(95);
  });

  it('include all the awkward ones', () => {
    const names = new Set(customers.map(({ firstName, lastName }) => `${firstName}|${lastName}`));
    expect(awkwardPeople.filter(({ firstName, lastName }) => !names.has(`${firstName}|${lastName}`))).toEqual(
      [],
    );
  });

  it('came in the last eight years; contacts never registered', () => {
    for (const { createdAt, registeredAt, type, activated } of customers) {
      expect(Date.parse(createdAt)).toBeLessThanOrEqual(today.getTime());
      expect(Date.parse(createdAt)).toBeGreaterThan(today.getTime() - 8.1 * 366 * DAY);
      expect(registeredAt).toBe(type === 'contact' ? null : createdAt);
      expect(activated && type === 'contact').toBe(false);
    }
  });

  it('have visits and orders that fit together', () => {
    const odd = customers.filter(({ id, deletedAt }) => {
      const { firstVisitAt, lastVisitAt, orderCount, ordersValue, sales } = statsOf.get(id)!;
      const end = deletedAt ?? today.toISOString();
      const visitsFit =
        firstVisitAt === null
          ? lastVisitAt === null
          : lastVisitAt !== null && firstVisitAt <= lastVisitAt && lastVisitAt <= end;
      const ordersFit =
        orderCount === 0 ? Number(ordersValue) === 0 : Number(ordersValue) > 0 && lastVisitAt !== null;
      return !visitsFit || !ordersFit || Number(sales) > Number(ordersValue);
    });
    expect(odd).toEqual([]);
    expect(customers.filter(({ deletedAt }) => deletedAt !== null)).toHaveLength(31);
  });

  it('belong to several groups now and then, never twice to one', () => {
    const mainOf = new Map(customers.map(({ id, mainGroup }) => [id, mainGroup]));
    const pairs = memberships.map(({ customerId, group }) => `${customerId} ${group}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(memberships.filter(({ customerId, group }) => mainOf.get(customerId) === group)).toEqual([]);
    expect(memberships.length).toBeGreaterThan(150);
  });
});

describe('the registers of the demo', () => {
  it('know most companies, and answer each number in one way', () => {
    const outcomes = (wanted: string): number =>
      data.registerChecks.filter(({ outcome }) => outcome === wanted).length;
    const all = data.registerChecks.length;
    within(outcomes('valid') / all, 0.92, 0.04);
    within(outcomes('invalid') / all, 0.06, 0.04);
    expect(outcomes('no_answer')).toBeGreaterThan(0);
    const asked = data.registerChecks.map(({ companyId, kind }) => `${companyId} ${kind}`);
    expect(new Set(asked).size).toBe(all);
  });
});

describe('the companies of the demo', () => {
  it('could have been typed into the form', () => {
    const faults = companies.flatMap((company) => faultsOf(CompanyInput, company));
    expect(faults).toEqual([]);
    within(companies.length, 900, 40);
    expect(new Set(companies.map(({ name }) => name)).size).toBe(companies.length);
  });

  it('have numbers that their registers could have given', () => {
    for (const { country, organisationNumber, taxId } of companies) {
      expect([organisationNumberFault(country, organisationNumber), taxIdFault(country, taxId)]).toEqual([
        null,
        null,
      ]);
      expect(organisationNumber === '').toBe(country === 'GB');
      expect(`${organisationNumber}${taxId}`).toMatch(/^[A-Z0-9]*$/);
    }
    const numbers = companies.flatMap(({ organisationNumber }) => organisationNumber || []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('are looked after, limited and rated as planned', () => {
    within(
      share(companies, ({ allowedOutstanding }) => allowedOutstanding !== null),
      67,
      4,
    );
    within(
      share(companies, ({ accountManager }) => accountManager !== null),
      70,
      4,
    );
    expect(
      [...new Set(companies.map(({ maxPaymentDays }) => maxPaymentDays))].sort((one, other) => one! - other!),
    ).toEqual([7, 14, 21, 30, 45, 60]);
    expect([...new Set(companies.map(({ risk }) => risk))].sort()).toEqual(['', 'high', 'low', 'medium']);
  });

  it('are parents of others, one level deep', () => {
    const parents = new Set(companies.flatMap(({ parentId }) => parentId ?? []));
    expect(parents.size).toBeGreaterThan(2);
    const parentIds = companies.filter(({ id }) => parents.has(id)).map(({ parentId }) => parentId);
    expect(new Set(parentIds)).toEqual(new Set([null]));
    within(
      share(companyPeople, ({ roles }) => roles.includes('buyer')),
      50,
      8,
    );
  });

  it('have people, each with one primary company', () => {
    const primaries = companyPeople.filter(({ isPrimary }) => isPrimary).map(({ customerId }) => customerId);
    expect(new Set(primaries).size).toBe(primaries.length);
    expect(new Set(companyPeople.map(({ customerId }) => customerId)).size).toBe(primaries.length);
    expect(new Set(companyPeople.map(({ companyId }) => companyId)).size).toBe(companies.length);
    expect(primaries.length).toBeGreaterThan(companies.length + 100);
  });
});

describe('seedDemo', () => {
  // Busy machines write thousands of rows slowly.
  jest.setTimeout(60_000);

  const server = process.env['TEST_POSTGRES_URL'] ?? '';
  const name = `demo_${process.pid}`;
  const source = createDataSource(`${server}/${name}`);

  const onServer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: `${server}/postgres` });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${process.env['TEST_POSTGRES_TEMPLATE']}`);
    await source.initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });

  it('fills an empty database and tells how to sign in', async () => {
    const lines: string[] = [];
    const { logins } = await seedDemo(source.manager, today, (line) => lines.push(line));
    expect(logins.map(({ role }) => role)).toEqual(Object.keys(roles));
    expect(lines).toEqual([`demo data: 5,000 people, ${companies.length} companies, 7 operators`]);
    const [counts] = await source.query<Record<string, number>[]>(`
      SELECT (SELECT count(*)::int FROM customer) AS customers,
             (SELECT count(*)::int FROM customer_stats WHERE sales > 0) AS buyers,
             (SELECT count(*)::int FROM company_person) AS people,
             (SELECT count(*)::int FROM customer_group_member) AS memberships,
             (SELECT count(*)::int FROM customer a JOIN customer b ON b.customer_number = a.customer_number + 1
               WHERE a.created_at > b.created_at) AS disorder,
             (SELECT count(*)::int FROM setting WHERE base_currency = 'PLN' AND b2b_mode AND NOT birthday_enabled) AS settings`);
    expect(counts).toEqual({
      customers: 5000,
      buyers: data.stats.filter(({ sales }) => Number(sales) > 0).length,
      people: companyPeople.length,
      memberships: 5000 + memberships.length,
      disorder: 0,
      settings: 1,
    });
  });

  it('leaves nothing behind when it fails', async () => {
    await expect(seedDemo(source.manager, today, () => undefined)).rejects.toThrow(/uq_operator_email/);
    expect(await source.query('SELECT count(*)::int AS operators FROM operator')).toEqual([{ operators: 7 }]);
  });

  it.each(DEMO_LOGINS)('gives $role a strong password', ({ email, password }) => {
    expect(passwordFault(password, 12, [email])).toBeUndefined();
  });
});
