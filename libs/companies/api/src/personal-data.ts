import { Company } from '@clientele/companies/dto';
import { eraseRulesOf, type PersonalData } from '@clientele/shared/api';

export const companiesPersonalData: PersonalData = {
  company: { ...eraseRulesOf(Company), allowed_outstanding_currency: 'none', search_text: 'blank' },
  company_person: { roles: 'none' },
  company_terms: {
    reason: 'blank',
    former_allowed_outstanding_currency: 'none',
    former_risk: 'none',
    allowed_outstanding_currency: 'none',
    risk: 'none',
  },
};
