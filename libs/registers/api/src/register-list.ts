import { RegisterColumns, RegisterNumber, RegistersOfCompany } from '@clientele/registers/dto';
import type { Embed, ListPart } from '@clientele/shared/api';

const join = (alias: string, kind: string): { alias: string; sql: string } => ({
  alias,
  sql: `LEFT JOIN register_state ${alias} ON ${alias}.company_id = cp.company_id AND ${alias}.kind = '${kind}'`,
});

/** How the numbers of the company that a customer acts for stand, in the list of customers. */
export const registerColumns: ListPart = {
  contract: RegisterColumns,
  alias: 'rt',
  joins: [join('rt', 'tax_id'), join('ro', 'organisation_number')],
  sql: {
    taxIdStatus: `coalesce(rt.status, '')`,
    organisationNumberStatus: `coalesce(ro.status, '')`,
  },
};

/**
 * The worst of the numbers of a company, in the list of companies: as it happens, invalid stands before unverified before
 * valid in the alphabet. A plain column lets the planner begin with the few that are invalid.
 */
export const registersOfCompanies: ListPart = {
  contract: RegistersOfCompany,
  alias: 'rs',
  joins: [
    {
      alias: 'rs',
      sql: `LEFT JOIN register_state rs ON rs.company_id = k.id AND NOT EXISTS (
        SELECT 1 FROM register_state w WHERE w.company_id = rs.company_id AND (w.status, w.kind) < (rs.status, rs.kind))`,
    },
  ],
  sql: { registerStatus: 'rs.status' },
};

/** How they stand, along with the customer. */
export const registerEmbed: Embed = {
  contract: RegisterNumber,
  needs: 'companies:read',
  alias: 'r',
  sql: { checkedAt: 'y.at', evidence: `coalesce(y.evidence, '')` },
  from: (of) =>
    `company_person p JOIN register_state r ON r.company_id = p.company_id LEFT JOIN register_check y ON y.id = r.check_id
      WHERE p.customer_id = ${of} AND p.is_primary ORDER BY r.kind DESC`,
  many: true,
};

/** Statement of the ids of these states of the company that the customer's page shows. */
export const registerStatesOfCustomer = (customer: string): string =>
  `SELECT r.id FROM register_state r JOIN company_person p ON p.company_id = r.company_id
    WHERE p.customer_id = ${customer} AND p.is_primary`;

/** Statement of the ids of the states of a company. */
export const registerStatesOfCompany = (company: string): string =>
  `SELECT r.id FROM register_state r WHERE r.company_id = ${company}`;
