import { Controller, Get, Headers, Patch, Post, Query, Res } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import {
  CompanyFamily,
  CompanyRecord,
  CompanyRecordInput,
  CompanyRow,
  TermsChange,
} from '@clientele/companies/dto';
import {
  Answers,
  AnswersPage,
  IdParam,
  IfMatch,
  Patched,
  Reply,
  Sent,
  wantsTotal,
  type Page,
} from '@clientele/shared/api';
import type { FastifyReply } from 'fastify';
import { CompanyPages } from './company-pages';
import { CompanyRecords } from './company-records';

@Controller('companies')
export class CompanyRecordsController {
  constructor(
    private readonly companies: CompanyRecords,
    private readonly pages: CompanyPages,
  ) {}

  @Get()
  @Can('companies:read')
  @AnswersPage(CompanyRow)
  page(
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.pages.all(query, wantsTotal(prefer, reply));
  }

  @Get(':id')
  @Can('companies:read')
  @Answers(CompanyRecord)
  get(@IdParam() id: string): Promise<CompanyRecord> {
    return this.companies.get(id);
  }

  @Post()
  @Can('companies:write', { stepUp: 'sometimes' })
  @Answers(CompanyRecord)
  async create(@Sent(CompanyRecordInput) input: Partial<CompanyRecordInput>): Promise<Reply> {
    const company = await this.companies.create(input);
    return Reply.created(`/api/v1/companies/${company.id}`, company);
  }

  @Patch(':id')
  @Can('companies:write', { stepUp: 'sometimes' })
  @Answers(CompanyRecord)
  change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(CompanyRecordInput) patch: Partial<CompanyRecordInput>,
  ): Promise<CompanyRecord> {
    return this.companies.change(id, version, patch);
  }

  @Get(':id/family')
  @Can('companies:read')
  @Answers(CompanyFamily)
  family(@IdParam() id: string): Promise<CompanyFamily> {
    return this.companies.family(id);
  }

  @Get(':id/terms-history')
  @Can('companies:terms')
  @AnswersPage(TermsChange)
  terms(
    @IdParam() id: string,
    @Query() query: Record<string, unknown>,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    return this.pages.terms(id, query, wantsTotal(prefer, reply));
  }
}
