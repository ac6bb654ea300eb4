import { Controller, Get, Patch, Post } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { Group, GroupInput, GroupList } from '@clientele/groups/dto';
import { Answers, IdParam, IfMatch, Patched, Reply, Sent, SentEachTime, Tagged } from '@clientele/shared/api';
import { GroupsService } from './groups.service';

@Controller('groups')
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Get()
  @Can('groups:read')
  @Tagged()
  @Answers(GroupList)
  all(): Promise<GroupList> {
    return this.groups.all();
  }

  @Get(':id')
  @Can('groups:read')
  @SentEachTime()
  @Answers(Group)
  get(@IdParam() id: string): Promise<Group> {
    return this.groups.get(id);
  }

  @Post()
  @Can('groups:write')
  @Answers(Group)
  async create(@Sent(GroupInput) input: Partial<GroupInput>): Promise<Reply> {
    const group = await this.groups.create(input);
    return Reply.created(`/api/v1/groups/${group.id}`, group);
  }

  @Patch(':id')
  @Can('groups:write')
  @Answers(Group)
  change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Patched(GroupInput) patch: Partial<GroupInput>,
  ): Promise<Group> {
    return this.groups.change(id, version, patch);
  }
}
