import { Injectable } from '@nestjs/common';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import type { HandOver, HandOverInput, HandOverList, HandOverPreview } from '@clientele/portfolios/dto';
import { Db, Problem, problems, type Current, type ProblemKind } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { PortfoliosService } from './portfolios.service';
import { portfoliosProblems } from './problems';

/** What the job works on; `moved` grows with each batch. */
export type HandOverTask = Pick<HandOverInput, 'fromId' | 'toId' | 'companyIds' | 'reason'> & {
  moved: number;
};

const SHOWN = 50;
const CHOSEN = `k.account_manager_id = $1 AND (cardinality($2::uuid[]) = 0 OR k.id = ANY ($2))`;

/** Companies go from one account manager to another, and the history says so for good. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly db: Db,
    private readonly jobs: JobsService,
    private readonly portfolios: PortfoliosService,
    private readonly cls: ClsService<Current>,
  ) {}

  async preview(input: HandOverInput): Promise<HandOverPreview> {
    return this.effect(await this.task(input));
  }

  async begin(input: HandOverInput): Promise<Job> {
    return this.jobs.enqueue('portfolio_hand_over', await this.task(input));
  }

  async effect({ fromId, companyIds }: HandOverTask): Promise<HandOverPreview> {
    const row = await this.db.row<HandOverPreview>(
      `SELECT (SELECT count(*)::int FROM company k WHERE ${CHOSEN}) AS companies,
              (SELECT count(DISTINCT p.customer_id)::int FROM company k
                 JOIN company_person p ON p.company_id = k.id WHERE ${CHOSEN}) AS people`,
      [fromId, companyIds],
    );
    return row ?? { companies: 0, people: 0 };
  }

  /** The latest; an account manager is told of those that concern them. */
  async latest(): Promise<HandOverList> {
    const { scope, id } = this.cls.get('actor');
    const rows = await this.db.prepared<HandOver>(
      `SELECT h.job_id AS id, h.at, h.companies, h.reason, coalesce(b.name, '') AS by, coalesce(f.name, '') AS from,
              coalesce(t.name, '') AS to
         FROM (SELECT job_id, from_id, to_id, by_id, reason, max(at) AS at, sum(companies)::int AS companies
                 FROM hand_over WHERE $1::uuid IS NULL OR $1 IN (from_id, to_id)
                GROUP BY job_id, from_id, to_id, by_id, reason ORDER BY max(at) DESC, job_id DESC LIMIT $2) h
         LEFT JOIN operator b ON b.id = h.by_id LEFT JOIN operator f ON f.id = h.from_id
         LEFT JOIN operator t ON t.id = h.to_id
        ORDER BY h.at DESC, h.job_id DESC`,
      [scope === 'own' ? id : null, SHOWN + 1],
    );
    return { items: rows.slice(0, SHOWN), hasMore: rows.length > SHOWN };
  }

  /** Moves the next companies, with a line of history and the reason in the timeline; answers how many. */
  async move(task: HandOverTask, jobId: string, most: number): Promise<number> {
    const { fromId, toId, companyIds, reason } = task;
    if (!(await this.portfolios.canTake(toId))) throw new Problem(portfoliosProblems.nobody_to_take);
    await this.db.rows(`SELECT set_config('clientele.reason', $1, true)`, [reason]);
    const moved = await this.db.rows(
      `UPDATE company SET account_manager_id = $3 WHERE id IN
         (SELECT k.id FROM company k WHERE ${CHOSEN} ORDER BY k.id LIMIT $4 FOR NO KEY UPDATE) RETURNING 1`,
      [fromId, companyIds, toId, most],
    );
    if (moved.length > 0)
      await this.db.rows(
        `INSERT INTO hand_over (job_id, by_id, from_id, to_id, reason, companies) VALUES ($1, $2, $3, $4, $5, $6)`,
        [jobId, this.cls.get('actor').id, fromId, toId, reason, moved.length],
      );
    return moved.length;
  }

  private async task({ fromId, toId, scope, companyIds, reason }: HandOverInput): Promise<HandOverTask> {
    if (fromId === toId) refuseAt('/toId', portfoliosProblems.same_manager);
    if (scope === 'selection' && companyIds.length === 0)
      refuseAt('/companyIds', portfoliosProblems.nothing_selected);
    if (!(await this.portfolios.canTake(toId))) refuseAt('/toId', portfoliosProblems.nobody_to_take);
    return { fromId, toId, companyIds: scope === 'selection' ? companyIds : [], reason, moved: 0 };
  }
}

export function refuseAt(pointer: string, { code, title }: ProblemKind): never {
  throw new Problem(problems.validation, { errors: [{ pointer, code, detail: title }] });
}
