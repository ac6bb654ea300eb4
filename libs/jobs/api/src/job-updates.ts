import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, type Config } from '@clientele/shared/api';
import { Client } from 'pg';
import { Subject, type Observable } from 'rxjs';

const RECONNECT_AFTER_MS = 1000;

/** Hears from PostgreSQL which jobs moved, whichever process moved them, and says so to open pages. */
@Injectable()
export class JobUpdates implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(JobUpdates.name);
  private readonly moved = new Subject<string>();
  private client: Client | undefined;
  private retrying: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Ids of jobs, each time one is written. */
  get ids(): Observable<string> {
    return this.moved;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retrying);
    this.moved.complete();
    await this.client?.end();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl });
    client.on('notification', ({ payload }) => this.moved.next(payload ?? ''));
    client.on('error', () => this.retry());
    try {
      await client.connect();
      await client.query('LISTEN job');
      this.client = client;
      if (this.stopped) await client.end();
    } catch (error) {
      this.log.warn({ name: (error as Error).name }, 'cannot listen for jobs yet');
      this.retry();
    }
  }

  /** A lost connection is reported more than once; it is made anew once. */
  private retry(): void {
    if (this.stopped) return;
    clearTimeout(this.retrying);
    this.retrying = setTimeout(() => void this.listen(), RECONNECT_AFTER_MS).unref();
  }
}
