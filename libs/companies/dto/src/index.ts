export { Company, CompanyColumns, CompanyInput } from './companies';
export type { Risk } from './companies';
export { companySubject } from './timeline';
export { companiesTexts, risks } from './texts';
