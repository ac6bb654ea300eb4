import type { ImportStatus } from '@clientele/transfers/dto';
import type { RowCounts } from '@clientele/jobs/dto';
import type { Delimiter } from './csv';
import type { Encoding } from './encoding';

/** A row of the table of imports. */
export interface ImportRecord {
  id: string;
  created_at: Date;
  file_id: string | null;
  file_name: string;
  status: ImportStatus;
  format: 'prestashop_customers' | null;
  encoding: Encoding;
  delimiter: Delimiter;
  rows: string;
  counts: RowCounts | null;
  remarks: Record<string, number>;
  /** Acceptable passwords in the file. */
  passwords: string;
  staged: boolean;
  staged_to: string;
  merged_to: string;
  job_id: string;
  owner_id: string;
}
