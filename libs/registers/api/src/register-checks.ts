import { Injectable } from '@nestjs/common';
import { CompanyScope } from '@clientele/companies/api';
import { Db } from '@clientele/shared/api';
import { NoAnswer, type CompanyNumber, type Register } from './register';
import type { Reply } from './registers';

/** A number of a company that waits for a register. */
export interface Waiting extends CompanyNumber {
  id: string;
}

// The row is held, and only if it still is about this number: who has changed it meanwhile is not told of another one.
const HELD = `held AS (
  SELECT * FROM register_state WHERE id = $1 AND country = $2 AND number = $3 FOR UPDATE)`;

const ANSWERED = `WITH ${HELD}, made AS (
    INSERT INTO register_check (company_id, kind, country, number, register, at, outcome, evidence, finding, name, address)
    SELECT company_id, kind, country, number, $4, $5, $6, $7, $8, $9, $10 FROM held RETURNING id, register, outcome)
  UPDATE register_state s
     SET status = made.outcome, check_id = made.id, answered_by = made.register, tried_at = NULL, failure = '', failures = 0,
         due_at = now() + make_interval(days => (SELECT register_days FROM setting))
    FROM made WHERE s.id = $1`;

// An outage says nothing about the number: the status and what it rests on stay. It is tried again after two minutes,
// then four, and so on up to a day.
const SILENT = `WITH ${HELD}, made AS (
    INSERT INTO register_check (company_id, kind, country, number, register, outcome, failure)
    SELECT company_id, kind, country, number, $4, 'no_answer', $5 FROM held RETURNING id)
  UPDATE register_state s
     SET tried_at = now(), failure = $5, failures = s.failures + 1,
         due_at = now() + least(interval '1 day', greatest(
           interval '1 minute' * 2 ^ least(s.failures + 1, 11), make_interval(secs => $6)))
    FROM made WHERE s.id = $1`;

/** What registers answered, and how the numbers of companies stand by it. */
@Injectable()
export class RegisterChecks {
  constructor(
    private readonly db: Db,
    private readonly scope: CompanyScope,
  ) {}

  /** Those whose turn it is in these areas, longest due first. */
  due(areas: readonly { kind: string; country: string }[], most: number): Promise<Waiting[]> {
    return this.db.rows<Waiting>(
      `SELECT s.id, s.kind, s.country, s.number
         FROM unnest($1::text[], $2::text[]) AS a (kind, country)
         CROSS JOIN LATERAL (
           SELECT * FROM register_state x WHERE x.kind = a.kind AND x.country = a.country AND x.due_at <= now()
            ORDER BY x.due_at LIMIT $3) s
        ORDER BY s.due_at LIMIT $3`,
      [areas.map(({ kind }) => kind), areas.map(({ country }) => country), most],
    );
  }

  ofCompany(companyId: string): Promise<Waiting[]> {
    return this.db.rows<Waiting>(
      `SELECT s.id, s.kind, s.country, s.number FROM register_state s JOIN company k ON k.id = s.company_id
        WHERE k.id = $1 AND ${this.scope.condition('k')} ORDER BY s.kind`,
      [companyId],
    );
  }

  async write({ id, country, number }: Waiting, register: Register, reply: Reply): Promise<void> {
    if (reply instanceof NoAnswer) {
      const { failure, pauseSeconds } = reply;
      await this.db.rows(SILENT, [id, country, number, register.id, failure, pauseSeconds]);
      return;
    }
    const { outcome, evidence, finding, name, address } = reply.answer;
    const said = [outcome, evidence, finding, name, address];
    await this.db.rows(ANSWERED, [id, country, number, register.id, reply.at, ...said]);
  }
}
