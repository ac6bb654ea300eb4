import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import {
  CONFIG,
  Db,
  Problem,
  UnitOfWork,
  placeOf,
  type Actor,
  type Channel,
  type Config,
} from '@clientele/shared/api';
import { Logger as WorkerLogger, run, type JobHelpers, type Runner } from 'graphile-worker';
import { JobHandlers, type JobHandler, type JobWork } from './job-handlers';
import { JobRescue } from './job-rescue';
import { jobsProblems } from './problems';
import type { JobRow } from './job-row';

/** Runs jobs, one at a time, in the process of the API; graphile-worker hands each to one worker only. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(JobRunner.name);
  private runner: Runner | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly rescue: JobRescue,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.rescue.begin((id) => this.abandon(id));
    this.runner = await run({
      connectionString: this.config.databaseUrl,
      concurrency: 1,
      noHandleSignals: true,
      pollInterval: 2000,
      // Its messages repeat those of the driver, which may hold values of rows (T23).
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error') this.log.error(message.replace(/(with error|: ).*/s, '').trim());
      }),
      taskList: { job: (payload, helpers) => this.perform((payload as { id: string }).id, helpers) },
    });
    this.runner.promise.catch((error: unknown) =>
      this.log.error({ name: (error as Error).name }, 'the job runner stopped'),
    );
  }

  /** Before the database connections go: a job that runs now may finish. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }

  private async perform(id: string, helpers: JobHelpers): Promise<void> {
    const job = await this.db.row<JobRow>(
      `UPDATE job SET status = 'running', instance = $2, started_at = coalesce(started_at, now())
        WHERE id = $1 AND status IN ('queued', 'running') RETURNING *`,
      [id, this.rescue.instance],
    );
    if (!job) return;
    try {
      const { status, result } = await this.inNameOf(job, (handler) => handler.run(this.workOf(job)));
      await this.finish(id, status, result, '');
    } catch (error) {
      const known = error instanceof Problem ? error.kind.code : undefined;
      if (!known && helpers.job.attempts < helpers.job.max_attempts) throw error;
      if (!known) this.log.error({ job: id, ...placeOf(error) }, 'a job failed');
      await this.giveUp(job, known ?? jobsProblems.failed.code);
    }
  }

  /** Ends a job whose processes died too often. */
  private async abandon(id: string): Promise<void> {
    const job = await this.db.row<JobRow>(`SELECT * FROM job WHERE id = $1 AND status = 'running'`, [id]);
    if (job) await this.giveUp(job, jobsProblems.interrupted.code);
  }

  private async giveUp(job: JobRow, problem: string): Promise<void> {
    const result = await this.inNameOf(job, async (handler) => handler.failed?.(this.workOf(job)));
    await this.finish(job.id, 'failed', result ?? {}, problem);
  }

  private inNameOf<T>(job: JobRow, work: (handler: JobHandler) => Promise<T>): Promise<T> {
    const actor: Actor = {
      kind: job.actor_kind,
      id: job.actor_id,
      name: job.actor_name,
      permissions: new Set(),
    };
    const channel: Channel = job.kind.includes('import') ? 'import' : 'system';
    return this.unitOfWork.as(actor, channel, () => work(this.handlers.of(job.kind)));
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
        return row?.cancel_requested === false;
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
