import { Company } from './companies';
import { companiesTexts as texts } from './texts';

/** A company in the timeline of those who act for it. */
export const companySubject = {
  entity: 'company',
  contract: Company,
  needs: 'companies:read' as const,
  title: texts.section,
  section: 'company',
};
