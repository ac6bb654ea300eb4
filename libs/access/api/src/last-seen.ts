import { Injectable, Logger } from '@nestjs/common';
import { Db, placeOf } from '@clientele/shared/api';

const STATEMENTS = {
  session: `UPDATE session SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'`,
  key: `INSERT INTO api_key_use AS u (key_id, used_at) VALUES ($1, now())
        ON CONFLICT (key_id) DO UPDATE SET used_at = now() WHERE u.used_at < now() - interval '1 minute'`,
} as const;

/** Writes when a session or a key was last seen, at most once a minute and in no request's transaction. */
@Injectable()
export class LastSeen {
  private readonly log = new Logger(LastSeen.name);
  private readonly writing = new Set<string>();

  constructor(private readonly db: Db) {}

  /** Returns at once; a request neither waits for it nor fails with it. */
  note(kind: keyof typeof STATEMENTS, id: string): void {
    if (this.writing.has(id)) return;
    this.writing.add(id);
    this.db
      .rows(STATEMENTS[kind], [id])
      .catch((error: unknown) => this.log.warn(placeOf(error), 'when it was last seen is not written'))
      .finally(() => this.writing.delete(id));
  }
}
