import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Db, type Config } from '@clientele/shared/api';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

const SWEEP_MS = 60_000;

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
  private abandon: (id: string) => Promise<void> = () => Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
  ) {}

  /** Shows that this process lives, then looks after the jobs of those that do not; `abandon` ends one that died too often. */
  async begin(abandon: (id: string) => Promise<void>): Promise<void> {
    this.abandon = abandon;
    await this.showLife();
    await this.sweep();
    this.sweeping = setInterval(() => void this.watch(), SWEEP_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeping);
    await this.client?.end();
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
    const dead = await this.db.rows<{ id: string; spent: boolean }>(
      `SELECT j.id, w.id IS NULL OR w.attempts >= w.max_attempts AS spent
         FROM job j LEFT JOIN graphile_worker.jobs w ON w.key = j.id::text
        WHERE j.status = 'running'
          AND NOT EXISTS (SELECT 1 FROM pg_locks l
                           WHERE l.locktype = 'advisory' AND l.granted
                             AND l.classid = hashtext('clientele worker')::oid AND l.objid = hashtext(j.instance)::oid
                             AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
    );
    const ids = (spent: boolean): string[] => dead.filter((job) => job.spent === spent).map(({ id }) => id);
    await this.db.rows(
      `SELECT graphile_worker.force_unlock_workers(ARRAY(
         SELECT locked_by FROM graphile_worker.jobs WHERE key = ANY($1) AND locked_by IS NOT NULL))`,
      [ids(false)],
    );
    for (const id of ids(true)) await this.abandon(id);
  }
}
