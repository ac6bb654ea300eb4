import type { Db } from '@clientele/shared/api';
import { Gauge, type Registry } from 'prom-client';

/** The pool of connections, as pg counts it. */
export interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

export function measurePool(pool: Pool, register: Registry): void {
  new Gauge({
    name: 'clientele_db_pool_connections',
    help: 'Connections of this process to the database, and requests that wait for one.',
    labelNames: ['state'],
    registers: [register],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

interface Waiting {
  status: 'queued' | 'running';
  jobs: number;
}

interface Ended {
  kind: string;
  status: string;
  jobs: number;
  median: number;
  longest: number;
}

/**
 * Jobs run in other processes, and what they leave in the database is the same for all: each instance tells it all. The
 * answer reads it anew.
 */
export function measureJobs(db: Db, register: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]): Gauge =>
    new Gauge({ name: `clientele_${name}`, help, labelNames, registers: [register] });
  const depth = gauge('jobs', 'Jobs that wait or run now.', 'status');
  const oldest = gauge('jobs_oldest_waiting_seconds', 'How long the first of the waiting jobs has waited.');
  const ended = gauge('jobs_ended_last_hour', 'Jobs that ended within the last hour.', 'kind', 'status');
  const durations = gauge(
    'jobs_duration_last_hour_seconds',
    'Seconds from beginning to end of jobs that ended within the last hour.',
    'kind',
    'status',
    'quantile',
  );
  return async () => {
    const now = await db.rows<Waiting & { waited: number }>(
      `SELECT status, count(*)::int AS jobs, extract(epoch FROM now() - min(created_at))::float AS waited
         FROM job WHERE status IN ('queued', 'running') GROUP BY status`,
    );
    for (const status of ['queued', 'running'] as const)
      depth.set({ status }, now.find((row) => row.status === status)?.jobs ?? 0);
    oldest.set(now.find(({ status }) => status === 'queued')?.waited ?? 0);
    ended.reset();
    durations.reset();
    for (const { kind, status, jobs, median, longest } of await endedJobs(db)) {
      ended.set({ kind, status }, jobs);
      durations.set({ kind, status, quantile: '0.5' }, median);
      durations.set({ kind, status, quantile: '1' }, longest);
    }
  };
}

/** One that was cancelled while it waited has no beginning, and took no time. */
function endedJobs(db: Db): Promise<Ended[]> {
  return db.rows<Ended>(
    `SELECT kind, status, count(*)::int AS jobs, coalesce(max(took), 0) AS longest,
            coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY took), 0) AS median
       FROM (SELECT kind, status, extract(epoch FROM finished_at - started_at)::float AS took
               FROM job WHERE finished_at > now() - interval '1 hour') one
      GROUP BY kind, status`,
  );
}
