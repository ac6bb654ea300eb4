import type { SectionSize } from '../customer-sections';

/** The groups of a customer, the main one among them. */
export const groupSize: SectionSize = {
  id: 'groups',
  needs: 'groups:read',
  count: 'SELECT count(*) FROM customer_group_member m WHERE m.customer_id = $1',
};
