import { Global, Module } from '@nestjs/common';
import { KeyRestrictions } from '@clientele/access/api';
import { CompaniesController } from './companies.controller';
import { CompaniesService } from './companies.service';
import { CompanyRestrictions } from './company-restrictions';

@Global()
@Module({
  controllers: [CompaniesController],
  providers: [CompaniesService, { provide: KeyRestrictions, useClass: CompanyRestrictions }],
  exports: [CompaniesService, KeyRestrictions],
})
export class CompaniesModule {}
