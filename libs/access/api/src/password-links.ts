import { Inject, Injectable } from '@nestjs/common';
import type { NewPassword, PasswordLink } from '@clientele/access/dto';
import { CONFIG, Db, Problem, UnitOfWork, type Config, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { refuseWeakPassword } from './accounts.service';
import { OperatorEntity } from './operator.entity';
import { hashPassword } from './password';
import { accessProblems } from './problems';
import { hashToken, newToken, operatorActor } from './sessions';

const VALID_MINUTES = 60;

/** Sends the letter with the link. Letters go through jobs, which know this domain, so a higher one provides it. */
export abstract class PasswordLetters {
  /** Whether this installation sends letters. */
  abstract readonly sends: boolean;
  /** Enqueues it in the current transaction; for nobody (null) the same work is done and no letter is sent. */
  abstract enqueue(operatorId: string | null): Promise<void>;
}

/** Links to set a new password: one for each operator at a time, used once, void after any change of credentials. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly cls: ClsService<Current>,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new link; the one before stops working. The address comes from the configuration, never from a request. */
  async issue(operator: OperatorEntity): Promise<PasswordLink> {
    const token = newToken();
    const row = await this.db.row<{ expiresAt: Date }>(
      `INSERT INTO password_link AS l (token_hash, operator_id, credentials, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(mins => $4))
       ON CONFLICT (operator_id) DO UPDATE
          SET token_hash = excluded.token_hash, credentials = excluded.credentials, expires_at = excluded.expires_at
       RETURNING expires_at AS "expiresAt"`,
      [hashToken(token), operator.id, credentialsOf(operator), VALID_MINUTES],
    );
    if (!row) throw new Error('The link was not written');
    // Behind the #, so that no server, log or referrer sees it.
    const url = `${this.config.publicUrl}/new-password#${token}`;
    return { url, expiresAt: row.expiresAt.toISOString() };
  }

  /** Sets the password of whoever holds the link, and ends all that was open with the old one. */
  async use({ token, newPassword }: NewPassword): Promise<void> {
    const operator = await this.holderOf(token, `SELECT * FROM password_link`);
    refuseWeakPassword(newPassword, '/newPassword', operator);
    const passwordHash = await hashPassword(newPassword);
    const { id } = operator;
    this.cls.set('actor', operatorActor(operator));
    await this.unitOfWork.run(async () => {
      await this.holderOf(token, `DELETE FROM password_link`);
      await this.db.repository(OperatorEntity).update({ id }, { passwordHash });
      await this.db.rows(`DELETE FROM session WHERE operator_id = $1`, [id]);
      await this.db.rows(`DELETE FROM sign_in_token WHERE operator_id = $1`, [id]);
    });
  }

  /** Reads the link, or takes it away: of two that use it at once, one finds it. */
  private async holderOf(token: string, verb: string): Promise<OperatorEntity> {
    const returning = verb.startsWith('DELETE') ? 'RETURNING *' : '';
    const link = await this.db.row<{ operator_id: string; credentials: Buffer }>(
      `${verb} WHERE token_hash = $1 AND expires_at > now() ${returning}`,
      [hashToken(token)],
    );
    const operator =
      link && (await this.db.repository(OperatorEntity).findOneBy({ id: link.operator_id, enabled: true }));
    if (!operator || !link.credentials.equals(credentialsOf(operator)))
      throw new Problem(accessProblems.password_link_invalid);
    return operator;
  }
}

function credentialsOf({ passwordHash, emailCanonical }: OperatorEntity): Buffer {
  return hashToken(`${passwordHash}\n${emailCanonical}`);
}
