import type {
  Duplicates,
  EmptyCells,
  ImportContainer,
  ImportFormat,
  ImportMode,
  ImportStatus,
  Matching,
} from '@clientele/transfers/dto';
import type { RowCounts } from '@clientele/jobs/dto';
import type { Encoding } from './table/encoding';

/** A column of the file with its meaning, as it is kept. */
export interface KeptColumn {
  heading: string;
  target: string;
  samples: string;
  refused: boolean;
}

/** A row of the table of imports. */
export interface ImportRecord {
  id: string;
  created_at: Date;
  ended_at: Date | null;
  file_id: string | null;
  file_name: string;
  status: ImportStatus;
  container: ImportContainer;
  format: ImportFormat | null;
  encoding: Encoding | '';
  delimiter: string;
  columns: KeptColumn[];
  mode: ImportMode;
  empty_cells: EmptyCells;
  duplicates: Duplicates;
  match: Matching;
  rows: string;
  counts: RowCounts | null;
  remarks: Record<string, number>;
  /** Acceptable passwords in the file. */
  passwords: string;
  staged: boolean;
  staged_to: string;
  /** The rows that were merged, as PostgreSQL writes a set of ranges; `{}` for none. */
  merged: string;
  /** The row above which everything was taken back; null before an undo. */
  undone_from: string | null;
  job_id: string | null;
  jobs: string[];
  owner_id: string;
}
