import { duplicatesTexts } from '@clientele/duplicates/dto';

/** Who may be the same person, on the customer's page. */
export const duplicateSection = {
  id: 'duplicates',
  group: 'profile' as const,
  title: duplicatesTexts.duplicates,
  permission: 'customers:read' as const,
  isShown: (): boolean => true,
  loadView: () => import('./duplicate-list').then((list) => list.DuplicateList),
};
