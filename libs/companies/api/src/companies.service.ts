import { Injectable } from '@nestjs/common';
import { CompanyInput, type Company, type CompanyWrite } from '@clientele/companies/dto';
import { CustomersService } from '@clientele/customers/api';
import { Db, Problem, constraintMeans, problems } from '@clientele/shared/api';
import { CompanyEntity } from './company.entity';
import { CompanyRules } from './company-rules';
import { companyOf } from './company-row';
import { companiesProblems } from './problems';

constraintMeans('fk_company_account_manager_id', {
  kind: companiesProblems.account_manager_unknown,
  pointer: '/accountManagerId',
});
constraintMeans('uq_company_person_is_primary', { kind: companiesProblems.exists });

/** The company that a customer acts for: edited in place in the customer's form (checklist, decision 11). */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly db: Db,
    private readonly customers: CustomersService,
    private readonly rules: CompanyRules,
  ) {}

  async of(customerId: string): Promise<Company> {
    const company = await this.find(customerId);
    if (!company) throw new Problem(problems.not_found);
    return companyOf(company);
  }

  /** Writes the whole company; `version` is what the client read, undefined where it found none. What is not sent is blank. */
  async write(
    customerId: string,
    version: number | undefined,
    sent: Partial<CompanyWrite>,
  ): Promise<{ company: Company; isNew: boolean }> {
    this.rules.refuseUnseen(sent);
    await this.customers.get(customerId);
    await this.customers.refuseInTrash(customerId);
    const current = await this.find(customerId);
    if (!current && version !== undefined) throw new Problem(problems.not_found);
    if (current && version === undefined) throw new Problem(companiesProblems.exists);
    if (current && version !== undefined)
      await this.rules.write(current, version, { ...new CompanyInput(), ...sent });
    else await this.create(customerId, sent);
    return { company: await this.of(customerId), isNew: !current };
  }

  private async create(customerId: string, sent: Partial<CompanyWrite>): Promise<void> {
    await this.db.rows(`INSERT INTO company_person (company_id, customer_id) VALUES ($1, $2)`, [
      await this.rules.create(sent),
      customerId,
    ]);
  }

  private find(customerId: string): Promise<CompanyEntity | null> {
    return this.db
      .repository(CompanyEntity)
      .createQueryBuilder('company')
      .innerJoin('company_person', 'person', 'person.company_id = company.id')
      .where('person.customer_id = :customerId AND person.is_primary', { customerId })
      .getOne();
  }
}
