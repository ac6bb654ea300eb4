import type { AlertSource } from '@clientele/customers/api';

/** Somebody left a warning about the customer. */
export const warningNotes: AlertSource = {
  code: 'warning_notes',
  needs: 'notes:read',
  count: `SELECT count(*) FROM note n WHERE n.customer_id = c.id AND n.kind = 'warning' AND n.deleted_at IS NULL`,
};
