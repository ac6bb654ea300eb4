import { companiesTexts } from '@clientele/companies/dto';
import type { Settings } from '@clientele/settings/dto';

/** Company data on every customer, in B2B mode (S4-21); the app puts it into the customer's form and page. */
export const companySection = {
  id: 'company',
  group: 'profile' as const,
  title: companiesTexts.section,
  permission: 'companies:read' as const,
  isShown: (settings: Settings): boolean => settings.b2bMode,
  load: () => import('./company-form').then((form) => form.CompanyForm),
  loadView: () => import('./company-view').then((view) => view.CompanyView),
  loadHead: () => import('./company-head').then((head) => head.CompanyHead),
};
