import type { PersonalData } from '@clientele/shared/api';

export const transfersPersonalData: PersonalData = {
  stored_file: { name: 'delete', media_type: 'none' },
  stored_file_chunk: { bytes: 'delete' },
  customer_import: {
    file_name: 'blank',
    status: 'none',
    container: 'none',
    format: 'none',
    mode: 'none',
    empty_cells: 'none',
    duplicates: 'none',
    match: 'none',
    // Headings and the first values of a file.
    columns: 'blank',
    jobs: 'none',
    encoding: 'none',
    delimiter: 'none',
    counts: 'none',
    remarks: 'none',
  },
  customer_import_row: {
    customer: 'delete',
    email_canonical: 'delete',
    kind: 'none',
    outcome: 'none',
    expected: 'none',
    reason: 'none',
    undone: 'none',
    faults: 'delete',
    cells: 'delete',
    effects: 'delete',
  },
  import_mapping: {
    name: 'none',
    format: 'none',
    mode: 'none',
    empty_cells: 'none',
    duplicates: 'none',
    match: 'none',
    columns: 'none',
  },
};
