export { Group, GroupList } from './groups';
export { groupsTexts } from './texts';
