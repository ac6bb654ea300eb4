import { Injectable } from '@nestjs/common';
import type { CustomerGroups, CustomerGroupsInput } from '@clientele/groups/dto';
import {
  Db,
  Problem,
  constraintMeans,
  problems,
  writeVersion,
  type ProblemKind,
} from '@clientele/shared/api';
import { CUSTOMER_RECORD, CustomerEntity } from '../customer.entity';
import { CustomerScope } from '../customer-scope';
import { customersProblems } from '../problems';

constraintMeans('fk_customer_group_member_group_id', {
  kind: customersProblems.group_unknown,
  pointer: '/groupIds',
});

/** The groups of one customer. They are part of the customer's version: of two who edit them, the second is told. */
@Injectable()
export class CustomerGroupsService {
  constructor(
    private readonly db: Db,
    private readonly scope: CustomerScope,
  ) {}

  async of(customerId: string): Promise<CustomerGroups> {
    const [groups] = await this.db.prepared<CustomerGroups>(
      `SELECT c.version, c.deleted_at IS NOT NULL AS "inTrash", c.main_group_id AS "mainGroupId",
              ARRAY(SELECT m.group_id FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id
                     WHERE m.customer_id = c.id ORDER BY g.name, g.id) AS "groupIds"
         FROM customer c WHERE c.id = $1`,
      [customerId],
    );
    if (!groups) throw new Problem(problems.not_found);
    return groups;
  }

  async write(customerId: string, version: number, input: CustomerGroupsInput): Promise<CustomerGroups> {
    const groupIds = input.groupIds.map((id) => id.toLowerCase());
    const mainGroupId = input.mainGroupId.toLowerCase();
    await this.hold(customerId, groupIds);
    if (!groupIds.includes(mainGroupId)) refuse('/mainGroupId', customersProblems.main_group_outside);
    this.scope.refuseGroupOutside(mainGroupId);
    await writeVersion(
      this.db,
      CustomerEntity,
      { id: customerId, version, ...CUSTOMER_RECORD },
      { mainGroupId },
    );
    await this.db.rows(
      `WITH gone AS (DELETE FROM customer_group_member WHERE customer_id = $1 AND group_id <> ALL ($2::uuid[]))
       INSERT INTO customer_group_member (customer_id, group_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [customerId, groupIds],
    );
    return this.of(customerId);
  }

  /** Holds the customer, who is there and not in the trash, for groups that are known. */
  private async hold(customerId: string, groupIds: readonly string[]): Promise<void> {
    // As text, because what was sent may be no id at all.
    const held = await this.db.row<{ inTrash: boolean; known: string[] }>(
      `SELECT c.deleted_at IS NOT NULL AS "inTrash",
              ARRAY(SELECT g.id::text FROM customer_group g WHERE g.id::text = ANY ($2)) AS known
         FROM customer c WHERE c.id = $1 FOR NO KEY UPDATE OF c`,
      [customerId, groupIds],
    );
    if (!held) throw new Problem(problems.not_found);
    if (held.inTrash) throw new Problem(customersProblems.in_trash);
    const unknown = groupIds.findIndex((sent) => !held.known.includes(sent));
    if (unknown >= 0) refuse(`/groupIds/${unknown}`, customersProblems.group_unknown);
  }
}

function refuse(pointer: string, { code, title }: ProblemKind): never {
  throw new Problem(problems.validation, { errors: [{ pointer, code, detail: title }] });
}
