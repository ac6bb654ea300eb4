import { Injectable } from '@nestjs/common';
import { OperatorDuties, canManage } from '@clientele/access/api';
import { PortfolioCompany, type Portfolio, type PortfolioList } from '@clientele/portfolios/dto';
import {
  Db,
  PageReader,
  Problem,
  problems,
  type Current,
  type ListSource,
  type Page,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { managersOf } from './customer-ownership';

const COMPANIES = `(SELECT count(*)::int FROM company k WHERE k.account_manager_id = o.id)`;

/** Which companies are assigned to whom. */
@Injectable()
export class PortfoliosService implements OperatorDuties {
  constructor(
    private readonly db: Db,
    private readonly pages: PageReader,
    private readonly cls: ClsService<Current>,
  ) {}

  /** All who have companies or may be given some; an account manager is told of their own. */
  async all(): Promise<PortfolioList> {
    const { scope, id } = this.cls.get('actor');
    const items = await this.db.prepared<Portfolio>(
      `SELECT * FROM (SELECT o.id, o.name, o.role, o.enabled, ${COMPANIES} AS companies FROM operator o
                       WHERE $1::uuid IS NULL OR o.id = $1) o
        WHERE ${canManage('o')} OR companies > 0 ORDER BY name, id`,
      [scope === 'own' ? id : null],
    );
    return { items };
  }

  async companies(managerId: string, query: Readonly<Record<string, unknown>>): Promise<Page> {
    const { actor, language } = this.cls.get();
    const path = `/api/v1/portfolios/${managerId}/companies`;
    const reader = { actor, language, timeZone: 'UTC', path };
    const page = await this.pages.read(companiesOf(managerId), query, reader, true);
    if (page.items.length === 0) await this.refuseOthers(managerId);
    return page;
  }

  /** How many companies an operator looks after. */
  async countOf(operatorId: string): Promise<number> {
    const row = await this.db.row<{ companies: number }>(
      `SELECT count(*)::int AS companies FROM company WHERE account_manager_id = $1`,
      [operatorId],
    );
    return row?.companies ?? 0;
  }

  /** Whether companies can be given to this operator; the one that is found stays so until the transaction ends. */
  async canTake(operatorId: string): Promise<boolean> {
    const found = await this.db.row(
      `SELECT 1 FROM operator o WHERE o.id = $1 AND ${canManage('o')} FOR SHARE`,
      [operatorId],
    );
    return found !== undefined;
  }

  /** Of others, an account manager is told what they tell of those who do not exist. */
  private async refuseOthers(managerId: string): Promise<void> {
    const { scope, id } = this.cls.get('actor');
    const found = await this.db.row(
      `SELECT 1 FROM operator o WHERE o.id = $1 AND ($2::uuid IS NULL OR o.id IN (${managersOf('$2::uuid')}))`,
      [managerId, scope === 'own' ? id : null],
    );
    if (!found) throw new Problem(problems.not_found);
  }
}

/** Whoever is in the trash is not there. */
const PERSON = `company_person p JOIN customer c ON c.id = p.customer_id WHERE p.company_id = k.id AND c.deleted_at IS NULL`;

function companiesOf(managerId: string): ListSource {
  return {
    from: 'company k',
    id: 'k.id',
    parts: [
      {
        contract: PortfolioCompany,
        alias: 'k',
        sql: {
          people: `(SELECT count(*)::int FROM ${PERSON})`,
          customerId: `(SELECT p.customer_id FROM ${PERSON} ORDER BY p.is_primary DESC, p.customer_id LIMIT 1)`,
        },
      },
    ],
    found: (found) => found('k.search_text'),
    narrow: {
      text: managerId,
      fields: new Set(),
      sql: (bind) => `k.account_manager_id = ${bind.add(managerId)}`,
    },
    own: ({ id }, bind) => `k.account_manager_id IN (${managersOf(`${bind.add(id)}::uuid`)})`,
    defaultSort: 'name',
  };
}
