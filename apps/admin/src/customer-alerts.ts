import { companyAlerts } from '@clientele/companies/admin';
import { accountDisabled, type CustomerAlertWords } from '@clientele/customers/admin';
import { possibleDuplicate } from '@clientele/duplicates/admin';
import { warningNotes } from '@clientele/notes/admin';

/** What the alerts of a customer say; in which order they come, the API decides. */
export const customerAlerts: readonly CustomerAlertWords[] = [
  warningNotes,
  accountDisabled,
  possibleDuplicate,
  ...companyAlerts,
];
