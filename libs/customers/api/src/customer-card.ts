import { Customer, type CustomerCard, type CustomerStats } from '@clientele/customers/dto';
import { columnName } from '@clientele/shared/api';
import { fieldsOf } from '@clientele/shared/dto';

const columns = fieldsOf(Customer).map(({ name }) => `c.${columnName(name)} AS "${name}"`);

/** The customer of `$1` with its counters and the names of its groups. */
export const CUSTOMER_CARD = `SELECT ${columns.join(', ')}, s.first_visit_at AS "firstVisitAt",
    s.last_visit_at AS "lastVisitAt", s.order_count AS "orderCount", s.orders_value::text AS "ordersValue",
    s.sales::text AS sales, setting.base_currency AS currency,
    ARRAY(SELECT g.name FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id
           WHERE m.customer_id = c.id ORDER BY g.name) AS "groupNames"
  FROM customer c JOIN customer_stats s ON s.customer_id = c.id CROSS JOIN setting WHERE c.id = $1`;

type Counters = Pick<CustomerStats, 'firstVisitAt' | 'lastVisitAt' | 'orderCount'>;

/** A row of `CUSTOMER_CARD`. */
export type CardRow = Customer & Pick<CustomerCard, 'groupNames'> & Counters & CardSums;

interface CardSums {
  ordersValue: string;
  sales: string;
  currency: CustomerStats['sales']['currency'];
}

export function cardOf(row: CardRow): CustomerCard {
  const { firstVisitAt, lastVisitAt, orderCount, ordersValue, sales, currency, ...customer } = row;
  const money = (amount: string): CustomerStats['sales'] => ({ amount, currency });
  const stats = {
    firstVisitAt,
    lastVisitAt,
    orderCount,
    ordersValue: money(ordersValue),
    sales: money(sales),
  };
  return { ...customer, stats };
}
