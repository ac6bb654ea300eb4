import { Injectable, Logger } from '@nestjs/common';
import { Sessions } from '@clientele/access/api';
import { Db, Problem, SYSTEM, UnitOfWork, placeOf, type Actor, type Channel } from '@clientele/shared/api';
import type { JobHelpers } from 'graphile-worker';
import { JobHandlers, type JobHandler, type JobWork } from './job-handlers';
import { JobRescue } from './job-rescue';
import { jobsProblems } from './problems';
import type { JobRow } from './job-row';

/** Ends the work of a job between two batches because its process ends; another one goes on with it. */
class GivenBack extends Error {}

/** Does one job from its beginning to its end, or as far as a process gets that has to go. */
@Injectable()
export class JobPerformer {
  private readonly log = new Logger(JobPerformer.name);
  private stopping = false;

  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly rescue: JobRescue,
    private readonly sessions: Sessions,
  ) {}

  async perform(id: string, { job: queued }: JobHelpers): Promise<void> {
    const job = await this.db.row<JobRow>(
      `UPDATE job SET status = 'running', instance = $2, started_at = coalesce(started_at, now())
        WHERE id = $1 AND status IN ('queued', 'running') RETURNING *`,
      [id, this.rescue.instance],
    );
    if (!job) return;
    try {
      const { status, result } = await this.inNameOf(job, (handler, actor) => {
        // What the product asked for itself is nobody's right.
        const permitted = job.actor_kind === 'system' || actor.permissions.has(handler.permission);
        if (!permitted) throw new Problem(jobsProblems.not_permitted);
        return handler.run(this.workOf(job));
      });
      await this.finish(id, status, result, '');
    } catch (error) {
      if (this.stopping) return this.giveBack(id, queued);
      const known = error instanceof Problem ? error.kind : undefined;
      // What another machine cannot do right now passes by itself, as a fault may.
      const passes = !known || known.status === 503;
      if (passes && queued.attempts < queued.max_attempts) throw error;
      if (passes) this.log.error({ job: id, kind: job.kind, ...placeOf(error) }, 'a job failed');
      await this.giveUp(job, (known ?? jobsProblems.failed).code);
    }
  }

  /** The job at work stops at its next batch. */
  stop(): void {
    this.stopping = true;
  }

  /** Ends a job whose processes died too often; of several processes that want to, one does. */
  async abandon(id: string, instance: string): Promise<void> {
    const job = await this.db.row<JobRow>(
      `UPDATE job SET instance = $3 WHERE id = $1 AND instance = $2 AND status = 'running' RETURNING *`,
      [id, instance, this.rescue.instance],
    );
    if (!job) return;
    await this.rescue.forget(id);
    await this.giveUp(job, jobsProblems.interrupted.code);
  }

  /** The queue hears of it before the fault does, which then finds nothing that is held: no attempt was spent. */
  private async giveBack(id: string, queued: JobHelpers['job']): Promise<never> {
    await this.db.rows(`UPDATE job SET status = 'queued', instance = '' WHERE id = $1`, [id]);
    await this.rescue.release(id, queued.attempts - 1, queued.locked_by);
    throw new GivenBack();
  }

  private async giveUp({ id }: JobRow, problem: string): Promise<void> {
    // Read anew: what it remembers was committed, and no more than that was done.
    const job = await this.db.row<JobRow>(`SELECT * FROM job WHERE id = $1`, [id]);
    if (!job) return;
    const result = await this.inNameOf(job, async (handler) => handler.failed?.(this.workOf(job)));
    await this.finish(job.id, 'failed', result ?? {}, problem);
  }

  /** Whoever asked for a job may have lost the right to it since: they act with what they may do now. */
  private async inNameOf<T>(
    job: JobRow,
    work: (handler: JobHandler, actor: Actor) => Promise<T>,
  ): Promise<T> {
    const { actor_kind: kind, actor_id: id, actor_name: name } = job;
    const known = id === null ? undefined : await this.sessions.actorNow(kind, id);
    const actor = known ?? { ...SYSTEM, kind, id, name };
    const channel: Channel = job.kind.includes('import') ? 'import' : 'system';
    return this.unitOfWork.as(actor, channel, async () => work(this.handlers.of(job.kind), actor));
  }

  private workOf(job: JobRow): JobWork {
    return {
      id: job.id,
      input: job.input,
      report: async (done, total) => {
        const row = await this.db.row<{ cancel_requested: boolean }>(
          `UPDATE job SET done = $2, total = $3 WHERE id = $1 RETURNING cancel_requested`,
          [job.id, done, total],
        );
        if (row?.cancel_requested !== false) return false;
        if (this.stopping) throw new GivenBack();
        return true;
      },
      remember: async (members) => {
        await this.db.rows(`UPDATE job SET input = input || $2 WHERE id = $1`, [job.id, members]);
      },
    };
  }

  private async finish(id: string, status: string, result: object, problem: string): Promise<void> {
    await this.db.rows(
      `UPDATE job SET status = $2, result = coalesce(result, '{}') || $3::jsonb, problem = $4, finished_at = now() WHERE id = $1`,
      [id, status, JSON.stringify(result), problem],
    );
  }
}
