import type { Job } from '@clientele/jobs/dto';

/** A job for tests. */
export function sampleJob(overrides: Partial<Job> = {}): Job {
  return {
    id: 'job-1',
    kind: 'customer_export',
    status: 'running',
    progress: { done: 10, total: 40 },
    result: null,
    problem: '',
    startedBy: 'Ewa Zielińska',
    createdAt: '2026-02-01T08:00:00.000Z',
    retriable: false,
    finishedAt: null,
    expiresAt: null,
    ...overrides,
  };
}
