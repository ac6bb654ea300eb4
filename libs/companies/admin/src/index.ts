export { companyAlerts } from './company-alerts';
export { companySection } from './company-section';
export { companiesRoutes } from './routes';
