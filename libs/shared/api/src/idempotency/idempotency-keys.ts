import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Db } from '../db';
import { Hourly } from '../hourly';
import { Problem } from '../problem';
import { problems } from '../problems';
import type { Bindings } from '../read-page/list-source';
import type { KeptAnswer, SealedAnswer } from './sealed-answer';

/** How long an answer is kept (api.md 19). */
const KEPT_HOURS = 24;

/** What the look-up of a key finds: whether nobody else works under it, and what is kept. */
export interface LookedUp {
  free: boolean;
  hash: Buffer | null;
  answer: Buffer | null;
}

/** Keeps answers in the transaction of what they answer: both are there, or neither. */
@Injectable()
export class IdempotencyKeys implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly hourly: Hourly,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === 'inline') this.hourly.run(() => this.removeOld(), 'old keys stay for now');
  }

  /** The statement that takes the lock and looks for the answer that was given before. */
  lookUp(sealed: SealedAnswer, bind: Bindings): string {
    const [id, lock, hours] = [sealed.id, sealed.lock, KEPT_HOURS].map((value) => bind.add(value));
    return `SELECT * FROM look_up_key(${id}, ${lock}::bigint, make_interval(hours => ${hours}))`;
  }

  /**
   * The answer that was given before, or undefined when this request is the first. One that still runs holds the lock
   * and cannot be seen yet: 409. Another request under the same key: 422.
   */
  before(sealed: SealedAnswer, hash: Buffer, found: LookedUp): KeptAnswer | undefined {
    if (found.hash && found.answer) {
      if (!found.hash.equals(hash)) throw new Problem(problems.idempotency_reused);
      return sealed.open(found.answer);
    }
    if (!found.free) throw stillRunning();
    return undefined;
  }

  /** Keeps the answer; the primary key stays the judge whether it is the only one. */
  async keep(sealed: SealedAnswer, hash: Buffer, answer: KeptAnswer): Promise<void> {
    const kept = await this.db.row(
      `INSERT INTO idempotency_key AS k (id, request_hash, answer) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET request_hash = excluded.request_hash, answer = excluded.answer, at = now()
         WHERE k.at <= now() - make_interval(hours => $4)
       RETURNING 1`,
      [sealed.id, hash, sealed.seal(answer), KEPT_HOURS],
    );
    if (!kept) throw stillRunning();
  }

  async removeOld(): Promise<void> {
    await this.db.rows(`DELETE FROM idempotency_key WHERE at <= now() - make_interval(hours => $1)`, [
      KEPT_HOURS,
    ]);
  }
}

function stillRunning(): Problem {
  return new Problem(problems.idempotency_running, { headers: { 'retry-after': '1' } });
}
