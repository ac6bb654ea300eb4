import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Job } from '@clientele/jobs/dto';
import { HandOverInput, HandOverList, HandOverPreview } from '@clientele/portfolios/dto';
import { Answers, OnlyReads, Reply, Sent } from '@clientele/shared/api';
import { HandOversService } from './hand-overs.service';

@Controller('portfolio-hand-overs')
export class HandOversController {
  constructor(private readonly handOvers: HandOversService) {}

  @Get()
  @Can('portfolios:read')
  @Answers(HandOverList)
  latest(): Promise<HandOverList> {
    return this.handOvers.latest();
  }

  @Post('preview')
  @OnlyReads(true)
  @Can('portfolios:hand_over')
  @HttpCode(200)
  @Answers(HandOverPreview)
  preview(@Sent(HandOverInput) input: Partial<HandOverInput>): Promise<HandOverPreview> {
    return this.handOvers.preview({ ...new HandOverInput(), ...input });
  }

  @Post()
  @Can('portfolios:hand_over', { stepUp: 'always' })
  @Answers(Job)
  async begin(@Sent(HandOverInput) input: Partial<HandOverInput>): Promise<Reply> {
    const job = await this.handOvers.begin({ ...new HandOverInput(), ...input });
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }
}
