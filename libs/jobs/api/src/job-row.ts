import type { Job, JobResult, JobStatus } from '@clientele/jobs/dto';
import { problemNamed } from '@clientele/shared/api';
import { say, type Language } from '@clientele/shared/dto';

export interface JobRow {
  id: string;
  kind: string;
  status: JobStatus;
  input: Record<string, unknown>;
  done: string;
  total: string | null;
  result: Partial<JobResult> | null;
  /** The code of the problem; it is told in the language of whoever reads. */
  problem: string;
  cancel_requested: boolean;
  actor_kind: 'operator' | 'api_key' | 'system';
  actor_id: string | null;
  actor_name: string;
  created_at: Date;
  finished_at: Date | null;
}

/** So long after its end a job stays to be seen. */
export const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

const NO_RESULT: JobResult = {
  href: null,
  fileName: null,
  rows: null,
  expiresAt: null,
  importId: null,
  counts: null,
  errorsHref: null,
};

/** What the row says; whether it can be retried is a matter of its kind. */
export function jobOf(row: JobRow, language: Language): Omit<Job, 'retriable'> {
  const problem = problemNamed(row.problem);
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    progress: { done: Number(row.done), total: row.total === null ? null : Number(row.total) },
    result: row.result && { ...NO_RESULT, ...row.result },
    problem: problem ? say(problem.title, language) : row.problem,
    startedBy: row.actor_name,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    expiresAt: row.finished_at && new Date(row.finished_at.getTime() + KEPT_DAYS * DAY_MS).toISOString(),
  };
}
