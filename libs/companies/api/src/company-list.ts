import { Company, CompanyColumns, CustomerCompany } from '@clientele/companies/dto';
import type { Below, Ownership, SectionSize } from '@clientele/customers/api';
import type { Embed, ListPart, SearchAsked } from '@clientele/shared/api';
import { companyIsThere } from './company-scope';

/** A company that nobody has named yet bears the name of its person, as that of a sole trader does. */
export const NAME_OF_PERSON = `left(coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email), 255)`;

/**
 * The condition that a company `x` of somebody who is there is there as well: found by another one, they would tell whom
 * else they act for. Within groups all companies of their people are there.
 */
function isThereToo({ reader: { scope, id }, bind }: SearchAsked, ownership: Ownership): string {
  if (scope === 'all') return 'true';
  if (scope === 'own') return `x.account_manager_id IN (${ownership.managersOf(`${bind.add(id)}::uuid`)})`;
  return scope.companyIds.length > 0 ? `x.id = ANY (${bind.add(scope.companyIds)}::uuid[])` : 'true';
}

/** The columns of the company that a customer acts for, in the list of customers. */
export const companyColumns = (ownership: Ownership): ListPart => ({
  contract: CompanyColumns,
  alias: 'co',
  joins: [
    { alias: 'cp', sql: 'LEFT JOIN company_person cp ON cp.customer_id = c.id AND cp.is_primary' },
    { alias: 'co', sql: 'LEFT JOIN company co ON co.id = cp.company_id' },
    { alias: 'am', sql: 'LEFT JOIN operator am ON am.id = co.account_manager_id' },
  ],
  sql: {
    company: `coalesce(co.name, '')`,
    organisationNumber: `coalesce(co.organisation_number, '')`,
    taxId: `coalesce(co.tax_id, '')`,
    allowedOutstanding: 'co.allowed_outstanding_amount',
    risk: `coalesce(co.risk, '')`,
    accountManager: `coalesce(am.name, '')`,
  },
  search: (found, asked) =>
    `SELECT p.customer_id FROM company x JOIN company_person p ON p.company_id = x.id
      WHERE ${found('x.search_text')} AND ${isThereToo(asked, ownership)}`,
  needs: 'companies:read',
  languageTrue: ['company'],
});

/** Statement of the id of the company that the customer's page shows. */
export const companyOfCustomer = (customer: string): string =>
  `SELECT p.company_id FROM company_person p WHERE p.customer_id = ${customer} AND p.is_primary`;

const companyOfPerson: ListPart = {
  contract: CustomerCompany,
  alias: 'k',
  sql: { companyId: 'p.company_id', roles: 'p.roles', primary: 'p.is_primary' },
  joins: [{ alias: 'k', sql: 'JOIN company k ON k.id = p.company_id' }],
  languageTrue: ['name'],
};

/** The companies that a customer acts for, of which `isThere` says by the columns of `k` which are there for the reader. */
export function companiesOf(customerId: string, isThere: string): Below {
  return {
    customerId,
    name: 'companies',
    list: {
      from: 'company_person p',
      id: 'p.id',
      parts: [companyOfPerson],
      narrow: {
        text: customerId,
        fields: new Set(),
        sql: (bind) => `p.customer_id = ${bind.add(customerId)} AND ${isThere}`,
      },
      // The guard has seen to it whose customer it is.
      own: () => 'true',
      defaultSort: 'name',
    },
  };
}

/** How many of them there are. */
export const companySize: SectionSize = {
  id: 'company',
  needs: 'companies:read',
  count: (scope) =>
    `SELECT count(*) FROM company_person o JOIN company k ON k.id = o.company_id
      WHERE o.customer_id = $1 AND ${companyIsThere('k', scope)}`,
};

/** The company that a customer acts for, along with the customer. */
export const companyEmbed: Embed = {
  contract: Company,
  needs: 'companies:read',
  alias: 'k',
  sql: { allowedOutstanding: 'k.allowed_outstanding_amount' },
  from: (of) =>
    `company_person p JOIN company k ON k.id = p.company_id WHERE p.customer_id = ${of} AND p.is_primary`,
  many: false,
};
