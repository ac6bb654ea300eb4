import { Flag, Id, SomeOf } from '@clientele/shared/dto';
import { Company } from './companies';
import { companyRoles, recordTexts } from './record-texts';
import { CompanyRecord, type CompanyRole } from './records';
import { companiesTexts as texts } from './texts';

/** A company in the timeline of those who act for it. */
export const companySubject = {
  entity: 'company',
  contract: Company,
  needs: 'companies:read' as const,
  title: texts.section,
  section: 'company',
};

/** What somebody is for a company, as a change tells it. */
class CompanyTie {
  @Id({ title: recordTexts.person }) customerId!: string;
  @SomeOf(companyRoles, { title: recordTexts.roles }) roles!: CompanyRole[];
  @Flag({ title: recordTexts.primary }) isPrimary!: boolean;
}

/** What the timeline of a company tells of: itself, its family, and its people. */
export const companyRecordSubject = { ...companySubject, contract: CompanyRecord, section: '' };
export const companyTieSubject = {
  entity: 'company_person',
  contract: CompanyTie,
  needs: 'companies:read' as const,
  title: recordTexts.person,
  section: '',
  tied: { field: 'customerId', page: '/customers' },
};
