import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { PortfolioCompany, PortfolioList } from '@clientele/portfolios/dto';
import { Answers, AnswersPage, IdParam, type Page } from '@clientele/shared/api';
import { PortfoliosService } from './portfolios.service';

@Controller('portfolios')
export class PortfoliosController {
  constructor(private readonly portfolios: PortfoliosService) {}

  @Get()
  @Can('portfolios:read')
  @Answers(PortfolioList)
  all(): Promise<PortfolioList> {
    return this.portfolios.all();
  }

  @Get(':id/companies')
  @Can('portfolios:read')
  @AnswersPage(PortfolioCompany)
  companies(@IdParam() id: string, @Query() query: Record<string, unknown>): Promise<Page> {
    return this.portfolios.companies(id, query);
  }
}
