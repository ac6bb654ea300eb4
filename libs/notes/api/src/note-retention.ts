import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, Db, Hourly, type Config } from '@clientele/shared/api';

/** Removes notes for good that were deleted a day ago. */
@Injectable()
export class NoteRetention implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly hourly: Hourly,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === 'inline')
      this.hourly.run(() => this.removeDeleted(), 'deleted notes stay for now');
  }

  async removeDeleted(): Promise<void> {
    await this.db.rows(`DELETE FROM note WHERE deleted_at < now() - interval '1 day'`);
  }
}
