import type { PersonalData } from '@clientele/shared/api';

export const transfersPersonalData: PersonalData = {
  stored_file: { name: 'delete', media_type: 'none' },
  stored_file_chunk: { bytes: 'delete' },
  customer_import: {
    file_name: 'blank',
    status: 'none',
    format: 'none',
    encoding: 'none',
    delimiter: 'none',
    counts: 'none',
    remarks: 'none',
  },
  customer_import_row: {
    customer: 'delete',
    email_canonical: 'delete',
    outcome: 'none',
    faults: 'delete',
  },
};
