import { Global, Module } from '@nestjs/common';
import { KeyRestrictions } from '@clientele/access/api';
import { CompaniesController } from './companies.controller';
import { CompaniesService } from './companies.service';
import { CompanyRestrictions } from './company-restrictions';
import { CompanyScope } from './company-scope';

@Global()
@Module({
  controllers: [CompaniesController],
  providers: [CompaniesService, CompanyScope, { provide: KeyRestrictions, useClass: CompanyRestrictions }],
  exports: [CompaniesService, CompanyScope, KeyRestrictions],
})
export class CompaniesModule {}
