import type { SectionSize } from '@clientele/customers/api';

/** The addresses of a customer. */
export const addressSize: SectionSize = {
  id: 'addresses',
  needs: 'addresses:read',
  count: 'SELECT count(*) FROM address a WHERE a.customer_id = $1',
};
