import { companiesTexts } from '@clientele/companies/dto';
import type { CustomerSection } from '@clientele/customers/admin';

/** Company data on every customer, in B2B mode (S4-21). */
export const companySection: CustomerSection = {
  id: 'company',
  title: companiesTexts.section,
  permission: 'companies:read',
  isShown: (settings) => settings.b2bMode,
  load: () => import('./company-form').then((form) => form.CompanyForm),
  loadView: () => import('./company-view').then((view) => view.CompanyView),
};
