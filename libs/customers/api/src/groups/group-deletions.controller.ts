import { Controller, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { GroupDeletionInput } from '@clientele/groups/dto';
import { Job } from '@clientele/jobs/dto';
import { Answers, IdParam, Reply, Sent } from '@clientele/shared/api';
import { GroupDeletions } from './group-deletions';

/** It stands here and not with the groups, which know of no customers. */
@Controller('groups/:id/deletions')
export class GroupDeletionsController {
  constructor(private readonly deletions: GroupDeletions) {}

  @Post()
  @Can('groups:write', { stepUp: 'always' })
  @Answers(Job)
  async begin(
    @IdParam() id: string,
    @Sent(GroupDeletionInput) { moveTo }: GroupDeletionInput,
  ): Promise<Reply> {
    const job = await this.deletions.begin(id, moveTo);
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }
}
