import { Controller, Delete, Get, Headers, HttpCode, Put, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { CompanyPerson, CompanyPersonInput } from '@clientele/companies/dto';
import { Answers, AnswersPage, IdParam, Sent, wantsTotal, type Page } from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { CompanyPages } from './company-pages';
import { CompanyPeople } from './company-people';

@Controller('companies/:id/people')
export class CompanyPeopleController {
  constructor(
    private readonly people: CompanyPeople,
    private readonly pages: CompanyPages,
  ) {}

  @Get()
  @Can('companies:read')
  @AnswersPage(CompanyPerson)
  page(
    @IdParam() id: string,
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.pages.people(id, query, wantsTotal(prefer, reply));
  }

  @Put(':customerId')
  @Can('companies:write')
  @Answers(CompanyPerson)
  write(
    @IdParam() id: string,
    @IdParam('customerId') customerId: string,
    @Sent(CompanyPersonInput) input: Partial<CompanyPersonInput>,
  ): Promise<CompanyPerson> {
    return this.people.write(id, customerId, input);
  }

  @Delete(':customerId')
  @Can('companies:write')
  @HttpCode(204)
  remove(@IdParam() id: string, @IdParam('customerId') customerId: string): Promise<void> {
    return this.people.remove(id, customerId);
  }
}
