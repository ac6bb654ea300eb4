import { Company, CompanyColumns } from '@clientele/companies/dto';
import type { SectionSize } from '@clientele/customers/api';
import type { Embed, ListPart } from '@clientele/shared/api';

/** A company that nobody has named yet bears the name of its person, as that of a sole trader does. */
export const NAME_OF_PERSON = `left(coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email), 255)`;

/** The columns of the company that a customer acts for, in the list of customers. */
export const companyColumns: ListPart = {
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
  search: (found) =>
    `SELECT p.customer_id FROM company x JOIN company_person p ON p.company_id = x.id WHERE ${found('x.search_text')}`,
  needs: 'companies:read',
  languageTrue: ['company'],
};

/** Statement of the id of the company that the customer's page shows. */
export const companyOfCustomer = (customer: string): string =>
  `SELECT p.company_id FROM company_person p WHERE p.customer_id = ${customer} AND p.is_primary`;

/** The companies that a customer acts for. */
export const companySize: SectionSize = {
  id: 'company',
  needs: 'companies:read',
  count: 'SELECT count(*) FROM company_person p WHERE p.customer_id = $1',
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
