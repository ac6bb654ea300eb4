import { NotDuplicate } from './duplicates';
import { duplicatesTexts as texts } from './texts';

/** That somebody else is no duplicate, in the timeline of both. */
export const notDuplicateSubject = {
  entity: 'not_duplicate',
  contract: NotDuplicate,
  needs: 'customers:read' as const,
  title: texts.notDuplicate,
  section: 'duplicates',
  tied: { field: 'customerId', page: '/customers' },
};
