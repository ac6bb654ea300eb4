import { OperatorEntity } from '@clientele/access/api';
import { SettingsService } from '@clientele/settings/api';
import { Db } from '@clientele/shared/api';
import { Injectable } from '@nestjs/common';

/** Whom a letter is for, and in whose name. */
@Injectable()
export class Letterhead {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsService,
  ) {}

  async of(operatorId: unknown): Promise<{ operator: OperatorEntity | null; shop: string }> {
    const operator =
      typeof operatorId === 'string'
        ? await this.db.repository(OperatorEntity).findOneBy({ id: operatorId, enabled: true })
        : null;
    const { shopName } = await this.settings.get();
    return { operator, shop: shopName || 'Clientele' };
  }
}
