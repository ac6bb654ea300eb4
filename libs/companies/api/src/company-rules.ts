import { Injectable } from '@nestjs/common';
import { StepUp, canManage } from '@clientele/access/api';
import type { Permission } from '@clientele/access/dto';
import { CompanyInput, CompanyRecord, CompanyRecordInput, type CompanyWrite } from '@clientele/companies/dto';
import {
  Db,
  Problem,
  problems,
  refuse,
  refuseMissed,
  writeVersion,
  type Current,
  type ProblemKind,
} from '@clientele/shared/api';
import { fieldsOf, isSeen } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { CompanyEntity } from './company.entity';
import { columnsOf, companyOf } from './company-row';
import { apeHolds, compactApe, compactNumber, organisationNumberHolds, taxIdHolds } from './numbers';
import { companiesProblems } from './problems';

/** What holds for a company wherever it is written: on its own page, or in a customer's form. */
@Injectable()
export class CompanyRules {
  constructor(
    private readonly db: Db,
    private readonly stepUp: StepUp,
    private readonly cls: ClsService<Current>,
  ) {}

  async write(current: CompanyEntity, version: number, sent: Partial<CompanyWrite>): Promise<void> {
    const read = { id: current.id, version, told: CompanyRecord };
    const next = await this.settled(current, sent, async () => {
      if (current.version !== version) await refuseMissed(this.db, 'company', read);
    });
    await writeVersion(this.db, CompanyEntity, read, columnsOf(next));
  }

  /** What is not sent stays as it is. */
  patch(current: CompanyEntity, version: number, patch: Partial<CompanyWrite>): Promise<void> {
    const company = companyOf(current);
    const stored = Object.fromEntries(
      fieldsOf(CompanyInput).map(({ name }) => [name, company[name as keyof CompanyInput]]),
    );
    return this.write(current, version, { ...stored, ...patch });
  }

  /** Answers the id of a new company. */
  async create(sent: Partial<CompanyWrite>): Promise<string> {
    const columns = columnsOf(await this.settled(null, sent, () => Promise.resolve()));
    const { identifiers } = await this.db.repository(CompanyEntity).insert(columns);
    return String(identifiers[0]?.['id']);
  }

  /** What somebody does not see is a name that nobody knows. */
  refuseUnseen(sent: Partial<CompanyInput>): void {
    const actor = this.cls.get('actor');
    const unseen = fieldsOf(CompanyRecordInput).filter(
      (field) => field.name in sent && !isSeen(field, actor),
    );
    refuse(unseen.map(({ name }) => ({ pointer: `/${name}`, code: 'unknown', params: {} })));
  }

  /**
   * What is stored of what somebody wants to have, where they may; its reason goes along with the transaction. Who sends
   * a record that has moved on hears of that, and not that they change terms which somebody else has changed.
   */
  private async settled(
    current: CompanyEntity | null,
    { reason = '', ...wanted }: Partial<CompanyWrite>,
    refuseStale: () => Promise<void>,
  ): Promise<CompanyInput> {
    const next = compact({ ...new CompanyInput(), ...wanted });
    refuseWrongNumbers(next);
    const before = current ? companyOf(current) : new CompanyInput();
    this.keepUnseen(before, next);
    this.settleManager(current, next);
    await refuseStale();
    if (next.accountManagerId !== before.accountManagerId) await this.refuseNoManager(next);
    if (this.refuseForbidden(before, next)) await this.keepReason(reason);
    return next;
  }

  private get seesTerms(): boolean {
    return this.cls.get('actor').permissions.has('companies:terms');
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

  /** Somebody who is there to look after companies; they stay that until this is written. */
  private async refuseNoManager({ accountManagerId }: CompanyInput): Promise<void> {
    if (accountManagerId === null) return;
    const manager = await this.db.row(
      `SELECT 1 FROM operator o WHERE o.id = $1 AND ${canManage('o')} FOR SHARE`,
      [accountManagerId],
    );
    const { code, title } = companiesProblems.account_manager_unknown;
    if (!manager)
      throw new Problem(problems.validation, {
        errors: [{ pointer: '/accountManagerId', code, detail: title }],
      });
  }

  /** Answers whether credit or risk change. */
  private refuseForbidden(before: CompanyInput, after: CompanyInput): boolean {
    const sameCredit = creditOf(before) === creditOf(after);
    const sameRisk = before.risk === after.risk;
    this.refuseUnless('companies:credit', sameCredit, companiesProblems.credit_forbidden);
    this.refuseUnless('companies:risk', sameRisk, companiesProblems.risk_forbidden);
    return !(sameCredit && sameRisk);
  }

  private refuseUnless(permission: Permission, same: boolean, kind: ProblemKind): void {
    if (!same && !this.cls.get('actor').permissions.has(permission)) throw new Problem(kind);
  }

  private async keepReason(reason: string): Promise<void> {
    const { code, title } = companiesProblems.reason_required;
    if (reason === '')
      throw new Problem(problems.validation, { errors: [{ pointer: '/reason', code, detail: title }] });
    this.stepUp.require();
    await this.db.rows(`SELECT set_config('clientele.reason', $1, true)`, [reason]);
  }
}

const creditOf = ({ allowedOutstanding, maxPaymentDays }: CompanyInput): string =>
  JSON.stringify([
    allowedOutstanding && [Number(allowedOutstanding.amount), allowedOutstanding.currency],
    maxPaymentDays,
  ]);

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
