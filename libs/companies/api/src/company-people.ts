import { Injectable } from '@nestjs/common';
import type { CompanyPerson, CompanyPersonInput } from '@clientele/companies/dto';
import { CustomerScope, CustomersService } from '@clientele/customers/api';
import { Db, Problem, problems } from '@clientele/shared/api';
import { CompanyScope } from './company-scope';
import { companiesProblems } from './problems';

/** Who acts for a company: customers, each of whom may act for several. */
@Injectable()
export class CompanyPeople {
  constructor(
    private readonly db: Db,
    private readonly companies: CompanyScope,
    private readonly customers: CustomersService,
    private readonly scope: CustomerScope,
  ) {}

  /** Adds a person, or says anew what they are for the company; their first company is the primary one. */
  async write(
    companyId: string,
    customerId: string,
    sent: Partial<CompanyPersonInput>,
  ): Promise<CompanyPerson> {
    await this.reach(companyId, customerId);
    await this.refuseOtherManager(companyId, customerId);
    const roles = [...new Set(sent.roles)].sort();
    if (sent.primary)
      await this.db.rows(
        `UPDATE company_person SET is_primary = false WHERE customer_id = $1 AND company_id <> $2 AND is_primary`,
        [customerId, companyId],
      );
    // The primary company is given up by choosing another one.
    await this.db.rows(
      `INSERT INTO company_person AS p (company_id, customer_id, roles, is_primary)
       VALUES ($1, $2, $3, NOT EXISTS (SELECT 1 FROM company_person WHERE customer_id = $2 AND is_primary))
       ON CONFLICT (company_id, customer_id) DO UPDATE
         SET roles = excluded.roles, is_primary = p.is_primary OR excluded.is_primary`,
      [companyId, customerId, roles],
    );
    await this.scope.refuseLeftOutside(customerId);
    return this.get(companyId, customerId);
  }

  /** The oldest of the person's other companies becomes the primary one, where this one was. */
  async remove(companyId: string, customerId: string): Promise<void> {
    await this.reach(companyId, customerId);
    const removed = await this.db.rows(
      `DELETE FROM company_person WHERE company_id = $1 AND customer_id = $2 RETURNING 1`,
      [companyId, customerId],
    );
    if (removed.length === 0) throw new Problem(problems.not_found);
    await this.scope.refuseLeftOutside(customerId);
  }

  /** Whoever changes the companies of a person takes turns with others who do. */
  private async reach(companyId: string, customerId: string): Promise<void> {
    await this.companies.refuseOthers(companyId);
    const customer = await this.db.row(
      `SELECT 1 FROM customer c WHERE c.id = $1 AND ${this.scope.condition('c.id')} FOR NO KEY UPDATE`,
      [customerId],
    );
    if (!customer) throw new Problem(problems.not_found);
    await this.customers.refuseInTrash(customerId);
  }

  /** An account manager adds their own people to their own companies: one who stands in takes nobody along. */
  private async refuseOtherManager(companyId: string, customerId: string): Promise<void> {
    if (this.scope.me === null) return;
    const same = await this.db.row(
      `SELECT 1 FROM company target WHERE target.id = $1 AND ${this.scope.isAssigned('$2::uuid', 'target.account_manager_id')}`,
      [companyId, customerId],
    );
    if (!same) throw new Problem(companiesProblems.manager_forbidden);
  }

  private async get(companyId: string, customerId: string): Promise<CompanyPerson> {
    const person = await this.db.row<CompanyPerson>(
      `SELECT p.customer_id AS "customerId", c.customer_number AS "customerNumber", c.first_name AS "firstName",
              c.last_name AS "lastName", c.email, p.roles, p.is_primary AS primary
         FROM company_person p JOIN customer c ON c.id = p.customer_id
        WHERE p.company_id = $1 AND p.customer_id = $2`,
      [companyId, customerId],
    );
    if (!person) throw new Problem(problems.not_found);
    return person;
  }
}
