import { companiesAdminTexts as texts } from './texts';

export const companyAlerts = [
  { code: 'no_manager', text: texts.noManager, isDanger: false, section: 'company' },
  { code: 'terms_missing', text: texts.termsMissing, isDanger: false, section: 'company' },
];
