import { Injectable } from '@nestjs/common';
import { MOST_FAVOURITES, type FavouriteList } from '@clientele/customers/dto';
import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { CustomerScope } from './customer-scope';
import { customersProblems } from './problems';

/** Whom an operator marked with a star; nobody else is told. */
@Injectable()
export class Favourites {
  constructor(
    private readonly db: Db,
    private readonly scope: CustomerScope,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Of those who are there: a customer who is somebody else's by now, or in the trash, is not among them. */
  async all(): Promise<FavouriteList> {
    const rows = await this.db.rows<{ id: string }>(
      `SELECT f.customer_id AS id FROM favourite f JOIN customer c ON c.id = f.customer_id
        WHERE f.operator_id = $1 AND ${this.isThere}
        ORDER BY f.created_at DESC, c.id`,
      [this.me],
    );
    return { ids: rows.map(({ id }) => id) };
  }

  async add(customerId: string): Promise<void> {
    // One after the other, so that two at once do not pass the last free place.
    await this.db.rows(`SELECT 1 FROM operator WHERE id = $1 FOR NO KEY UPDATE`, [this.me]);
    const row = await this.db.row<{ there: boolean; others: number }>(
      `SELECT EXISTS (SELECT 1 FROM customer WHERE id = $2) AS there,
              (SELECT count(*)::int FROM favourite WHERE operator_id = $1 AND customer_id <> $2) AS others`,
      [this.me, customerId],
    );
    if (!row?.there) throw new Problem(problems.not_found);
    if (row.others >= MOST_FAVOURITES) await this.makePlace();
    await this.db.rows(
      `INSERT INTO favourite (operator_id, customer_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [this.me, customerId],
    );
  }

  async remove(customerId: string): Promise<void> {
    await this.db.rows(`DELETE FROM favourite WHERE operator_id = $1 AND customer_id = $2`, [
      this.me,
      customerId,
    ]);
  }

  /** The oldest that its operator cannot see gives way, as they could not take it away themselves. */
  private async makePlace(): Promise<void> {
    const gone = await this.db.row(
      `WITH oldest AS (
         SELECT f.customer_id FROM favourite f JOIN customer c ON c.id = f.customer_id
          WHERE f.operator_id = $1 AND NOT (${this.isThere}) ORDER BY f.created_at, c.id LIMIT 1)
       DELETE FROM favourite f USING oldest o
        WHERE f.operator_id = $1 AND f.customer_id = o.customer_id RETURNING f.customer_id`,
      [this.me],
    );
    if (!gone) throw new Problem(customersProblems.too_many_favourites);
  }

  private get isThere(): string {
    return `(c.deleted_at IS NULL AND ${this.scope.condition('c.id')})`;
  }

  private get me(): string | null {
    return this.cls.get('actor').id;
  }
}
