import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Db, type Config } from '@clientele/shared/api';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const SWEEP_MS = 5_000;
/** Processes that may die in the middle of a job before it counts as one that kills them. */
const DEATHS = 12;

type Abandon = (id: string, instance: string) => Promise<void>;

interface LostJob {
  id: string;
  instance: string;
  attempts: number;
  /** Who has it in the queue. */
  holder: string | null;
  hopeless: boolean;
}

/**
 * Gives back the jobs of a process that died. A living process holds an advisory lock under its name for as long as its
 * connection lives, so a name without a lock is a dead process; graphile-worker alone would wait four hours.
 */
@Injectable()
export class JobRescue implements OnApplicationShutdown {
  /** The name of this process, written on the jobs that it runs. */
  readonly instance = randomUUID();
  private readonly log = new Logger(JobRescue.name);
  private client: Client | undefined;
  private sweeping: NodeJS.Timeout | undefined;
  private abandon: Abandon = () => Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
  ) {}

  /** Shows that this process lives, then looks after the jobs of those that do not; `abandon` ends one that died too often. */
  async begin(abandon: Abandon): Promise<void> {
    this.abandon = abandon;
    await this.showLife();
    await this.sweep();
    this.sweeping = setInterval(() => void this.watch(), SWEEP_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeping);
    await this.client?.end();
  }

  /** Lets another process have a job at once that `holder` has in the queue. */
  async release(id: string, attempts: number, holder: string | null): Promise<void> {
    await this.db.rows(`SELECT graphile_worker.force_unlock_workers(ARRAY[$1])`, [holder]);
    await this.db.rows(
      `SELECT graphile_worker.reschedule_jobs(
         ARRAY(SELECT w.id FROM graphile_worker.jobs w WHERE w.key = $1), run_at := now(), attempts := $2::int)`,
      [id, attempts],
    );
  }

  /** Takes a job that has ended out of the queue, whoever held it there. */
  async forget(id: string): Promise<void> {
    await this.db.rows(
      `SELECT graphile_worker.force_unlock_workers(ARRAY(
         SELECT locked_by FROM graphile_worker.jobs WHERE key = $1 AND locked_by IS NOT NULL))`,
      [id],
    );
    await this.db.rows(
      `SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs WHERE key = $1))`,
      [id],
    );
  }

  private async watch(): Promise<void> {
    try {
      if (!this.client) await this.showLife();
      await this.sweep();
    } catch (error) {
      this.log.warn({ name: (error as Error).name }, 'cannot look after jobs right now');
    }
  }

  private async showLife(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl });
    client.on('error', () => (this.client = undefined));
    await client.connect();
    await client.query(`SELECT pg_advisory_lock(hashtext('clientele worker'), hashtext($1))`, [
      this.instance,
    ]);
    this.client = client;
  }

  private async sweep(): Promise<void> {
    for (const job of await this.lost()) {
      if (job.hopeless) await this.abandon(job.id, job.instance);
      else await this.giveBack(job);
    }
  }

  /**
   * Jobs whose process is gone, that a process took out of the queue and never began, or that the queue has given up.
   */
  private lost(): Promise<LostJob[]> {
    return this.db.rows<LostJob>(
      `SELECT id, instance, attempts, locked_by AS holder, hopeless FROM (
         SELECT j.id, j.status, j.instance, w.attempts, w.locked_at, w.locked_by,
                w.id IS NULL OR w.locked_by IS NULL AND w.attempts >= w.max_attempts OR j.deaths >= $1 AS hopeless,
                EXISTS (SELECT 1 FROM pg_locks l
                         WHERE l.locktype = 'advisory' AND l.granted
                           AND l.classid = hashtext('clientele worker')::oid AND l.objid = hashtext(j.instance)::oid
                           AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS alive
           FROM job j LEFT JOIN graphile_worker.jobs w ON w.key = j.id::text
          WHERE j.status IN ('queued', 'running')) one
        WHERE status = 'running' AND (NOT alive OR hopeless AND locked_by IS NULL)
           OR status = 'queued' AND locked_at < now() - interval '10 seconds'`,
      [DEATHS - 1],
    );
  }

  /** A death is no attempt: those count the faults of the job itself. Somebody else may have given it back already. */
  private async giveBack({ id, instance, attempts, holder }: LostJob): Promise<void> {
    await this.db.rows(
      `UPDATE job SET status = 'queued', instance = '', deaths = deaths + 1
        WHERE id = $1 AND instance = $2 AND status = 'running'`,
      [id, instance],
    );
    await this.release(id, Math.max(0, attempts - 1), holder);
  }
}
