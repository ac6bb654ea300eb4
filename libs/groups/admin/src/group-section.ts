import { groupsTexts } from '@clientele/groups/dto';

/** The groups of every customer (S1-22, S4-19…20); they are written one by one, on the customer's page. */
export const groupSection = {
  id: 'groups',
  group: 'profile' as const,
  title: groupsTexts.groups,
  permission: 'groups:read' as const,
  isShown: (): boolean => true,
  loadView: () => import('./customer-groups').then((view) => view.CustomerGroupsView),
};
