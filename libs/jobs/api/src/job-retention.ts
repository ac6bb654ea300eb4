import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, Db, placeOf, type Config } from '@clientele/shared/api';
import { KEPT_DAYS } from './job-row';

const HOUR_MS = 3_600_000;

/** Lets jobs go that ended long ago. */
@Injectable()
export class JobRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(JobRetention.name);
  private cleaning: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs !== 'inline') return;
    this.cleaning = setInterval(() => {
      this.removeOld().catch((error: unknown) => this.log.error(placeOf(error), 'old jobs stay for now'));
    }, HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.cleaning);
  }

  async removeOld(): Promise<void> {
    await this.db.rows(`DELETE FROM job WHERE finished_at < now() - make_interval(days => $1)`, [KEPT_DAYS]);
  }
}
