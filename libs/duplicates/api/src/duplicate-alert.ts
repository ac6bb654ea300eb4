import type { AlertSource } from '@clientele/customers/api';
import { duplicatesOf } from './hints';

/** Others may be the same person. */
export const possibleDuplicate: AlertSource = {
  code: 'possible_duplicate',
  needs: 'customers:read',
  people: (
    reader,
  ) => `SELECT coalesce(json_agg(json_build_object('id', o.id, 'customerNumber', o.customer_number,
      'firstName', o.first_name, 'lastName', o.last_name, 'email', o.email, 'reasons', d.reasons)
      ORDER BY cardinality(d.reasons) DESC, o.id), '[]')
     FROM (${duplicatesOf(reader)}) d JOIN customer o ON o.id = d.id WHERE NOT d.dismissed`,
};
