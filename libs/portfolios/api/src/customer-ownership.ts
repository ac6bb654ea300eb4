import { NAME_OF_PERSON } from '@clientele/companies/api';
import type { Ownership } from '@clientele/customers/api';

/** The condition that a substitution holds today, where the shop is. */
export const isOn = (substitution: string): string =>
  `${substitution}.ended_at IS NULL AND (SELECT (now() AT TIME ZONE z.time_zone)::date FROM setting z)
     BETWEEN ${substitution}.from_on AND ${substitution}.to_on`;

/**
 * Statement of the operators whose companies `me` works with: the own ones, and those of whom `me` stands in for today.
 * Whom these stand in for is not among them. The planner knows that these are few, which it would not of an array.
 */
export const managersOf = (me: string): string =>
  `SELECT ${me} UNION ALL
   SELECT b.manager_id FROM substitution b WHERE b.substitute_id = ${me} AND ${isOn('b')}`;

/**
 * A customer is an account manager's own through their primary company, the one that list and page show: whoever acts for
 * a second one shows nothing of the first to its manager. Whom an account manager adds gets a company.
 */
export const customerOwnership: Ownership = {
  managersOf,
  isOwn: (customer, me) =>
    `${customer} IN (SELECT p.customer_id FROM company_person p JOIN company k ON k.id = p.company_id
                      WHERE p.is_primary AND k.account_manager_id IN (${managersOf(me)}))`,
  isAssigned: (customer, me) =>
    `${customer} IN (SELECT p.customer_id FROM company_person p JOIN company k ON k.id = p.company_id
                      WHERE p.is_primary AND k.account_manager_id = ${me})`,
  claim: (customer, me) =>
    `WITH fresh AS MATERIALIZED (
       SELECT uuidv7() AS id, c.id AS customer_id, ${NAME_OF_PERSON} AS name, s.country
         FROM customer c CROSS JOIN setting s WHERE c.id = ${customer}
     ), made AS (
       INSERT INTO company (id, name, country, account_manager_id) SELECT id, name, country, ${me} FROM fresh
     )
     INSERT INTO company_person (company_id, customer_id) SELECT id, customer_id FROM fresh`,
  isOf: (customer, companyIds) =>
    `${customer} IN (SELECT p.customer_id FROM company_person p
                      WHERE p.is_primary AND p.company_id = ANY (${companyIds}))`,
};
