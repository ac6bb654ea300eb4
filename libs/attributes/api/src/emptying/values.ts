import { Injectable } from '@nestjs/common';
import { Db } from '@clientele/shared/api';

/** Which values of an attribute: those of one option, or all. */
export interface Emptied {
  attributeId: string;
  optionId: string | null;
}

const values = (alias: string, { optionId }: Emptied): string =>
  `${alias}.attribute_id = $1 AND ${optionId === null ? '$2::uuid IS NULL' : `${alias}.option_id = $2`}`;

/** Takes values away, of many customers in one statement. */
@Injectable()
export class AttributeValues {
  constructor(private readonly db: Db) {}

  async count(emptied: Emptied): Promise<number> {
    const found = await this.db.row<{ n: string }>(
      `SELECT count(*) AS n FROM customer_attribute v WHERE ${values('v', emptied)}`,
      [emptied.attributeId, emptied.optionId],
    );
    return Number(found?.n);
  }

  /** Holds some of the customers who have such values, in the order in which everybody holds customers. */
  async hold(emptied: Emptied, most: number): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `SELECT c.id FROM customer c
        WHERE c.id = ANY (ARRAY(SELECT v.customer_id FROM customer_attribute v WHERE ${values('v', emptied)} LIMIT $3))
        ORDER BY c.id FOR NO KEY UPDATE`,
      [emptied.attributeId, emptied.optionId, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Answers how many values went. */
  async clear(emptied: Emptied, customers: readonly string[]): Promise<number> {
    const gone = await this.db.rows(
      `DELETE FROM customer_attribute v WHERE ${values('v', emptied)} AND v.customer_id = ANY ($3::uuid[]) RETURNING 1`,
      [emptied.attributeId, emptied.optionId, customers],
    );
    return gone.length;
  }

  /** Whoever has chosen both options keeps the other one. Answers how many values went or were moved. */
  async move(emptied: Emptied, to: string, customers: readonly string[]): Promise<number> {
    const ofThese = `${values('v', emptied)} AND v.customer_id = ANY ($3::uuid[])`;
    const hasBoth = `EXISTS (SELECT FROM customer_attribute o
      WHERE o.customer_id = v.customer_id AND o.attribute_id = v.attribute_id AND o.option_id = $4)`;
    const done = await this.db.rows(
      `WITH twice AS (DELETE FROM customer_attribute v WHERE ${ofThese} AND ${hasBoth} RETURNING 1),
            moved AS (UPDATE customer_attribute v SET option_id = $4 WHERE ${ofThese} AND NOT ${hasBoth} RETURNING 1)
       SELECT FROM twice UNION ALL SELECT FROM moved`,
      [emptied.attributeId, emptied.optionId, customers, to],
    );
    return done.length;
  }
}
