import { Group } from '@clientele/groups/dto';
import { eraseRulesOf, type PersonalData } from '@clientele/shared/api';

export const groupsPersonalData: PersonalData = { customer_group: eraseRulesOf(Group) };
