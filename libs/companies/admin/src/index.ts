export { companyAlerts } from './company-alerts';
export { companySection } from './company-section';
