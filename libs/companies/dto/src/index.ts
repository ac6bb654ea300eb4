export { Company, CompanyColumns, CompanyInput } from './companies';
export type { Risk } from './companies';
export {
  CompanyFamily,
  CompanyPerson,
  CompanyPersonInput,
  CompanyRecord,
  CompanyRecordInput,
  CompanyRelative,
  CompanyRow,
  CompanyWrite,
  CustomerCompany,
  TermsChange,
} from './records';
export type { CompanyRole } from './records';
export { printedOrganisationNumber, printedTaxId } from './printed-numbers';
export { companyRoles, recordTexts } from './record-texts';
export { companyRecordSubject, companySubject, companyTieSubject } from './timeline';
export { companiesTexts, risks } from './texts';
