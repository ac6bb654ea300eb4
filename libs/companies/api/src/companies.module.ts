import { Global, Module } from '@nestjs/common';
import { KeyRestrictions } from '@clientele/access/api';
import { CompaniesController } from './companies.controller';
import { CompaniesService } from './companies.service';
import { CompanyPages } from './company-pages';
import { CompanyPeople } from './company-people';
import { CompanyPeopleController } from './company-people.controller';
import { CompanyRecords } from './company-records';
import { CompanyRecordsController } from './company-records.controller';
import { CompanyRestrictions } from './company-restrictions';
import { CompanyRules } from './company-rules';
import { CompanyScope } from './company-scope';

@Global()
@Module({
  controllers: [CompaniesController, CompanyRecordsController, CompanyPeopleController],
  providers: [
    CompaniesService,
    CompanyPages,
    CompanyPeople,
    CompanyRecords,
    CompanyRules,
    CompanyScope,
    { provide: KeyRestrictions, useClass: CompanyRestrictions },
  ],
  exports: [CompaniesService, KeyRestrictions],
})
export class CompaniesModule {}
