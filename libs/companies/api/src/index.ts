export { CompaniesModule } from './companies.module';
export { CompaniesService } from './companies.service';
export { CompanyEntity } from './company.entity';
export { CompanyScope } from './company-scope';
export {
  NAME_OF_PERSON,
  companyColumns,
  companyEmbed,
  companyOfCustomer,
  companySize,
  customerOwnership,
} from './company-list';
export { companiesProblems } from './problems';
export { companiesPersonalData } from './personal-data';
export { apeHolds, compactApe, compactNumber, organisationNumberHolds, taxIdHolds } from './numbers';
