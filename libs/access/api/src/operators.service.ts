import { Injectable } from '@nestjs/common';
import { Operator, managerRoles, type NewOperator, type OperatorInput } from '@clientele/access/dto';
import { Db, Problem, constraintMeans, problems, writeVersion, type Current } from '@clientele/shared/api';
import { canonicalEmail } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { refuseWeakPassword } from './accounts.service';
import { OperatorEntity } from './operator.entity';
import { OperatorDuties } from './operator-duties';
import { hashPassword } from './password';
import { canManage } from './can-manage';
import { accessProblems } from './problems';

constraintMeans('uq_operator_email', { kind: accessProblems.email_taken, pointer: '/email' });

interface AccountManagerName {
  id: string;
  name: string;
}

@Injectable()
export class OperatorsService {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    private readonly duties: OperatorDuties,
  ) {}

  async all(): Promise<{ items: OperatorEntity[] }> {
    return { items: await this.db.repository(OperatorEntity).find({ order: { name: 'ASC', id: 'ASC' } }) };
  }

  async get(id: string): Promise<OperatorEntity> {
    const operator = await this.db.repository(OperatorEntity).findOneBy({ id });
    if (!operator) throw new Problem(problems.not_found);
    return operator;
  }

  /** Who signs in with this canonical e-mail; null when nobody may. */
  async idOf(emailCanonical: string): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      `SELECT id FROM operator WHERE email_canonical = $1 AND enabled`,
      [emailCanonical],
    );
    return row?.id ?? null;
  }

  async create({ password, ...input }: NewOperator): Promise<OperatorEntity> {
    refuseWeakPassword(password, '/password', input);
    const { identifiers } = await this.db.repository(OperatorEntity).insert({
      ...input,
      emailCanonical: canonicalEmail(input.email),
      passwordHash: await hashPassword(password),
    });
    return this.get(String(identifiers[0]?.['id']));
  }

  async change(
    { id, version }: { id: string; version: number },
    patch: Partial<OperatorInput>,
    leaveCompanies = false,
  ): Promise<OperatorEntity> {
    const sensitive = patch.role !== undefined || patch.enabled !== undefined;
    const isOwn = id === this.cls.get('actor').id;
    if (sensitive && isOwn) throw new Problem(accessProblems.own_account);
    // Two owners who switch each other off take turns, so that the second sees that the first is gone.
    if (sensitive) await this.db.rows(`SELECT pg_advisory_xact_lock(hashtext('clientele owners'))`);
    if (!isOwn) await this.refuseAnotherOwner(id, patch);
    if (!leaveCompanies) await this.refuseLeavingCompanies(id, patch);
    const columns =
      patch.email === undefined ? patch : { ...patch, emailCanonical: canonicalEmail(patch.email) };
    await writeVersion(this.db, OperatorEntity, { id, version, told: Operator }, columns);
    if (sensitive) await this.refuseNoOwner();
    if (sensitive || patch.email !== undefined) await this.signOut(id);
    return this.get(id);
  }

  /** Those who can be responsible for a company. */
  async accountManagers(): Promise<{ items: AccountManagerName[] }> {
    return {
      items: await this.db.rows<AccountManagerName>(
        `SELECT o.id, o.name FROM operator o WHERE ${canManage('o')} ORDER BY o.name, o.id`,
      ),
    };
  }

  /** What an operator may do, or who that is, changed: open sessions and links end for good (T7). */
  private async signOut(id: string): Promise<void> {
    await this.db.rows(`DELETE FROM session WHERE operator_id = $1`, [id]);
    await this.db.rows(`DELETE FROM sign_in_token WHERE operator_id = $1`, [id]);
    await this.db.rows(`DELETE FROM password_link WHERE operator_id = $1`, [id]);
  }

  /** Nobody acts on an account of equal rank: with another e-mail or role it would be taken over. It can be disabled. */
  private async refuseAnotherOwner(
    id: string,
    { enabled: _enabled, ...rest }: Partial<OperatorInput>,
  ): Promise<void> {
    if (Object.keys(rest).length === 0) return;
    const owner = await this.db.row(
      `SELECT 1 FROM operator WHERE id = $1 AND role = 'owner' FOR NO KEY UPDATE`,
      [id],
    );
    if (owner) throw new Problem(accessProblems.another_owner);
  }

  /** Companies are handed over before, or are left on purpose: a dismissal does not wait. */
  private async refuseLeavingCompanies(id: string, { enabled, role }: Partial<OperatorInput>): Promise<void> {
    if (enabled !== false && (role === undefined || managerRoles.includes(role))) return;
    // Whoever is giving them a company holds this row until it is theirs; it is counted then.
    await this.db.rows(`SELECT 1 FROM operator WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    const companies = await this.duties.countOf(id);
    if (companies > 0) throw new Problem(accessProblems.companies_stay, { params: { companies } });
  }

  private async refuseNoOwner(): Promise<void> {
    const owner = await this.db.row(`SELECT 1 FROM operator WHERE role = 'owner' AND enabled LIMIT 1`);
    if (!owner) throw new Problem(accessProblems.last_owner);
  }
}
