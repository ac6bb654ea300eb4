import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Substitution, SubstitutionInput, SubstitutionList } from '@clientele/portfolios/dto';
import { Answers, IdParam, Reply, Sent } from '@clientele/shared/api';
import { SubstitutionsService } from './substitutions.service';

@Controller('substitutions')
export class SubstitutionsController {
  constructor(private readonly substitutions: SubstitutionsService) {}

  @Get()
  @Can('portfolios:read')
  @Answers(SubstitutionList)
  all(): Promise<SubstitutionList> {
    return this.substitutions.all();
  }

  @Post()
  @Can('portfolios:substitute', { stepUp: 'always' })
  @Answers(Substitution)
  async begin(@Sent(SubstitutionInput) input: Partial<SubstitutionInput>): Promise<Reply> {
    const substitution = await this.substitutions.begin({ ...new SubstitutionInput(), ...input });
    return Reply.created('/api/v1/substitutions', substitution);
  }

  @Delete(':id')
  @Can('portfolios:substitute')
  @HttpCode(204)
  end(@IdParam() id: string): Promise<void> {
    return this.substitutions.end(id);
  }
}
