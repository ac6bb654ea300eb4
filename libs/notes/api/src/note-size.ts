import type { SectionSize } from '@clientele/customers/api';

/** The notes about a customer. */
export const noteSize: SectionSize = {
  id: 'notes',
  needs: 'notes:read',
  count: 'SELECT count(*) FROM note n WHERE n.customer_id = $1 AND n.deleted_at IS NULL',
};
