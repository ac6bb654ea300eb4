export { companySection } from './company-section';
export { companiesRoutes } from './routes';
