import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, placeOf, type Config } from '@clientele/shared/api';
import { Logger as WorkerLogger, run, type Runner } from 'graphile-worker';
import { JobPerformer } from './job-performer';
import { JobRescue } from './job-rescue';
import { Rounds } from './rounds';

const AGAIN_MS = 2000;

/** Runs jobs, one at a time, in the process that is there for it; graphile-worker hands each to one process only. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(JobRunner.name);
  private runner: Runner | undefined;
  private again: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly performer: JobPerformer,
    private readonly rescue: JobRescue,
    private readonly rounds: Rounds,
  ) {}

  /** Whether this process takes jobs. */
  get isRunning(): boolean {
    return this.runner !== undefined && !this.stopping;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.jobs !== 'inline') return;
    await this.rescue.begin((id, instance) => this.performer.abandon(id, instance));
    await this.begin();
  }

  /** Before the database connections go: a batch that runs now may finish, what is behind it is given back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.again);
    this.performer.stop();
    await this.runner?.stop().catch(() => undefined);
  }

  private async begin(): Promise<void> {
    this.runner = await run({
      connectionString: this.config.databaseUrl,
      concurrency: 1,
      noHandleSignals: true,
      pollInterval: 2000,
      // Its messages repeat those of the driver, which may hold values of rows (T23).
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' && !this.stopping)
          this.log.error(message.replace(/(with error|: ).*/s, '').trim());
      }),
      parsedCronItems: this.rounds.crontab,
      taskList: {
        ...this.rounds.tasks,
        job: (payload, helpers) => this.performer.perform((payload as { id: string }).id, helpers),
      },
    });
    this.runner.promise.catch((error: unknown) => this.beginAgain(error));
  }

  /** It gives up when the database is away for long. */
  private beginAgain(error: unknown): void {
    if (this.stopping) return;
    this.runner = undefined;
    this.log.error(placeOf(error), 'the job runner stopped');
    this.again = setTimeout(() => {
      this.begin().catch((other: unknown) => this.beginAgain(other));
    }, AGAIN_MS);
  }
}
