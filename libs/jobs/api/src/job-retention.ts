import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, Db, Hourly, type Config } from '@clientele/shared/api';
import { KEPT_DAYS } from './job-row';

/** Lets jobs go that ended long ago. */
@Injectable()
export class JobRetention implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly hourly: Hourly,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === 'inline') this.hourly.run(() => this.removeOld(), 'old jobs stay for now');
  }

  async removeOld(): Promise<void> {
    await this.db.rows(`DELETE FROM job WHERE finished_at < now() - make_interval(days => $1)`, [KEPT_DAYS]);
  }
}
