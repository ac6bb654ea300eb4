export { Group, GroupList } from './groups';
export { builtInGroups, groupsTexts } from './texts';
