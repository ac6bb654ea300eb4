import { Controller, Get, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Company, CompanyWrite } from '@clientele/companies/dto';
import { Answers, IdParam, IfMatchMaybe, Reply, Sent } from '@clientele/shared/api';
import { CompaniesService } from './companies.service';

@Controller('customers/:id/company')
export class CompaniesController {
  constructor(private readonly companies: CompaniesService) {}

  @Get()
  @Can('companies:read')
  @Answers(Company)
  of(@IdParam() id: string): Promise<Company> {
    return this.companies.of(id);
  }

  @Put()
  @Can('companies:write', { stepUp: 'sometimes' })
  @Answers(Company, 201)
  async write(
    @IdParam() id: string,
    @IfMatchMaybe() version: number | undefined,
    @Sent(CompanyWrite) input: Partial<CompanyWrite>,
  ): Promise<Company | Reply> {
    const { company, isNew } = await this.companies.write(id, version, input);
    return isNew ? Reply.created(`/api/v1/customers/${id}/company`, company) : company;
  }
}
