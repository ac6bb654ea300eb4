import { problemNamed } from '@clientele/shared/api';
import { faults, say, sayFault, type FaultCode, type Language, type SaidParams } from '@clientele/shared/dto';
import type { RowCounts } from '@clientele/jobs/dto';
import type { CustomerImport } from '@clientele/transfers/dto';
import type { ImportRecord } from './import-row';

/** An import can be taken back for so long (beyond.md 5). */
export const UNDOABLE_DAYS = 30;
const DAY_MS = 86_400_000;

export function importOf(
  row: ImportRecord,
  language: Language,
  undo: CustomerImport['undo'] = null,
): CustomerImport {
  const { created = 0, updated = 0 } = row.counts ?? {};
  const until = new Date((row.ended_at ?? row.created_at).getTime() + UNDOABLE_DAYS * DAY_MS);
  // One that failed may have merged rows before that.
  const isOver = ['imported', 'cancelled', 'failed'].includes(row.status);
  const isUndoable = isOver && created + updated > 0 && until.getTime() > Date.now();
  return {
    id: row.id,
    fileName: row.file_name,
    status: row.status,
    container: row.container,
    format: row.format,
    encoding: row.encoding,
    delimiter: row.delimiter,
    columns: row.columns,
    mode: row.mode,
    emptyCells: row.empty_cells,
    duplicates: row.duplicates,
    match: row.match,
    rows: Number(row.rows),
    counts: row.counts,
    remarks: Object.entries(row.remarks).map(([code, rows]) => ({ reason: tell(code, {}, language), rows })),
    undo,
    undoableUntil: isUndoable ? until.toISOString() : null,
    errorsHref: errorsHrefOf(row.id, row.counts),
    jobId: row.job_id,
    createdAt: row.created_at.toISOString(),
  };
}

/** Where the rows are that did not come in; null when all did. */
export function errorsHrefOf(importId: string, counts: RowCounts | null): string | null {
  const untaken = (counts?.rejected ?? 0) + (counts?.skipped ?? 0);
  return untaken > 0 ? `/api/v1/customer-imports/${importId}/errors` : null;
}

/** A fault of a contract or a problem of a domain, by its code, in the reader's language. */
export function tell(code: string, params: SaidParams, language: Language): string {
  if (code in faults) return sayFault({ code: code as FaultCode, params }, language);
  const problem = problemNamed(code);
  return problem ? say(problem.title, language, params) : code;
}
