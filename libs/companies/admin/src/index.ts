export { companySection } from './company-section';
