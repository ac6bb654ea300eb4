import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Db, Hourly, placeOf } from '@clientele/shared/api';
import { UNDOABLE_DAYS } from './import-answers';
import { removeAbandoned } from './table/spool';

/** Rows of imports hold personal data: they go when an import can no longer be taken back. */
@Injectable()
export class ImportRetention implements OnApplicationBootstrap {
  private readonly log = new Logger(ImportRetention.name);

  constructor(
    private readonly db: Db,
    private readonly hourly: Hourly,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await removeAbandoned().catch((error: unknown) =>
      this.log.warn(placeOf(error), 'an upload is left over'),
    );
    this.hourly.run(() => this.removeOld(), 'old imports stay for now');
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
