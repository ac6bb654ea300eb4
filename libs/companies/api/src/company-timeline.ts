import { Inject, Injectable } from '@nestjs/common';
import { companyRecordSubject, companyTieSubject } from '@clientele/companies/dto';
import type { Page } from '@clientele/shared/api';
import { TimelineService, type TimelinePart } from '@clientele/timeline/api';
import type { TimelineQuery } from '@clientele/timeline/dto';
import { COMPANY_PARTS, type CompanyParts } from './company-parts';
import { CompanyScope } from './company-scope';

/** What happened to a company: who changed it, its credit, its family and its people, and what other domains tell. */
@Injectable()
export class CompanyTimeline {
  constructor(
    private readonly timeline: TimelineService,
    private readonly scope: CompanyScope,
    @Inject(COMPANY_PARTS) private readonly added: CompanyParts,
  ) {}

  async page(id: string, query: TimelineQuery): Promise<Page> {
    if (!this.scope.isWhole) await this.scope.refuseOthers(id);
    const path = `/api/v1/companies/${id}/timeline`;
    return this.timeline.page({ id, path, table: 'company', parts: this.parts }, query);
  }

  /** People and parents that are not there for the reader are not told of. */
  private get parts(): TimelinePart[] {
    const { scope } = this;
    const itself = (company: string): string => company;
    return [
      {
        ...companyRecordSubject,
        of: itself,
        named: ['parentId'],
        names: {
          accountManagerId: 'SELECT id, name FROM operator',
          parentId: `SELECT k.id, k.name FROM company k WHERE ${scope.condition('k')}`,
        },
      },
      {
        ...companyTieSubject,
        of: itself,
        tie: { field: 'customerId', column: 'customer_id' },
        told: (change) => scope.ofPerson(`${change}.customer_id`),
        names: {
          customerId: `SELECT c.id, trim(c.first_name || ' ' || c.last_name) AS name FROM customer c
             WHERE ${scope.ofPerson('c.id')}`,
        },
      },
      ...this.added.timeline,
    ];
  }
}
