import { Injectable } from '@nestjs/common';
import { actorName } from '@clientele/access/api';
import { CustomerScope } from '@clientele/customers/api';
import { Notification } from '@clientele/notes/dto';
import {
  Db,
  PageReader,
  type Current,
  type ListPart,
  type ListSource,
  type Page,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';

const part: ListPart = {
  contract: Notification,
  alias: 't',
  sql: {
    customerId: 'n.customer_id',
    customerNumber: 'c.customer_number',
    author: actorName('n.author_id'),
  },
  indexed: ['id'],
};

/** What an operator is told of. What they may not see any more, they are not told of any more. */
@Injectable()
export class Notifications {
  constructor(
    private readonly db: Db,
    private readonly pages: PageReader,
    private readonly scope: CustomerScope,
    private readonly cls: ClsService<Current>,
  ) {}

  page(query: Readonly<Record<string, unknown>>, withTotal: boolean): Promise<Page> {
    const { actor, language } = this.cls.get();
    const reader = { actor, language, timeZone: 'UTC', path: '/api/v1/account/notifications' };
    return this.pages.read(this.ofActor(), query, reader, withTotal);
  }

  /** All of them are read. */
  async read(): Promise<void> {
    await this.db.rows(`UPDATE notification SET read_at = now() WHERE operator_id = $1 AND read_at IS NULL`, [
      this.cls.get('actor').id,
    ]);
  }

  private ofActor(): ListSource {
    const { id } = this.cls.get('actor');
    return {
      from: 'notification t',
      joins: [
        { alias: 'n', sql: 'JOIN note n ON n.id = t.note_id' },
        { alias: 'c', sql: 'JOIN customer c ON c.id = n.customer_id' },
      ],
      id: 't.id',
      parts: [part],
      narrow: {
        text: '',
        fields: new Set(),
        sql: (bind) =>
          `t.operator_id = ${bind.add(id)} AND n.deleted_at IS NULL AND ${this.scope.condition('n.customer_id')}`,
      },
      own: () => 'true',
      defaultSort: '-id',
    };
  }
}
