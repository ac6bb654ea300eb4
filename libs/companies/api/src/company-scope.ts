import { Injectable } from '@nestjs/common';
import { CustomerScope } from '@clientele/customers/api';
import { Db, Problem, problems } from '@clientele/shared/api';

const listed = (ids: readonly string[]): string => `'{${ids.join()}}'::uuid[]`;

/** The condition that a company is there for whoever acts, on its columns by its alias; ids of the database need no quoting. */
export function companyIsThere(company: string, customers: CustomerScope): string {
  const { me, restriction } = customers;
  if (me !== null) return `${company}.account_manager_id IN (${customers.managersOf(me)})`;
  if (restriction === null) return 'true';
  const { groupIds, companyIds } = restriction;
  const conditions = [
    ...(companyIds.length > 0 ? [`${company}.id = ANY (${listed(companyIds)})`] : []),
    // A key with groups works with the companies of their people.
    ...(groupIds.length > 0
      ? [
          `EXISTS (SELECT 1 FROM company_person p WHERE p.company_id = ${company}.id AND ${customers.condition('p.customer_id')})`,
        ]
      : []),
  ];
  return conditions.join(' AND ') || 'false';
}

/** Which companies are there for whoever acts: all, an account manager's own, or those within a key's restriction. */
@Injectable()
export class CompanyScope {
  constructor(
    private readonly db: Db,
    private readonly customers: CustomerScope,
  ) {}

  get isWhole(): boolean {
    return this.customers.isWhole;
  }

  /** The condition that one of a company's people is there, by the customer's id in SQL. */
  ofPerson(customer: string): string {
    return this.customers.condition(customer);
  }

  condition(company: string): string {
    return companyIsThere(company, this.customers);
  }

  /** A company that is out of the reader's scope is not there. */
  async refuseOthers(id: string): Promise<void> {
    const found = await this.db.row(`SELECT 1 FROM company k WHERE k.id = $1 AND ${this.condition('k')}`, [
      id,
    ]);
    if (!found) throw new Problem(problems.not_found);
  }
}
