import { StepUp } from '@clientele/access/api';
import type { Permission } from '@clientele/access/dto';
import { mayChange, type CustomerInput } from '@clientele/customers/dto';
import { Db, Problem, problems } from '@clientele/shared/api';
import { canonicalEmail } from '@clientele/shared/dto';
import { Injectable } from '@nestjs/common';
import { Along } from './along';
import { CustomerScope } from './customer-scope';
import { customersProblems, emailHolder } from './problems';

/**
 * What a change of a customer obeys beside its contract: who may, whose customer it is, who has the e-mail, and what comes
 * along.
 */
@Injectable()
export class CustomerRules {
  constructor(
    private readonly db: Db,
    private readonly scope: CustomerScope,
    private readonly stepUp: StepUp,
    readonly along: Along,
  ) {}

  get newcomersGroup(): string {
    return this.scope.newcomersGroup;
  }

  refuseLeftOutside(id: string): Promise<void> {
    return this.scope.refuseLeftOutside(id);
  }

  /** Each member asks for a right of its own. */
  refuseForbidden(members: readonly (keyof CustomerInput)[], sent: Partial<CustomerInput>): void {
    const can = (permission: Permission): boolean => this.scope.can(permission);
    const errors = members
      .filter((member) => !mayChange(can, member, sent[member]))
      .map((member) => ({
        pointer: `/${member}`,
        code: problems.forbidden.code,
        detail: problems.forbidden.title,
      }));
    if (errors.length > 0) throw new Problem(problems.forbidden, { errors });
  }

  /** A duplicate names the record that has the e-mail; the unique constraint stays the judge of a race. */
  async refuseTaken(email: string, exceptId?: string): Promise<void> {
    const holder = await this.db.row<{
      customerId: string;
      customerNumber: number;
      name: string;
      inTrash: boolean;
    }>(
      `SELECT id AS "customerId", customer_number AS "customerNumber", trim(first_name || ' ' || last_name) AS name,
              deleted_at IS NOT NULL AS "inTrash"
         FROM customer WHERE email_canonical = $1 AND id IS DISTINCT FROM $2`,
      [canonicalEmail(email), exceptId ?? null],
    );
    if (!holder) return;
    const kind = customersProblems.email_taken;
    const visible =
      this.scope.sees('email') &&
      this.scope.can('customers:read') &&
      (await this.scope.holds(holder.customerId));
    const error = visible
      ? { detail: emailHolder, params: { ...holder, customerNumber: String(holder.customerNumber) } }
      : { detail: kind.title };
    throw new Problem(kind, { errors: [{ pointer: '/email', code: kind.code, ...error }] });
  }

  /** The e-mail is who a customer is: another one must be free, and whoever changes it gives the password. */
  async refuseEmail(id: string, email: string): Promise<void> {
    const same = await this.db.row(`SELECT 1 FROM customer WHERE id = $1 AND email_canonical = $2`, [
      id,
      canonicalEmail(email),
    ]);
    if (!same) this.stepUp.require();
    await this.refuseTaken(email, id);
  }

  /** Whose customer a new one is. */
  claim(id: string): Promise<void> {
    return this.scope.claim(id);
  }

  /** A record in the trash is restored before it is changed; one of somebody else's is not there. */
  async refuseInTrash(id: string): Promise<void> {
    await this.scope.refuseOthers(id);
    const gone = await this.db.row(`SELECT 1 FROM customer WHERE id = $1 AND deleted_at IS NOT NULL`, [id]);
    if (gone) throw new Problem(customersProblems.in_trash);
  }
}
