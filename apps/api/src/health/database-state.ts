import { Injectable } from '@nestjs/common';
import { Db } from '@clientele/shared/api';
import { migrationNames } from '../migrate';

/** The database as this program needs it. */
@Injectable()
export class DatabaseState {
  /** A database that hangs is asked once, however often we are: each question holds a connection. */
  private asked: Promise<void> | undefined;

  constructor(private readonly db: Db) {}

  /**
   * Throws when the database does not answer or lacks a migration. One that is further ahead serves a newer instance,
   * too, while the older ones still run.
   */
  check(): Promise<void> {
    this.asked ??= this.ask().finally(() => (this.asked = undefined));
    return this.asked;
  }

  private async ask(): Promise<void> {
    const rows = await this.db.rows<{ name: string }>(`SELECT name FROM migration`);
    const ran = new Set(rows.map(({ name }) => name));
    if (migrationNames.some((name) => !ran.has(name))) throw new Error('Migrations are missing');
  }
}
