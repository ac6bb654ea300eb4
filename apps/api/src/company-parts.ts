import type { CompanyParts } from '@clientele/companies/api';
import { registersOfCompanies, registerStatesOfCompany } from '@clientele/registers/api';
import { registerSubjectsOfCompany } from '@clientele/registers/dto';

/** What other domains add to a company: to its list, and to its timeline. */
export const companyParts: CompanyParts = {
  columns: [registersOfCompanies],
  timeline: registerSubjectsOfCompany.map((subject) => ({ ...subject, of: registerStatesOfCompany })),
};
