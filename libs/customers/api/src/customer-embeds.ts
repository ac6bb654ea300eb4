import type { CustomerCard } from '@clientele/customers/dto';
import { GroupDefinition } from '@clientele/groups/dto';
import {
  Db,
  Embedding,
  WithEmbedded,
  type Current,
  type Embed,
  type ListSource,
} from '@clientele/shared/api';
import { Inject, Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { CUSTOMER_LIST_SOURCE } from './customer-list';

/** The groups that a customer is in, along with the customer. */
export const groupEmbed: Embed = {
  contract: GroupDefinition,
  needs: 'groups:read',
  alias: 'e',
  sql: { discountPercent: 'e.discount_percent::text' },
  from: (of) =>
    `customer_group_member m JOIN customer_group e ON e.id = m.group_id WHERE m.customer_id = ${of} ORDER BY e.name`,
  many: true,
};

/** Puts in with one customer what the list puts in with many. */
@Injectable()
export class CustomerEmbeds {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    @Inject(CUSTOMER_LIST_SOURCE) private readonly list: ListSource,
  ) {}

  async along(embed: string | undefined, customer: CustomerCard): Promise<CustomerCard | WithEmbedded> {
    const embedding = Embedding.read(embed, this.list.embeds, this.cls.get('actor'));
    if (!embedding) return customer;
    const row = await this.db.row<{ embedded: object }>(`SELECT ${embedding.sql('$1::uuid')}`, [customer.id]);
    return new WithEmbedded(customer, embedding.shape(row?.embedded));
  }
}
