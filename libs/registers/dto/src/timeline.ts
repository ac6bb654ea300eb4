import { RegisterNumber } from './registers';
import { registersTexts as texts } from './texts';

const subject = { contract: RegisterNumber, needs: 'companies:read' as const, section: 'company' };

/** What registers said of the numbers of a company, in the timeline of those who act for it. */
export const taxIdSubject = { ...subject, entity: 'tax_id_state', title: texts.taxIdStatus };
export const organisationNumberSubject = {
  ...subject,
  entity: 'organisation_number_state',
  title: texts.organisationNumberStatus,
};

/** The same in the timeline of the company itself, whose page has no sections. */
export const registerSubjectsOfCompany = [taxIdSubject, organisationNumberSubject].map((one) => ({
  ...one,
  section: '',
}));
