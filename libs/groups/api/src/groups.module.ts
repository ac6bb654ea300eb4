import { Controller, Get, Module } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { GroupList } from '@clientele/groups/dto';
import { Answers, Tagged } from '@clientele/shared/api';
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
}

@Module({ controllers: [GroupsController], providers: [GroupsService], exports: [GroupsService] })
export class GroupsModule {}
