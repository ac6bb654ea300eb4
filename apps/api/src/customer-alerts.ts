import { companyAlerts } from '@clientele/companies/api';
import { accountDisabled, type AlertSource } from '@clientele/customers/api';
import { possibleDuplicate } from '@clientele/duplicates/api';
import { warningNotes } from '@clientele/notes/api';

/** What of a customer asks for attention, the most urgent first. */
export const customerAlerts: readonly AlertSource[] = [
  warningNotes,
  accountDisabled,
  possibleDuplicate,
  ...companyAlerts,
];
