import { Controller, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { AttributeClearanceInput, OptionRemovalInput } from '@clientele/attributes/dto';
import { Job } from '@clientele/jobs/dto';
import { Answers, IdParam, Reply, Sent } from '@clientele/shared/api';
import { Emptying } from './emptying';

@Controller('attributes')
export class EmptyingController {
  constructor(private readonly emptying: Emptying) {}

  @Post(':id/clearances')
  @Can('attributes:define', { stepUp: 'always' })
  @Answers(Job)
  async clear(
    @IdParam() id: string,
    @Sent(AttributeClearanceInput) input: Partial<AttributeClearanceInput>,
  ): Promise<Reply> {
    const job = await this.emptying.clear(id, input.delete ?? false);
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }

  @Post(':attributeId/options/:id/removals')
  @Can('attributes:define', { stepUp: 'always' })
  @Answers(Job)
  async removeOption(
    @IdParam('attributeId') attributeId: string,
    @IdParam() id: string,
    @Sent(OptionRemovalInput) { moveTo = null }: Partial<OptionRemovalInput>,
  ): Promise<Reply> {
    const job = await this.emptying.removeOption(attributeId, id, moveTo);
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }
}
