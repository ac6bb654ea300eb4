import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Db, placeOf } from '@clientele/shared/api';
import { UNDOABLE_DAYS } from './import-answers';
import { removeAbandoned } from './table/spool';

const HOUR_MS = 3_600_000;

/** Rows of imports hold personal data: they go when an import can no longer be taken back. */
@Injectable()
export class ImportRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(ImportRetention.name);
  private cleaning: NodeJS.Timeout | undefined;

  constructor(private readonly db: Db) {}

  async onApplicationBootstrap(): Promise<void> {
    await removeAbandoned().catch((error: unknown) =>
      this.log.warn(placeOf(error), 'an upload is left over'),
    );
    this.cleaning = setInterval(() => {
      this.removeOld().catch((error: unknown) => this.log.error(placeOf(error), 'old imports stay for now'));
    }, HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.cleaning);
  }

  async removeOld(): Promise<void> {
    const old = `coalesce(i.ended_at, i.created_at) < now() - make_interval(days => $1)`;
    await this.db.rows(
      `DELETE FROM customer_import_row r USING customer_import i WHERE r.import_id = i.id AND ${old}`,
      [UNDOABLE_DAYS],
    );
    // The first values of the columns are personal data, too.
    await this.db.rows(
      `UPDATE customer_import i SET columns = (
          SELECT coalesce(jsonb_agg(c || '{"samples": ""}' ORDER BY n), '[]')
            FROM jsonb_array_elements(i.columns) WITH ORDINALITY AS y(c, n))
        WHERE ${old} AND i.columns @? '$[*] ? (@.samples != "")'`,
      [UNDOABLE_DAYS],
    );
  }
}
