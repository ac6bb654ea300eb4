import { jobStatuses, type Job, type JobStatus } from '@clientele/jobs/dto';
import type { Said } from '@clientele/shared/dto';
import type { IconName } from '@clientele/shared/admin';
import { jobKinds, unknownKind } from './texts';

export function isActive(job: Job): boolean {
  return job.status === 'queued' || job.status === 'running';
}

export function titleOf(job: Job): Said {
  return jobKinds[job.kind] ?? unknownKind;
}

export function statusOf(job: Job): Said {
  return jobStatuses[job.status];
}

/** How much is done, from 0 to 100; null while nobody knows how much there is to do. */
export function percentOf(job: Job): number | null {
  const { done, total } = job.progress;
  return total ? Math.min(100, Math.round((done / total) * 100)) : null;
}

export type Meaning = 'good' | 'attention' | 'danger' | 'information' | 'neutral';

const looks: Readonly<Record<JobStatus, { icon: IconName; meaning: Meaning }>> = {
  queued: { icon: 'clock', meaning: 'neutral' },
  running: { icon: 'jobs', meaning: 'information' },
  succeeded: { icon: 'good', meaning: 'good' },
  succeeded_with_errors: { icon: 'attention', meaning: 'attention' },
  failed: { icon: 'danger', meaning: 'danger' },
  cancelled: { icon: 'cancel', meaning: 'neutral' },
};

export function lookOf(job: Job): { icon: IconName; meaning: Meaning } {
  return looks[job.status];
}

/** Whether the file of the job can still be fetched. */
export function hasFile(job: Job, now = Date.now()): boolean {
  const { href = null, expiresAt = null } = job.result ?? {};
  return href !== null && (expiresAt === null || Date.parse(expiresAt) > now);
}
