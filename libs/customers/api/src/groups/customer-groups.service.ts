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
import { CustomersService } from '../customers.service';
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
    private readonly customers: CustomersService,
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
    await this.customers.refuseInTrash(customerId);
    const groupIds = input.groupIds.map((id) => id.toLowerCase());
    const mainGroupId = input.mainGroupId.toLowerCase();
    if (!groupIds.includes(mainGroupId)) refuse('/mainGroupId', customersProblems.main_group_outside);
    await this.refuseUnknown(groupIds);
    await this.db.rows(`SELECT 1 FROM customer WHERE id = $1 FOR NO KEY UPDATE`, [customerId]);
    await writeVersion(
      this.db,
      CustomerEntity,
      { id: customerId, version, ...CUSTOMER_RECORD },
      { mainGroupId },
    );
    await this.scope.refuseLeftOutside(customerId);
    await this.db.rows(
      `INSERT INTO customer_group_member (customer_id, group_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [customerId, groupIds],
    );
    await this.db.rows(
      `DELETE FROM customer_group_member WHERE customer_id = $1 AND group_id <> ALL ($2::uuid[])`,
      [customerId, groupIds],
    );
    return this.of(customerId);
  }

  private async refuseUnknown(groupIds: readonly string[]): Promise<void> {
    // As text, because what was sent may be no id at all.
    const known = await this.db.rows<{ id: string }>(
      `SELECT id::text FROM customer_group WHERE id::text = ANY ($1)`,
      [groupIds],
    );
    const unknown = groupIds.findIndex((sent) => !known.some(({ id }) => id === sent));
    if (unknown >= 0) refuse(`/groupIds/${unknown}`, customersProblems.group_unknown);
  }
}

function refuse(pointer: string, { code, title }: ProblemKind): never {
  throw new Problem(problems.validation, { errors: [{ pointer, code, detail: title }] });
}
