import { canonicalEmail } from '@clientele/shared/dto';
import type { ProblemKind } from '@clientele/shared/api';
import type { RowKind } from './preset';

/** One fault of a row: the column and value that brought it, and the rule that it breaks. */
export interface RowFault {
  column: string;
  value: string;
  code: string;
  params: Record<string, string | number>;
}

type Members = Record<string, unknown>;

/** What a row says, in the words of our contracts; a member that is absent leaves what is there. */
export interface RowContent extends Members {
  email?: string;
  externalIds?: Record<string, string>;
  groups?: string[];
  /** The main group by its name. */
  mainGroup?: string;
  company?: Members;
  addresses?: Members[];
}

/** A row as it was read. */
export interface RowReading {
  kind: RowKind;
  content: RowContent;
  emailCanonical: string;
  /** Empty unless the policy lets it be stored. */
  password: string;
  /** Why the row cannot come in; a row without a fault does, and its warnings are told. */
  faults: RowFault[];
  warnings: RowFault[];
  /** Codes of what is left out from many rows, told once with their number. */
  remarks: string[];
  /** The row is none of ours on purpose. */
  skipped?: ProblemKind;
}

export function readingOf(kind: RowKind, content: RowContent): RowReading {
  const emailCanonical = canonicalEmail(content.email ?? '');
  return { kind, content, emailCanonical, password: '', faults: [], warnings: [], remarks: [] };
}
