import { Injectable } from '@nestjs/common';
import { managerRoles } from '@clientele/access/dto';
import type { Substitution, SubstitutionInput, SubstitutionList } from '@clientele/portfolios/dto';
import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { isOn } from './customer-ownership';
import { refuseAt } from './hand-overs.service';
import { portfoliosProblems } from './problems';

const SELECT = `
  SELECT b.id, b.manager_id AS "managerId", m.name AS manager, b.substitute_id AS "substituteId",
         s.name AS substitute, b.from_on::text AS "fromOn", b.to_on::text AS "toOn", ${isOn('b')} AS "isOn"
    FROM substitution b JOIN operator m ON m.id = b.manager_id JOIN operator s ON s.id = b.substitute_id
   WHERE b.ended_at IS NULL AND b.to_on >= (SELECT (now() AT TIME ZONE z.time_zone)::date FROM setting z)
     AND ($1::uuid IS NULL OR $1 IN (b.manager_id, b.substitute_id))`;

interface Fit {
  manager: boolean;
  substitute: boolean;
  over: boolean;
  long: boolean;
  taken: boolean;
}

/** Who stands in for whom, and until when. */
@Injectable()
export class SubstitutionsService {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Those that go on or are to come; an account manager is told of those that concern them. */
  async all(): Promise<SubstitutionList> {
    const items = await this.db.prepared<Substitution>(`${SELECT} ORDER BY b.from_on, b.id`, [this.whoAsks]);
    return { items };
  }

  async begin(input: SubstitutionInput): Promise<Substitution> {
    const { id, scope } = this.cls.get('actor');
    const managerId = input.managerId ?? id ?? '';
    if (scope === 'own' && managerId !== id) throw new Problem(portfoliosProblems.others_portfolio);
    await this.refuseUnfit({ ...input, managerId });
    const row = await this.db.row<{ id: string }>(
      `INSERT INTO substitution (manager_id, substitute_id, from_on, to_on) VALUES ($1, $2, $3, $4) RETURNING id`,
      [managerId, input.substituteId, input.fromOn, input.toOn],
    );
    return this.get(row?.id ?? '');
  }

  /** Ends at once. Whoever is away ends it, or an owner; not the substitute, whose word it was not. */
  async end(id: string): Promise<void> {
    const ended = await this.db.row(
      `UPDATE substitution SET ended_at = now()
        WHERE id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR manager_id = $2) RETURNING 1`,
      [id, this.whoAsks],
    );
    if (!ended) throw new Problem(problems.not_found);
  }

  private async get(id: string): Promise<Substitution> {
    const row = await this.db.row<Substitution>(`${SELECT} AND b.id = $2`, [this.whoAsks, id]);
    if (!row) throw new Problem(problems.not_found);
    return row;
  }

  /** The account manager who is told of their own only; null for everybody else. */
  private get whoAsks(): string | null {
    const { scope, id } = this.cls.get('actor');
    return scope === 'own' ? id : null;
  }

  private async refuseUnfit({ managerId, substituteId, fromOn, toOn }: SubstitutionInput): Promise<void> {
    if (managerId === substituteId) refuseAt('/substituteId', portfoliosProblems.same_manager);
    if (toOn < fromOn) refuseAt('/toOn', portfoliosProblems.days_turned);
    // Two who name a substitute for the same manager at once take turns.
    await this.db.rows(`SELECT 1 FROM operator WHERE id = $1 FOR NO KEY UPDATE`, [managerId]);
    const fit = await this.db.row<Fit>(
      `SELECT EXISTS (SELECT 1 FROM operator WHERE id = $1 AND role = ANY ($5)) AS manager,
              EXISTS (SELECT 1 FROM operator WHERE id = $2 AND enabled AND role = ANY ($5)) AS substitute,
              $4::date < (SELECT (now() AT TIME ZONE z.time_zone)::date FROM setting z) AS over,
              $4::date - $3::date > 365 AS long,
              EXISTS (SELECT 1 FROM substitution WHERE manager_id = $1 AND ended_at IS NULL
                         AND from_on <= $4::date AND to_on >= $3::date) AS taken`,
      [managerId, substituteId, fromOn, toOn, managerRoles],
    );
    if (!fit?.manager) refuseAt('/managerId', portfoliosProblems.nobody_to_take);
    if (!fit.substitute) refuseAt('/substituteId', portfoliosProblems.nobody_to_take);
    if (fit.over) refuseAt('/toOn', portfoliosProblems.day_over);
    if (fit.long) refuseAt('/toOn', portfoliosProblems.too_long);
    if (fit.taken) throw new Problem(portfoliosProblems.already_substituted);
  }
}
