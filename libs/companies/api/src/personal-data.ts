import type { PersonalData } from '@clientele/shared/api';

export const companiesPersonalData: PersonalData = {
  // A sole trader's company names a person and a Czech DIČ may hold a birth number.
  company: {
    name: 'blank',
    country: 'none',
    organisation_number: 'blank',
    tax_id: 'blank',
    ape: 'none',
    website: 'blank',
    allowed_outstanding_currency: 'none',
    risk: 'none',
    search_text: 'blank',
  },
};
