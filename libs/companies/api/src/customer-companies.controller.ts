import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { CustomerCompany } from '@clientele/companies/dto';
import { PagesBelow } from '@clientele/customers/api';
import { AnswersPage, IdParam, wantsTotal, type Page } from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { companiesOf } from './company-list';
import { CompanyScope } from './company-scope';

@Controller('customers/:id/companies')
export class CustomerCompaniesController {
  constructor(
    private readonly pages: PagesBelow,
    private readonly scope: CompanyScope,
  ) {}

  @Get()
  @Can('companies:read')
  @AnswersPage(CustomerCompany)
  page(
    @IdParam() id: string,
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.pages.read(companiesOf(id, this.scope.condition('k')), query, wantsTotal(prefer, reply));
  }
}
