export { companyAlerts } from './company-alerts';
export { COMPANY_COLUMNS, COMPANY_HELPER, COMPANY_HISTORY, COMPANY_PART } from './company-parts';
export type { CompanyColumn, CompanyHelper, CompanyPart } from './company-parts';
export { companySection } from './company-section';
export { companiesRoutes } from './routes';
