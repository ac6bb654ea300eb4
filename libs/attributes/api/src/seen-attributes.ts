import { Injectable } from '@nestjs/common';
import type { Attribute } from '@clientele/attributes/dto';
import { Db } from '@clientele/shared/api';
import type { Sight } from '@clientele/shared/dto';
import { SELECTED } from './attributes.service';
import { seesPersonal } from './value-map';

/** The attributes that exist for somebody, for files. */
@Injectable()
export class SeenAttributes {
  constructor(private readonly db: Db) {}

  async of(sight: Sight): Promise<Attribute[]> {
    if (!sight.permissions.has('attributes:read')) return [];
    return this.db.prepared<Attribute>(
      `${SELECTED} FROM attribute a WHERE $1 OR NOT a.personal ORDER BY a.position, a.name, a.id`,
      [seesPersonal(sight)],
    );
  }
}
