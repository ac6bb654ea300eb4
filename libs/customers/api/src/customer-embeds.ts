import type { CustomerCard } from '@clientele/customers/dto';
import { GroupDefinition } from '@clientele/groups/dto';
import {
  Db,
  Embedding,
  Problem,
  WithEmbedded,
  problems,
  type Current,
  type Embed,
  type ListSource,
} from '@clientele/shared/api';
import { Inject, Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { CUSTOMER_CARD, cardOf, type CardRow } from './customer-card';
import { CUSTOMER_LIST_SOURCE } from './customer-list';
import { CustomersService } from './customers.service';

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
    private readonly customers: CustomersService,
    private readonly cls: ClsService<Current>,
    @Inject(CUSTOMER_LIST_SOURCE) private readonly list: ListSource,
  ) {}

  async get(id: string, embed: string | undefined): Promise<CustomerCard | WithEmbedded> {
    const embedding = Embedding.read(embed, this.list.embeds, this.cls.get('actor'));
    if (!embedding) return this.customers.get(id);
    const [row] = await this.db.prepared<CardRow & { embedded: object }>(
      `SELECT card.*, ${embedding.sql('card.id')} FROM (${CUSTOMER_CARD}) card`,
      [id],
    );
    if (!row) throw new Problem(problems.not_found);
    const { embedded, ...card } = row;
    return new WithEmbedded(cardOf(card), embedding.shape(embedded));
  }
}
