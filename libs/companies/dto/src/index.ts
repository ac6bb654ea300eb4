export { Company, CompanyColumns, CompanyInput } from './companies';
export type { Risk } from './companies';
export { companiesTexts, risks } from './texts';
