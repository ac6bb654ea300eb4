import { Injectable } from '@nestjs/common';
import { CustomerScope, customersProblems } from '@clientele/customers/api';
import type { Newcomer, PossibleDuplicate, PossibleDuplicates } from '@clientele/duplicates/dto';
import { Db, Problem, problems } from '@clientele/shared/api';
import { canonicalEmail, toE164 } from '@clientele/shared/dto';
import { duplicatesOf } from './hints';

/** Two customers who may be one person. */
interface Pair {
  customerId: string;
  id: string;
}

type Row = { [K in keyof PossibleDuplicate]: PossibleDuplicate[K] | null };
const isSomebody = (row: Row): row is PossibleDuplicate => row.id !== null;

/** The id of nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** A newcomer as the customer that they would be. */
const NEWCOMER = `(SELECT $1::uuid AS id, $2::text AS first_name, $3::text AS last_name, $4::text AS email_canonical,
    $5::text AS phone_e164, $6::date AS birthday_on, NULL::timestamptz AS deleted_at)`;

/** Who may be the same person as a customer, and of whom somebody said that they are not. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly db: Db,
    private readonly scope: CustomerScope,
  ) {}

  async of(customerId: string): Promise<PossibleDuplicates> {
    // One row without anybody says that the customer is there.
    const rows = await this.read('customer', [customerId]);
    if (rows.length === 0) throw new Problem(problems.not_found);
    return { items: rows.filter(isSomebody) };
  }

  async ofNewcomer(newcomer: Partial<Newcomer>): Promise<PossibleDuplicates> {
    const { firstName = '', lastName = '', email = '', phone = '', birthdayOn = null } = newcomer;
    const asked = [NOBODY, firstName, lastName, canonicalEmail(email), toE164(phone), birthdayOn];
    return { items: (await this.read(NEWCOMER, asked)).filter(isSomebody) };
  }

  async dismiss(pair: Pair): Promise<void> {
    if (await this.isInTrash(pair)) throw new Problem(customersProblems.in_trash);
    await this.db.rows(
      `INSERT INTO not_duplicate (first_id, second_id)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid)) ON CONFLICT DO NOTHING`,
      [pair.customerId, pair.id],
    );
  }

  async takeBack(pair: Pair): Promise<void> {
    await this.isInTrash(pair);
    await this.db.rows(
      `DELETE FROM not_duplicate
        WHERE first_id = least($1::uuid, $2::uuid) AND second_id = greatest($1::uuid, $2::uuid)`,
      [pair.customerId, pair.id],
    );
  }

  private read(customer: string, values: readonly unknown[]): Promise<Row[]> {
    return this.db.rows<Row>(
      `SELECT o.id, o.customer_number AS "customerNumber", o.first_name AS "firstName", o.last_name AS "lastName",
              o.email, o.phone, d.reasons, d.dismissed
         FROM ${customer} c LEFT JOIN LATERAL (${duplicatesOf(this.scope)}) d ON true
         LEFT JOIN customer o ON o.id = d.id
        WHERE c.id = $1 ORDER BY cardinality(d.reasons) DESC, o.id`,
      values,
    );
  }

  /** Whether one of the two is in the trash; both must be there for whoever acts. */
  private async isInTrash({ customerId, id }: Pair): Promise<boolean> {
    const both = await this.db.rows<{ inTrash: boolean }>(
      `SELECT c.deleted_at IS NOT NULL AS "inTrash" FROM customer c
        WHERE c.id IN ($1, $2) AND ${this.scope.condition('c.id')} FOR KEY SHARE`,
      [customerId, id],
    );
    if (both.length < 2) throw new Problem(problems.not_found);
    return both.some(({ inTrash }) => inTrash);
  }
}
