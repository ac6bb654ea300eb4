import type { CustomerAlertWords } from '../sections';
import { customersAdminTexts as texts } from '../texts';

export const accountDisabled: CustomerAlertWords = {
  code: 'account_disabled',
  text: texts.accountDisabled,
  isDanger: true,
};
