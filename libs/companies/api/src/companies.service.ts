import { Injectable } from '@nestjs/common';
import { StepUp } from '@clientele/access/api';
import type { Permission } from '@clientele/access/dto';
import { Company, CompanyInput } from '@clientele/companies/dto';
import { CustomersService } from '@clientele/customers/api';
import {
  Db,
  Problem,
  constraintMeans,
  problems,
  refuse,
  writeVersion,
  type Current,
  type ProblemKind,
} from '@clientele/shared/api';
import { fieldsOf, isSeen } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { CompanyEntity } from './company.entity';
import { apeHolds, compactApe, compactNumber, organisationNumberHolds, taxIdHolds } from './numbers';
import { companiesProblems } from './problems';

constraintMeans('fk_company_account_manager_id', {
  kind: companiesProblems.account_manager_unknown,
  pointer: '/accountManagerId',
});
constraintMeans('uq_company_person_is_primary', { kind: companiesProblems.exists });

/** Columns of credit and risk: who does not see them is not told either that somebody changed them. */

/** The company that a customer acts for: edited in place in the customer's form (checklist, decision 11). */
@Injectable()
export class CompaniesService {
  constructor(
    private readonly db: Db,
    private readonly customers: CustomersService,
    private readonly stepUp: StepUp,
    private readonly cls: ClsService<Current>,
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
    sent: Partial<CompanyInput>,
  ): Promise<{ company: Company; isNew: boolean }> {
    this.refuseUnseen(sent);
    await this.customers.get(customerId);
    await this.customers.refuseInTrash(customerId);
    const current = await this.find(customerId);
    const next = compact({ ...new CompanyInput(), ...sent });
    refuseWrongNumbers(next);
    const before = current ? companyOf(current) : new CompanyInput();
    this.keepUnseen(before, next);
    this.refuseForbidden(before, next);
    this.settleManager(current, next);
    if (!current && version !== undefined) throw new Problem(problems.not_found);
    if (current && version === undefined) throw new Problem(companiesProblems.exists);
    if (current && version !== undefined)
      await writeVersion(this.db, CompanyEntity, { id: current.id, version, told: Company }, columnsOf(next));
    else await this.create(customerId, next);
    return { company: await this.of(customerId), isNew: !current };
  }

  private async create(customerId: string, input: CompanyInput): Promise<void> {
    const { identifiers } = await this.db.repository(CompanyEntity).insert(columnsOf(input));
    await this.db.rows(`INSERT INTO company_person (company_id, customer_id) VALUES ($1, $2)`, [
      identifiers[0]?.['id'],
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

  private get seesTerms(): boolean {
    return this.cls.get('actor').permissions.has('companies:terms');
  }

  /** What somebody does not see is a name that nobody knows. */
  private refuseUnseen(sent: Partial<CompanyInput>): void {
    const actor = this.cls.get('actor');
    const unseen = fieldsOf(CompanyInput).filter((field) => field.name in sent && !isSeen(field, actor));
    refuse(unseen.map(({ name }) => ({ pointer: `/${name}`, code: 'unknown', params: {} })));
  }

  /** Who does not see credit and risk leaves them as they are. */
  private keepUnseen(before: CompanyInput, after: CompanyInput): void {
    if (this.seesTerms) return;
    const { allowedOutstanding, maxPaymentDays, risk } = before;
    Object.assign(after, { allowedOutstanding, maxPaymentDays, risk });
  }

  /** Whoever works with their own companies gets those that they add, and gives none away. */
  private settleManager(current: CompanyEntity | null, after: CompanyInput): void {
    const { scope, id } = this.cls.get('actor');
    if (scope !== 'own') return;
    const manager = current ? current.accountManagerId : id;
    if (!current) after.accountManagerId ??= manager;
    if (after.accountManagerId !== manager) throw new Problem(companiesProblems.manager_forbidden);
  }

  private refuseForbidden(before: CompanyInput, after: CompanyInput): void {
    const terms = ({ allowedOutstanding, maxPaymentDays }: CompanyInput): string =>
      JSON.stringify([
        allowedOutstanding && [Number(allowedOutstanding.amount), allowedOutstanding.currency],
        maxPaymentDays,
      ]);
    this.refuseUnless('companies:credit', terms(before) === terms(after), companiesProblems.credit_forbidden);
    if (terms(before) !== terms(after)) this.stepUp.require();
    this.refuseUnless('companies:risk', before.risk === after.risk, companiesProblems.risk_forbidden);
  }

  private refuseUnless(permission: Permission, same: boolean, kind: ProblemKind): void {
    if (!same && !this.cls.get('actor').permissions.has(permission)) throw new Problem(kind);
  }
}

function compact(input: CompanyInput): CompanyInput {
  return {
    ...input,
    organisationNumber: compactNumber(input.organisationNumber),
    taxId: compactNumber(input.taxId),
    ape: compactApe(input.ape),
  };
}

function refuseWrongNumbers({ country, organisationNumber, taxId, ape }: CompanyInput): void {
  const wrong: [boolean, string, ProblemKind][] = [
    [
      organisationNumberHolds(country, organisationNumber),
      '/organisationNumber',
      companiesProblems.organisation_number,
    ],
    [taxIdHolds(country, taxId), '/taxId', companiesProblems.tax_id],
    [apeHolds(country, ape), '/ape', companiesProblems.ape_only_france],
  ];
  const errors = wrong
    .filter(([holds]) => !holds)
    .map(([, pointer, kind]) => ({ pointer, code: kind.code, detail: kind.title }));
  if (errors.length > 0) throw new Problem(problems.validation, { errors });
}

function columnsOf({ allowedOutstanding, ...rest }: CompanyInput): Partial<CompanyEntity> {
  return {
    ...rest,
    allowedOutstandingAmount: allowedOutstanding?.amount ?? null,
    allowedOutstandingCurrency: allowedOutstanding?.currency ?? null,
  };
}

function companyOf({
  allowedOutstandingAmount,
  allowedOutstandingCurrency,
  ...rest
}: CompanyEntity): Company {
  const allowedOutstanding =
    allowedOutstandingAmount === null || allowedOutstandingCurrency === null
      ? null
      : { amount: allowedOutstandingAmount, currency: allowedOutstandingCurrency };
  return { ...rest, allowedOutstanding };
}
