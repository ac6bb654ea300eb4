import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Db, placeOf, type Deprecation } from '@clientele/shared/api';

const PAUSE_MS = 5000;

interface Use {
  keyId: string;
  route: string;
  sunset: string;
  calls: number;
}

/** Counts how often keys call routes that are on their way out: in memory, and written together every few seconds. */
@Injectable()
export class DeprecatedUse implements BeforeApplicationShutdown {
  private readonly log = new Logger(DeprecatedUse.name);
  private uses = new Map<string, Use>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: Db) {}

  /** Returns at once; a request neither waits for it nor fails with it. `route` is declared, and names nobody. */
  note(keyId: string, route: string, { sunset }: Deprecation): void {
    this.add({ keyId, route, sunset, calls: 1 });
    this.timer ??= setTimeout(() => void this.write(), PAUSE_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.write();
  }

  private add(use: Use): void {
    const id = `${use.keyId} ${use.route}`;
    const calls = (this.uses.get(id)?.calls ?? 0) + use.calls;
    this.uses.set(id, { ...use, calls });
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const uses = [...this.uses.values()];
    this.uses = new Map();
    if (uses.length === 0) return;
    try {
      await this.db.rows(
        `INSERT INTO api_key_deprecated_use AS u (key_id, route, calls, used_at, sunset_on)
         SELECT key_id, route, calls, now(), sunset_on
           FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::date[]) AS n(key_id, route, calls, sunset_on)
          ORDER BY key_id, route
         ON CONFLICT (key_id, route) DO UPDATE
            SET calls = u.calls + excluded.calls, used_at = excluded.used_at, sunset_on = excluded.sunset_on`,
        [
          uses.map(({ keyId }) => keyId),
          uses.map(({ route }) => route),
          uses.map(({ calls }) => calls),
          uses.map(({ sunset }) => sunset),
        ],
      );
    } catch (error) {
      this.log.warn(placeOf(error), 'calls of deprecated routes are written later');
      uses.forEach((use) => this.add(use));
    }
  }
}
