export { GroupEntity } from './group.entity';
export { GroupsController } from './groups.controller';
export { GroupsModule } from './groups.module';
export { DEFAULT_GROUP_ID, GroupsService } from './groups.service';
export { groupsPersonalData } from './personal-data';
export { groupsProblems } from './problems';
