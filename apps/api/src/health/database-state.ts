import { Injectable } from '@nestjs/common';
import { Db } from '@clientele/shared/api';
import { migrationNames } from '../migrate';

/** The database as this program needs it. */
@Injectable()
export class DatabaseState {
  constructor(private readonly db: Db) {}

  /**
   * Throws when the database does not answer or lacks a migration. One that is further ahead serves a newer instance,
   * too, while the older ones still run.
   */
  async check(): Promise<void> {
    const rows = await this.db.rows<{ name: string }>(`SELECT name FROM migration`);
    const ran = new Set(rows.map(({ name }) => name));
    if (migrationNames.some((name) => !ran.has(name))) throw new Error('Migrations are missing');
  }
}
