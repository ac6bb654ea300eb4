import { Injectable } from '@nestjs/common';
import type { GroupChange } from '@clientele/customers/dto';
import { Db } from '@clientele/shared/api';
import type { CustomerDirectory } from '../customer-directory';

/** `FROM customer c … WHERE …` with its values. */
type Found = Awaited<ReturnType<CustomerDirectory['matches']>>;

/** Puts customers into groups and takes them out, many in one statement. */
@Injectable()
export class Memberships {
  constructor(private readonly db: Db) {}

  /** Keeps a group until the transaction ends; false when there is none. Whoever deletes it waits. */
  async keep(groupId: string): Promise<boolean> {
    return (
      (await this.db.row(`SELECT 1 FROM customer_group WHERE id = $1 FOR KEY SHARE`, [groupId])) !== undefined
    );
  }

  /** Holds customers in one order: whoever wants the same ones waits, and nobody fails. Answers who is there. */
  async hold(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `SELECT id FROM customer WHERE id = ANY ($1::uuid[]) AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** The next of those that a statement finds, in the order of their ids. */
  async next({ sql, values }: Found, after: string, most: number): Promise<string[]> {
    const place = values.length + 1;
    const rows = await this.db.rows<{ id: string }>(
      `SELECT c.id ${sql} AND c.id > $${place} ORDER BY c.id LIMIT $${place + 1}`,
      [...values, after, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Answers how many customers were changed. The new main group is joined by a trigger. */
  async change(ids: readonly string[], groupId: string, change: GroupChange): Promise<number> {
    const changed = await this.db.rows(STATEMENTS[change], [ids, groupId]);
    return changed.length;
  }

  /** Up to so many members of a group go to another one, the main group with them; answers how many. */
  async move(from: string, to: string, most: number): Promise<number> {
    const rows = await this.db.rows<{ id: string }>(
      `SELECT c.id FROM customer_group_member m JOIN customer c ON c.id = m.customer_id
        WHERE m.group_id = $1 ORDER BY c.id LIMIT $2 FOR NO KEY UPDATE OF c`,
      [from, most],
    );
    const ids = rows.map(({ id }) => id);
    await this.db.rows(
      `UPDATE customer SET main_group_id = $3 WHERE id = ANY ($1::uuid[]) AND main_group_id = $2`,
      [ids, from, to],
    );
    await this.change(ids, to, 'add');
    await this.change(ids, from, 'remove');
    return ids.length;
  }
}

/** Of the customers `$1` and the group `$2`; each answers one row for each customer that it changed. */
const STATEMENTS: Readonly<Record<GroupChange, string>> = {
  main: `UPDATE customer SET main_group_id = $2 WHERE id = ANY ($1::uuid[]) AND main_group_id <> $2 RETURNING id`,
  add: `INSERT INTO customer_group_member (customer_id, group_id) SELECT unnest($1::uuid[]), $2
        ON CONFLICT DO NOTHING RETURNING customer_id`,
  remove: `DELETE FROM customer_group_member m USING customer c
            WHERE m.customer_id = ANY ($1::uuid[]) AND m.group_id = $2 AND c.id = m.customer_id AND c.main_group_id <> $2
        RETURNING m.customer_id`,
};
