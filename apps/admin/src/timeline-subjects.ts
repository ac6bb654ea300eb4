import { addressSubject } from '@clientele/addresses/dto';
import { attributeSubject } from '@clientele/attributes/dto';
import { companySubject } from '@clientele/companies/dto';
import { customerSubject } from '@clientele/customers/dto';
import { discountSubject } from '@clientele/discounts/dto';
import { notDuplicateSubject } from '@clientele/duplicates/dto';
import { membershipSubject } from '@clientele/groups/dto';
import { noteSubject } from '@clientele/notes/dto';
import { organisationNumberSubject, taxIdSubject } from '@clientele/registers/dto';
import type { TimelineSubject } from '@clientele/timeline/dto';

/** Whose changes the timeline of a customer tells. */
export const timelineSubjects: readonly TimelineSubject[] = [
  customerSubject,
  membershipSubject,
  addressSubject,
  attributeSubject,
  discountSubject,
  noteSubject,
  companySubject,
  taxIdSubject,
  organisationNumberSubject,
  notDuplicateSubject,
];
