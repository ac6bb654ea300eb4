import { CustomerRow } from '@clientele/customers/dto';
import type { ListPart, ListSource } from '@clientele/shared/api';

/** What other domains add to the list of customers; the app composes it (`customer-columns.ts`). */
export const CUSTOMER_LIST_PARTS = Symbol('customer list parts');

const own: ListPart = {
  contract: CustomerRow,
  alias: 'c',
  sql: {
    mainGroup: 'g.name',
    firstVisitAt: 's.first_visit_at',
    lastVisitAt: 's.last_visit_at',
    orderCount: 's.order_count',
    ordersValue: 's.orders_value',
    sales: 's.sales',
  },
  search: (found) => `SELECT x.id FROM customer x WHERE ${found('x.search_text')}`,
  indexed: [
    'customerNumber',
    'createdAt',
    'registeredAt',
    'socialTitle',
    'firstName',
    'lastName',
    'email',
    'enabled',
    'newsletter',
    'partnerOffers',
    'sales',
    'lastVisitAt',
  ],
  languageTrue: ['lastName'],
};

export function customerList(parts: readonly ListPart[]): ListSource {
  return {
    from: `customer c
      JOIN customer_stats s ON s.customer_id = c.id
      JOIN customer_group g ON g.id = c.main_group_id
      CROSS JOIN setting`,
    id: 'c.id',
    parts: [own, ...parts],
    unless: { field: 'deletedAt', where: 'c.deleted_at IS NULL' },
    defaultSort: '-createdAt',
  };
}
