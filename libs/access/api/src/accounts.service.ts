import { Injectable } from '@nestjs/common';
import {
  permissionsOf,
  type Account,
  type AccountInput,
  type PasswordChange,
  type SignIn,
} from '@clientele/access/dto';
import { Db, Problem, UnitOfWork, detailOf, problems, type Current } from '@clientele/shared/api';
import { canonicalEmail } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { OperatorEntity } from './operator.entity';
import {
  OPERATOR_PASSWORD_LENGTH,
  hashPassword,
  passwordFault,
  verifyNothing,
  verifyPassword,
} from './password';
import { accessProblems } from './problems';
import { hashToken } from './sessions';
import { SignInThrottle } from './sign-in-throttle';

/** Signing in, and what operators do with their own account. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly db: Db,
    private readonly throttle: SignInThrottle,
    private readonly unitOfWork: UnitOfWork,
    private readonly cls: ClsService<Current>,
  ) {}

  /** The operator of these credentials; the same answer and time for an unknown account (T5). */
  async bySignIn({ email, password }: SignIn, address: string): Promise<OperatorEntity> {
    const attempt = await this.throttle.begin(canonicalEmail(email), address);
    const operator = await this.db
      .repository(OperatorEntity)
      .findOneBy({ emailCanonical: canonicalEmail(email) });
    const right = operator
      ? await verifyPassword(password, operator.passwordHash)
      : await verifyNothing(password);
    if (!operator?.enabled || !right) throw new Problem(accessProblems.sign_in_failed);
    await this.throttle.succeeded(attempt);
    return operator;
  }

  /** The operator of a one-time link; the link works once. */
  async byLink(token: string): Promise<OperatorEntity> {
    const used = await this.db.row<{ operator_id: string | null }>(
      `UPDATE sign_in_token SET used_at = now()
        WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now() RETURNING operator_id`,
      [hashToken(token)],
    );
    if (!used?.operator_id) throw new Problem(accessProblems.link_invalid);
    const operator = await this.db
      .repository(OperatorEntity)
      .findOneBy({ id: used.operator_id, enabled: true });
    if (!operator) throw new Problem(accessProblems.link_invalid);
    return operator;
  }

  async own(): Promise<Account> {
    const operator = await this.db.repository(OperatorEntity).findOneBy({ id: this.ownId() });
    if (!operator) throw new Problem(problems.signed_out);
    return accountOf(operator);
  }

  async changeOwn(patch: Partial<AccountInput>): Promise<Account> {
    if (Object.keys(patch).length > 0)
      await this.db.repository(OperatorEntity).update({ id: this.ownId() }, patch);
    return this.own();
  }

  /** Outside of a transaction: passwords take their time, and a wrong one stays counted. */
  async changePassword({ currentPassword, newPassword }: PasswordChange, address: string): Promise<void> {
    const operator = await this.proven(currentPassword, '/currentPassword', address);
    refuseWeakPassword(newPassword, '/newPassword', operator);
    const passwordHash = await hashPassword(newPassword);
    await this.unitOfWork.run(async () => {
      await this.db.repository(OperatorEntity).update({ id: operator.id }, { passwordHash });
      await this.db.rows(`DELETE FROM sign_in_token WHERE operator_id = $1`, [operator.id]);
      await this.db.rows(`DELETE FROM session WHERE operator_id = $1 AND id IS DISTINCT FROM $2::uuid`, [
        operator.id,
        this.cls.get('session')?.id,
      ]);
    });
  }

  /** Whoever acts gave the own password: the operator. Guessing is slowed as it is at the door. */
  async proven(password: string, pointer: string, address: string): Promise<OperatorEntity> {
    const operator = await this.db.repository(OperatorEntity).findOneByOrFail({ id: this.ownId() });
    const attempt = await this.throttle.begin(operator.emailCanonical, address);
    if (!(await verifyPassword(password, operator.passwordHash))) {
      const { code, title: detail } = accessProblems.password_wrong;
      throw new Problem(problems.validation, { errors: [{ pointer, code, detail }] });
    }
    await this.throttle.succeeded(attempt);
    return operator;
  }

  /** The signed-in operator; a key has no account of its own. */
  private ownId(): string {
    const { kind, id } = this.cls.get('actor');
    if (kind !== 'operator' || !id) throw new Problem(problems.forbidden);
    return id;
  }
}

export function accountOf(operator: OperatorEntity): Account {
  return { ...operator, permissions: [...permissionsOf[operator.role]] };
}

/** Holds an operator's new password to the policy; a fault is a fault of the given field. */
export function refuseWeakPassword(
  password: string,
  pointer: string,
  person: { name: string; email: string },
): void {
  const fault = passwordFault(password, OPERATOR_PASSWORD_LENGTH, [person.name, person.email, 'clientele']);
  if (fault) throw new Problem(problems.validation, { errors: [detailOf({ pointer, ...fault })] });
}
