import { actorName } from '@clientele/access/api';
import { Discount } from '@clientele/discounts/dto';
import type { Below, SectionSize } from '@clientele/customers/api';
import type { Embed, ListPart } from '@clientele/shared/api';

/** The day that it is in the shop, in SQL. */
export const TODAY = '(now() AT TIME ZONE (SELECT time_zone FROM setting))::date';

const IS_VALID = `${TODAY} BETWEEN d.starts_on AND coalesce(d.ends_on, 'infinity')`;

const SQL = {
  perOrder: 'd.per_order_amount',
  createdBy: actorName('d.created_by_id'),
  state: `CASE WHEN d.starts_on > ${TODAY} THEN 'coming' WHEN d.ends_on < ${TODAY} THEN 'ended' ELSE 'valid' END`,
};
const discount: ListPart = { contract: Discount, alias: 'd', sql: SQL, indexed: ['startsOn'] };

/** The standing discounts of one customer: those that began last, or are to come, come first. */
export function discountsOf(customerId: string): Below {
  return {
    customerId,
    name: 'discounts',
    list: {
      from: 'discount d',
      id: 'd.id',
      parts: [discount],
      narrow: {
        text: customerId,
        fields: new Set(),
        sql: (bind) => `d.customer_id = ${bind.add(customerId)}`,
      },
      // The guard has seen to it whose customer it is.
      own: () => 'true',
      defaultSort: '-startsOn',
    },
  };
}

const COLUMNS = `
  d.id, d.version, d.created_at AS "createdAt", d.percent::text,
         CASE WHEN d.per_order_amount IS NOT NULL
              THEN json_build_object('amount', d.per_order_amount::text, 'currency', d.per_order_currency) END AS "perOrder",
         d.category_code AS "categoryCode", d.category_name AS "categoryName", d.starts_on AS "startsOn",
         d.ends_on AS "endsOn", d.reason, d.created_by_id AS "createdById", ${SQL.createdBy} AS "createdBy",
         ${SQL.state} AS state`;

/** One discount, of the customer of `$2`. */
export const DISCOUNT = `SELECT ${COLUMNS} FROM discount d WHERE d.id = $1 AND d.customer_id = $2`;

/** The same as it was just written, with how many there are now and another one that is in its way. */
export const WRITTEN = `
  SELECT ${COLUMNS}, (SELECT count(*)::int FROM discount o WHERE o.customer_id = d.customer_id) AS count,
         (SELECT json_build_object('discountId', o.id, 'startsOn', o.starts_on) FROM discount o
           WHERE o.customer_id = d.customer_id AND o.category_code = d.category_code AND o.id <> d.id
             AND daterange(o.starts_on, o.ends_on, '[]') && daterange(d.starts_on, d.ends_on, '[]')
           ORDER BY o.starts_on LIMIT 1) AS other
    FROM discount d WHERE d.id = $1 AND d.customer_id = $2`;

/** What stands before a discount of the customer of `$2` is written; `$1` is its id, or null. */
export const GROUND = `
  SELECT c.deleted_at IS NOT NULL AS "inTrash", ${TODAY} AS today, s.discount_limit AS limit,
         (SELECT to_json(b) FROM (SELECT ${COLUMNS} FROM discount d WHERE d.id = $1 AND d.customer_id = c.id) b) AS before
    FROM customer c CROSS JOIN setting s WHERE c.id = $2 FOR NO KEY UPDATE OF c`;

/** Those that are valid today, along with the customer. */
export const discountEmbed: Embed = {
  contract: Discount,
  needs: 'discounts:read',
  alias: 'd',
  sql: { ...SQL, percent: 'd.percent::text' },
  from: (of) => `discount d WHERE d.customer_id = ${of} AND ${IS_VALID} ORDER BY d.starts_on, d.id`,
  many: true,
};

/** Those that are valid today. */
export const discountSize: SectionSize = {
  id: 'discounts',
  needs: 'discounts:read',
  count: `SELECT count(*) FROM discount d WHERE d.customer_id = $1 AND ${IS_VALID}`,
};

/** The cell of a report: those that are valid today, as `v` in the order of `n`. */
export const discountsInReport = (customer: string): string =>
  `SELECT coalesce(d.percent || ' %', d.per_order_amount || ' ' || d.per_order_currency)
          || CASE WHEN d.category_code = '' THEN '' ELSE ' (' || coalesce(nullif(d.category_name, ''), d.category_code) || ')' END AS v,
          d.id AS n
     FROM discount d WHERE d.customer_id = ${customer} AND ${IS_VALID}`;
