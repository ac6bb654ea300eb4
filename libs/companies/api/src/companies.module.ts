import { Module, type DynamicModule } from '@nestjs/common';
import { KeyRestrictions } from '@clientele/access/api';
import { CompaniesController } from './companies.controller';
import { CompaniesService } from './companies.service';
import { CompanyPages } from './company-pages';
import { COMPANY_PARTS, type CompanyParts } from './company-parts';
import { CompanyPeople } from './company-people';
import { CompanyPeopleController } from './company-people.controller';
import { CompanyRecords } from './company-records';
import { CompanyRecordsController } from './company-records.controller';
import { CompanyRestrictions } from './company-restrictions';
import { CompanyRules } from './company-rules';
import { CompanyScope } from './company-scope';
import { CompanyTimeline } from './company-timeline';
import { CompanyTimelineController } from './company-timeline.controller';
import { CustomerCompaniesController } from './customer-companies.controller';

@Module({})
export class CompaniesModule {
  /** `parts`: what other domains add to a company. */
  static with(parts: CompanyParts): DynamicModule {
    return {
      module: CompaniesModule,
      global: true,
      controllers: [
        CompaniesController,
        CompanyRecordsController,
        CompanyPeopleController,
        CompanyTimelineController,
        CustomerCompaniesController,
      ],
      providers: [
        CompaniesService,
        CompanyPages,
        CompanyPeople,
        CompanyRecords,
        CompanyRules,
        CompanyScope,
        CompanyTimeline,
        { provide: COMPANY_PARTS, useValue: parts },
        { provide: KeyRestrictions, useClass: CompanyRestrictions },
      ],
      exports: [CompaniesService, CompanyScope, KeyRestrictions],
    };
  }
}
