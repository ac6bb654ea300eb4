import { Injectable } from '@nestjs/common';
import type { Job, JobList, JobResult } from '@clientele/jobs/dto';
import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { JobHandlers } from './job-handlers';
import { jobOf, type JobRow } from './job-row';
import { jobsProblems } from './problems';

const SHOWN = 50;

@Injectable()
export class JobsService {
  constructor(
    private readonly db: Db,
    private readonly handlers: JobHandlers,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Enqueues in the current transaction: a job exists if and only if what asked for it was committed. */
  async enqueue(kind: string, input: Record<string, unknown>, result: Partial<JobResult> = {}): Promise<Job> {
    const [job] = await this.enqueueAll(kind, [input], result);
    if (!job) throw new Error('The job was not written');
    return job;
  }

  /** One job for each input, in one statement. */
  async enqueueAll(
    kind: string,
    inputs: readonly Record<string, unknown>[],
    result: Partial<JobResult> = {},
  ): Promise<Job[]> {
    const { actor } = this.cls.get();
    const rows = await this.db.rows<JobRow>(
      `WITH made AS (
         INSERT INTO job (kind, input, result, actor_kind, actor_id, actor_name)
         SELECT $1, input, $3, $4, $5, $6 FROM jsonb_array_elements($2::jsonb) input RETURNING *
       )
       SELECT made.* FROM made CROSS JOIN LATERAL graphile_worker.add_job(
         'job', json_build_object('id', made.id::text), job_key := made.id::text, max_attempts := $7)`,
      [
        kind,
        JSON.stringify(inputs),
        result,
        actor.kind,
        actor.id,
        actor.name,
        this.handlers.attemptsOf(kind),
      ],
    );
    return rows.map((row) => this.told(row));
  }

  /** The latest of whoever asks, and what failed that nobody asked for. */
  async own(): Promise<JobList> {
    const rows = await this.db.rows<JobRow>(
      `SELECT * FROM job WHERE actor_id = $1 ${this.orLost} ORDER BY id DESC LIMIT $2`,
      [this.actorId, SHOWN + 1],
    );
    return { items: rows.slice(0, SHOWN).map((row) => this.told(row)), hasMore: rows.length > SHOWN };
  }

  async get(id: string): Promise<Job> {
    return this.told(await this.row(id));
  }

  /** Asks a job to stop after its current batch; one that nobody began is cancelled at once. */
  async cancel(id: string): Promise<Job> {
    await this.get(id);
    const asked = await this.db.row<JobRow>(
      `UPDATE job SET cancel_requested = true,
              status = CASE WHEN status = 'queued' THEN 'cancelled' ELSE status END,
              finished_at = CASE WHEN status = 'queued' THEN now() ELSE finished_at END
        WHERE id = $1 AND status IN ('queued', 'running') RETURNING *`,
      [id],
    );
    if (asked?.status === 'cancelled') await this.handlers.of(asked.kind).cancelled?.(asked.input);
    return this.get(id);
  }

  /** Does a failed job again: a new one with the same input. */
  async retry(id: string): Promise<Job> {
    const row = await this.row(id);
    if (!this.isRetriable(row)) throw new Problem(jobsProblems.not_retriable);
    const { importId = null } = row.result ?? {};
    const job = await this.enqueue(row.kind, row.input, importId === null ? {} : { importId });
    await this.handlers.of(row.kind).again?.(row.input, job.id);
    return job;
  }

  /** A job is seen by whoever asked for it, or has to mend it; to everybody else it does not exist. */
  private async row(id: string): Promise<JobRow> {
    const row = await this.db.row<JobRow>(
      `SELECT * FROM job WHERE id = $1 AND (actor_id IS NOT DISTINCT FROM $2 ${this.orLost})`,
      [id, this.actorId],
    );
    if (!row) throw new Problem(problems.not_found);
    return row;
  }

  private told(row: JobRow): Job {
    return { ...jobOf(row, this.cls.get('language')), retriable: this.isRetriable(row) };
  }

  private isRetriable({ status, kind }: JobRow): boolean {
    return status === 'failed' && this.handlers.canRetry(kind, this.cls.get('actor').permissions);
  }

  /** What the product asked for itself, such as a letter, would fail unseen: owners see it (decision 8). */
  private get orLost(): string {
    const mends = this.cls.get('actor').permissions.has('operators:write');
    return mends ? `OR actor_id IS NULL AND status = 'failed'` : '';
  }

  private get actorId(): string | null {
    return this.cls.get('actor').id;
  }
}
