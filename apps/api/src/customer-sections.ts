import { addressSize } from '@clientele/addresses/api';
import { attributeSize } from '@clientele/attributes/api';
import { companySize } from '@clientele/companies/api';
import { groupSize, type SectionSize } from '@clientele/customers/api';
import { discountSize } from '@clientele/discounts/api';
import { noteSize } from '@clientele/notes/api';

/** What other domains keep of each customer, as the navigator of the page counts it. */
export const customerSections: readonly SectionSize[] = [
  addressSize,
  attributeSize,
  companySize,
  groupSize,
  discountSize,
  noteSize,
];
