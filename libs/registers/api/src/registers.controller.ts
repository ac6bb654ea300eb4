import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job } from '@clientele/jobs/dto';
import { RegisterLookUp, RegisterStateList, RegisterSuggestion } from '@clientele/registers/dto';
import { Answers, IdParam, OnlyReads, Reply, Sent } from '@clientele/shared/api';
import { RegisterStates } from './register-states';

@Controller()
export class RegistersController {
  constructor(private readonly states: RegisterStates) {}

  @Get('companies/:id/register-states')
  @Can('companies:read')
  @Answers(RegisterStateList)
  async of(@IdParam() id: string): Promise<RegisterStateList> {
    return { items: await this.states.of(id) };
  }

  @Post('companies/:id/register-checks')
  @Can('companies:write')
  @HttpCode(202)
  @Answers(Job)
  async check(@IdParam() id: string): Promise<Reply> {
    const job = await this.states.check(id);
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }

  @Post('register-look-ups')
  @OnlyReads(true)
  @HttpCode(200)
  @Can('companies:write')
  @Answers(RegisterSuggestion)
  lookUp(@Sent(RegisterLookUp) asked: Partial<RegisterLookUp>): Promise<RegisterSuggestion> {
    return this.states.lookUp(asked);
  }
}
