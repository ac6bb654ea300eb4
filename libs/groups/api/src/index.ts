export { GroupEntity } from './group.entity';
export { GroupsController, GroupsModule } from './groups.module';
export { GroupsService } from './groups.service';
export { groupsPersonalData } from './personal-data';
