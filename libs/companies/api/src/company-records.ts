import { Injectable } from '@nestjs/common';
import {
  Company,
  CompanyRecordInput,
  type CompanyFamily,
  type CompanyRecord,
  type CompanyRelative,
} from '@clientele/companies/dto';
import { CustomerScope, customersProblems } from '@clientele/customers/api';
import { Db, Problem, columnName, constraintMeans, problems } from '@clientele/shared/api';
import { fieldsOf } from '@clientele/shared/dto';
import { CompanyEntity } from './company.entity';
import { CompanyRules } from './company-rules';
import { CompanyScope } from './company-scope';
import { companiesProblems } from './problems';

const PARENT = { pointer: '/parentId' };
constraintMeans('fk_company_parent_id', { kind: companiesProblems.parent_unknown, ...PARENT });
constraintMeans('ck_company_family_circle', { kind: companiesProblems.family_circle, ...PARENT });
constraintMeans('ck_company_family_depth', { kind: companiesProblems.family_depth, ...PARENT });

const FAMILY_SHOWN = 200;

const columns = fieldsOf(Company).map(({ name, kind }) => {
  const column = `k.${columnName(name)}`;
  return kind === 'money'
    ? `CASE WHEN ${column}_amount IS NOT NULL
            THEN json_build_object('amount', ${column}_amount::text, 'currency', ${column}_currency) END AS "${name}"`
    : `${column} AS "${name}"`;
});

/** Companies as records of their own. */
@Injectable()
export class CompanyRecords {
  constructor(
    private readonly db: Db,
    private readonly rules: CompanyRules,
    private readonly scope: CompanyScope,
    private readonly customers: CustomerScope,
  ) {}

  async get(id: string): Promise<CompanyRecord> {
    const company = await this.db.row<CompanyRecord>(
      `SELECT ${columns.join(', ')}, p.id AS "parentId", coalesce(am.name, '') AS "accountManager"
         FROM company k
         LEFT JOIN company p ON p.id = k.parent_id AND ${this.scope.condition('p')}
         LEFT JOIN operator am ON am.id = k.account_manager_id
        WHERE k.id = $1 AND ${this.scope.condition('k')}`,
      [id],
    );
    if (!company) throw new Problem(problems.not_found);
    return company;
  }

  async create(sent: Partial<CompanyRecordInput>): Promise<CompanyRecord> {
    this.rules.refuseUnseen(sent);
    // A restricted key takes nobody in (decision 30), and a new company has nobody within.
    if (this.customers.restriction !== null) throw new Problem(customersProblems.outside_restriction);
    await this.refuseOthersParent(sent);
    return this.get(await this.rules.create(sent));
  }

  async change(id: string, version: number, patch: Partial<CompanyRecordInput>): Promise<CompanyRecord> {
    this.rules.refuseUnseen(patch);
    const current = await this.find(id);
    await this.refuseOthersParent(patch);
    if (patch.parentId !== undefined && current.parentId !== patch.parentId)
      await this.refuseOthersParent(current);
    await this.rules.patch(current, version, patch);
    return this.get(id);
  }

  async family(id: string): Promise<CompanyFamily> {
    const items = await this.db.rows<CompanyRelative>(
      `WITH RECURSIVE up AS (
         SELECT k.id, k.parent_id FROM company k WHERE k.id = $1 AND ${this.scope.condition('k')}
         UNION ALL SELECT k.id, k.parent_id FROM up JOIN company k ON k.id = up.parent_id
       ), down AS (
         SELECT up.id, 0 AS level, ARRAY[]::text[] AS place FROM up WHERE up.parent_id IS NULL
         UNION ALL SELECT k.id, down.level + 1, down.place || fold(k.name) || k.id::text
           FROM down JOIN company k ON k.parent_id = down.id
       )
       SELECT k.id, k.name, down.level FROM down JOIN company k ON k.id = down.id
        WHERE ${this.scope.condition('k')} ORDER BY down.place LIMIT ${FAMILY_SHOWN + 1}`,
      [id],
    );
    if (items.length === 0) throw new Problem(problems.not_found);
    return { items: items.slice(0, FAMILY_SHOWN), hasMore: items.length > FAMILY_SHOWN };
  }

  private async find(id: string): Promise<CompanyEntity> {
    const company = await this.db
      .repository(CompanyEntity)
      .createQueryBuilder('company')
      .where(`company.id = :id AND ${this.scope.condition('company')}`, { id })
      .getOne();
    if (!company) throw new Problem(problems.not_found);
    return company;
  }

  /** Whoever does not work with all companies puts theirs below none of the others, and takes it from none. */
  private async refuseOthersParent({ parentId = null }: { parentId?: string | null }): Promise<void> {
    if (parentId === null || this.scope.isWhole) return;
    const { code, title } = companiesProblems.parent_unknown;
    await this.scope.refuseOthers(parentId).catch(() => {
      throw new Problem(problems.validation, { errors: [{ ...PARENT, code, detail: title }] });
    });
  }
}
