import { Db, placeOf } from '@clientele/shared/api';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

export const WINDOW_SECONDS = 60;
const EXCHANGE_MS = 1000;
/** Who has used less than this part of the limit is no matter for the other instances. */
const WORTH_TELLING = 0.05;

interface Count {
  here: number;
  elsewhere: number;
  told: number;
  limit: number;
}

/**
 * Counts calls within the current minute: in memory, so that no request waits, and every second with the other
 * instances through an unlogged table. Between two exchanges a caller may get ahead by what the others count in a
 * second; that is the price of not asking the database at every call.
 */
@Injectable()
export class CallCounts implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(CallCounts.name);
  private readonly instance = randomUUID();
  private counts = new Map<string, Count>();
  private window = windowNow();
  private exchanging: NodeJS.Timeout | undefined;
  private silent = false;

  constructor(private readonly db: Db) {}

  onApplicationBootstrap(): void {
    this.exchanging = setInterval(() => {
      this.exchange().then(
        () => (this.silent = false),
        (error: unknown) => {
          if (!this.silent) this.log.error(placeOf(error), 'calls are counted in this process only for now');
          this.silent = true;
        },
      );
    }, EXCHANGE_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.exchanging);
  }

  /** Counts one call; answers how many there were in this minute, here and elsewhere. */
  count(caller: string, limit: number): number {
    this.turn();
    const count = this.counts.get(caller) ?? { here: 0, elsewhere: 0, told: 0, limit };
    count.here += 1;
    this.counts.set(caller, count);
    return count.here + count.elsewhere;
  }

  /** How many calls there were in this minute, without another one. */
  of(caller: string): number {
    this.turn();
    const { here, elsewhere } = this.counts.get(caller) ?? { here: 0, elsewhere: 0 };
    return here + elsewhere;
  }

  /** Whole seconds until the count begins again. */
  secondsLeft(): number {
    return Math.max(1, Math.ceil((this.window + 1) * WINDOW_SECONDS - Date.now() / 1000));
  }

  /** Tells the other instances what was counted here since the last time, and hears what they counted. */
  async exchange(): Promise<void> {
    this.turn();
    const { window, counts } = this;
    const busy = [...counts].filter(([, { here, limit }]) => here >= Math.max(1, limit * WORTH_TELLING));
    if (busy.length === 0) return;
    const news = busy.filter(([, { here, told }]) => here > told);
    const heard = await this.db.rows<{ caller: string; calls: number }>(
      `WITH old AS (DELETE FROM call_count WHERE minute < $2 - 1),
            mine AS (INSERT INTO call_count (caller, minute, instance, calls)
                     SELECT caller, $2, $3::uuid, calls FROM unnest($4::text[], $5::int[]) AS n(caller, calls)
                     ON CONFLICT (caller, minute, instance) DO UPDATE SET calls = excluded.calls)
       SELECT caller, sum(calls)::int AS calls FROM call_count
        WHERE caller = ANY($1) AND minute = $2 AND instance <> $3 GROUP BY caller`,
      [
        busy.map(([caller]) => caller),
        window,
        this.instance,
        news.map(([caller]) => caller),
        news.map(([, { here }]) => here),
      ],
    );
    for (const [caller, count] of news) counts.set(caller, Object.assign(count, { told: count.here }));
    for (const { caller, calls } of heard) {
      const count = counts.get(caller);
      if (count) count.elsewhere = calls;
    }
  }

  private turn(): void {
    const now = windowNow();
    if (now === this.window) return;
    this.window = now;
    this.counts = new Map();
  }
}

const windowNow = (): number => Math.floor(Date.now() / 1000 / WINDOW_SECONDS);
