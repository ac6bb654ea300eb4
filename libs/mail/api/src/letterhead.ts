import { OperatorEntity } from '@clientele/access/api';
import { SettingsService } from '@clientele/settings/api';
import { CONFIG, Db, type Config } from '@clientele/shared/api';
import { Inject, Injectable } from '@nestjs/common';

/** Whom a letter is for, in whose name, and where its links lead. */
@Injectable()
export class Letterhead {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** From the configuration, never from a request. */
  address(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }

  async of(operatorId: unknown): Promise<{ operator: OperatorEntity | null; shop: string }> {
    const operator =
      typeof operatorId === 'string'
        ? await this.db.repository(OperatorEntity).findOneBy({ id: operatorId, enabled: true })
        : null;
    const { shopName } = await this.settings.get();
    return { operator, shop: shopName || 'Clientele' };
  }
}
