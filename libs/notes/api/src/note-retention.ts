import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, Db, Hourly, type Config } from '@clientele/shared/api';

const NOTIFIED_DAYS = 90;

/** Removes notes for good that were deleted a day ago, and what operators were told of long ago. */
@Injectable()
export class NoteRetention implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly hourly: Hourly,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === 'inline')
      this.hourly.run(() => this.removeOld(), 'deleted notes and old notifications stay for now');
  }

  async removeOld(): Promise<void> {
    await this.db.rows(`DELETE FROM note WHERE deleted_at < now() - interval '1 day'`);
    await this.db.rows(`DELETE FROM notification WHERE created_at < now() - make_interval(days => $1)`, [
      NOTIFIED_DAYS,
    ]);
  }
}
