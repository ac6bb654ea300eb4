export { CompaniesModule } from './companies.module';
export { CompaniesService } from './companies.service';
export { CompanyEntity } from './company.entity';
export { companyAlerts } from './company-alerts';
export { NAME_OF_PERSON, companyColumns, companyEmbed, companyOfCustomer, companySize } from './company-list';
export { companiesProblems } from './problems';
export { companiesPersonalData } from './personal-data';
export { apeHolds, compactApe, compactNumber, organisationNumberHolds, taxIdHolds } from './numbers';
