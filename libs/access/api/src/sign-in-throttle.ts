import { Injectable } from '@nestjs/common';
import { Db, Problem, type ProblemKind } from '@clientele/shared/api';
import { plainAddress } from './networks';
import { accessProblems } from './problems';
import { hashToken } from './sessions';

const WINDOW_MINUTES = 15;

interface Limits {
  /** Failures of one network against one account. */
  pair: number;
  /** Failures of one network against any accounts. */
  network: number;
  /** Failures of all networks against one account, from where it was never signed in to. */
  account: number;
  refusal: ProblemKind;
}

const SIGN_IN: Limits = { pair: 10, network: 60, account: 50, refusal: accessProblems.too_many_attempts };
/** Letters that anybody may have sent to somebody: each counts, as none of them ever succeeds. */
export const LETTERS: Limits = { pair: 3, network: 30, account: 6, refusal: accessProblems.too_many_letters };
const KNOWN_DAYS = 30;

/** The network of an address: whoever holds one IPv6 address holds all of its /64. */
const NETWORK_SQL = `network(set_masklen($2::inet, CASE family($2::inet) WHEN 4 THEN 24 ELSE 64 END))`;

interface Counted {
  pair: number;
  network: number;
  account: number;
  known: boolean;
  wait_seconds: number;
}

/**
 * Slows guessing of passwords (T5, ASVS 5.0 6.3.1) without locking anybody out of the own account: guesses from elsewhere
 * do not count against a network from which the account was signed in to lately. Accounts that do not exist are counted
 * like others.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly db: Db) {}

  /** `account` is a canonical e-mail, or what else is guessed. Counts an attempt as failed until it has succeeded, so that many at once count as many. Refuses one too many. */
  async begin(account: string, address: string, limits = SIGN_IN): Promise<string> {
    const values = [hashToken(account), plainAddress(address)];
    const attempt = await this.db.row<{ id: string }>(
      `INSERT INTO sign_in_attempt (account, network) VALUES ($1, ${NETWORK_SQL}) RETURNING id`,
      values,
    );
    const id = attempt?.id ?? '';
    const counted = await this.db.row<Counted>(
      `SELECT count(*) FILTER (WHERE account = $1 AND network = ${NETWORK_SQL})::int AS pair,
              count(*) FILTER (WHERE network = ${NETWORK_SQL})::int AS network,
              count(*) FILTER (WHERE account = $1)::int AS account,
              ceil(extract(epoch FROM min(at) + make_interval(mins => $3) - now()))::int AS wait_seconds,
              EXISTS (SELECT 1 FROM sign_in_attempt k
                       WHERE k.account = $1 AND k.network = ${NETWORK_SQL} AND k.succeeded
                         AND k.at > now() - make_interval(days => $4)) AS known
         FROM sign_in_attempt
        WHERE (account = $1 OR network = ${NETWORK_SQL}) AND NOT succeeded AND at > now() - make_interval(mins => $3)`,
      [...values, WINDOW_MINUTES, KNOWN_DAYS],
    );
    if (counted && isTooMany(counted, limits)) {
      // A refused attempt guessed nothing; counting it would let others keep somebody out for ever.
      await this.db.rows(`DELETE FROM sign_in_attempt WHERE id = $1`, [id]);
      const seconds = Math.max(1, counted.wait_seconds);
      throw new Problem(limits.refusal, {
        params: { minutes: Math.ceil(seconds / 60) },
        headers: { 'retry-after': String(seconds) },
      });
    }
    return id;
  }

  /** Forgets the failures of this network against the account, and what is too old to matter. */
  async succeeded(id: string): Promise<void> {
    await this.db.rows(
      `WITH done AS (UPDATE sign_in_attempt SET succeeded = true WHERE id = $1 RETURNING account, network)
       DELETE FROM sign_in_attempt a USING done
        WHERE a.id <> $1 AND NOT a.succeeded AND a.account = done.account AND a.network = done.network
           OR a.at < now() - make_interval(days => $2)
           OR NOT a.succeeded AND a.at < now() - make_interval(mins => $3) AND a.id <> $1`,
      [id, KNOWN_DAYS, WINDOW_MINUTES],
    );
  }
}

function isTooMany({ pair, network, account, known }: Counted, limits: Limits): boolean {
  return pair > limits.pair || network > limits.network || (account > limits.account && !known);
}
