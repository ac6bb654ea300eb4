import { Inject, Injectable } from '@nestjs/common';
import { actorName } from '@clientele/access/api';
import { CompanyPerson, CompanyRow, TermsChange } from '@clientele/companies/dto';
import { SettingsService } from '@clientele/settings/api';
import { PageReader, type Current, type ListPart, type ListSource, type Page } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { COMPANY_PARTS, type CompanyParts } from './company-parts';
import { CompanyScope } from './company-scope';

type Query = Readonly<Record<string, unknown>>;

const company: ListPart = {
  contract: CompanyRow,
  alias: 'k',
  sql: { allowedOutstanding: 'k.allowed_outstanding_amount', accountManager: `coalesce(am.name, '')` },
  joins: [{ alias: 'am', sql: 'LEFT JOIN operator am ON am.id = k.account_manager_id' }],
  indexed: ['name'],
  languageTrue: ['name', 'accountManager'],
};
const person: ListPart = {
  contract: CompanyPerson,
  alias: 'c',
  sql: { customerId: 'p.customer_id', roles: 'p.roles', primary: 'p.is_primary' },
  joins: [{ alias: 'c', sql: 'JOIN customer c ON c.id = p.customer_id' }],
  languageTrue: ['lastName'],
};
const terms: ListPart = {
  contract: TermsChange,
  alias: 't',
  sql: {
    changedBy: actorName('t.actor_id'),
    formerAllowedOutstanding: 't.former_allowed_outstanding_amount',
    allowedOutstanding: 't.allowed_outstanding_amount',
  },
};

/** Companies, the people of one, and what became of its credit and risk, page by page. */
@Injectable()
export class CompanyPages {
  constructor(
    private readonly pages: PageReader,
    private readonly scope: CompanyScope,
    private readonly settings: SettingsService,
    private readonly cls: ClsService<Current>,
    @Inject(COMPANY_PARTS) private readonly added: CompanyParts,
  ) {}

  all(query: Query, withTotal: boolean): Promise<Page> {
    const companies: ListSource = {
      from: 'company k',
      id: 'k.id',
      parts: [company, ...this.added.columns],
      found: (found) => found('k.search_text'),
      own: () => this.scope.condition('k'),
      defaultSort: 'name',
    };
    return this.read(companies, query, '/api/v1/companies', withTotal);
  }

  /** Those who are there for the reader; whoever is in the trash is not. */
  people(companyId: string, query: Query, withTotal: boolean): Promise<Page> {
    const people = below(companyId, {
      from: 'company_person p',
      id: 'p.id',
      parts: [person],
      where: `p.company_id = $1 AND c.deleted_at IS NULL AND ${this.scope.ofPerson('p.customer_id')}`,
      defaultSort: 'lastName',
    });
    return this.ofCompany(companyId, people, { query, path: 'people', withTotal });
  }

  terms(companyId: string, query: Query, withTotal: boolean): Promise<Page> {
    const history = below(companyId, {
      from: 'company_terms t',
      id: 't.id',
      parts: [terms],
      where: 't.company_id = $1',
      defaultSort: '-id',
    });
    return this.ofCompany(companyId, history, { query, path: 'terms-history', withTotal });
  }

  private async ofCompany(
    companyId: string,
    source: ListSource,
    { query, path, withTotal }: { query: Query; path: string; withTotal: boolean },
  ): Promise<Page> {
    if (!this.scope.isWhole) await this.scope.refuseOthers(companyId);
    const page = await this.read(source, query, `/api/v1/companies/${companyId}/${path}`, withTotal);
    // What has people or a history is there.
    if (page.items.length === 0) await this.scope.refuseOthers(companyId);
    return page;
  }

  private async read(source: ListSource, query: Query, path: string, withTotal: boolean): Promise<Page> {
    const { actor, language } = this.cls.get();
    const saysDays = this.pages.namesInstants(source, query, actor);
    const { timeZone } = saysDays ? await this.settings.get() : { timeZone: 'UTC' };
    return this.pages.read(source, query, { actor, language, timeZone, path }, withTotal);
  }
}

/** A list of what one company has, whose id is `$1` in the condition. */
function below(
  companyId: string,
  { where, ...source }: Omit<ListSource, 'narrow' | 'own'> & { where: string },
): ListSource {
  return {
    ...source,
    narrow: {
      text: companyId,
      fields: new Set(),
      sql: (bind) => where.replace('$1', bind.add(companyId)),
    },
    // The company is asked for before.
    own: () => 'true',
  };
}
