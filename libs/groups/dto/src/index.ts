export {
  COUNTED_MEMBERS,
  CustomerGroups,
  CustomerGroupsInput,
  Group,
  GroupDefinition,
  GroupDeletionInput,
  GroupInput,
  GroupList,
  MOST_GROUPS,
  groupName,
} from './groups';
export type { GroupColor, PriceDisplay } from './groups';
export { membershipSubject } from './timeline';
export { groupColors, groupsTexts, priceDisplays } from './texts';
