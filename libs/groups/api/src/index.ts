export { GroupEntity } from './group.entity';
export { GroupsModule } from './groups.module';
export { GroupsService } from './groups.service';
export { groupsPersonalData } from './personal-data';
