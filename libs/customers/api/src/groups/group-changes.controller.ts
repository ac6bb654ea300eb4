import { Controller, HttpCode, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { GroupChangeInput, GroupChangePreview } from '@clientele/customers/dto';
import { Job } from '@clientele/jobs/dto';
import { Answers, OnlyReads, Reply, Sent } from '@clientele/shared/api';
import { GroupChanges } from './group-changes';

@Controller('customer-group-changes')
export class GroupChangesController {
  constructor(private readonly changes: GroupChanges) {}

  @Post('preview')
  @OnlyReads(true)
  @Can('groups:assign')
  @HttpCode(200)
  @Answers(GroupChangePreview)
  preview(@Sent(GroupChangeInput) input: Partial<GroupChangeInput>): Promise<GroupChangePreview> {
    return this.changes.preview({ ...new GroupChangeInput(), ...input });
  }

  @Post()
  @Can('groups:assign', { stepUp: 'always' })
  @Answers(Job)
  async begin(@Sent(GroupChangeInput) input: Partial<GroupChangeInput>): Promise<Reply> {
    const job = await this.changes.begin({ ...new GroupChangeInput(), ...input });
    return Reply.accepted(`/api/v1/jobs/${job.id}`, job);
  }
}
