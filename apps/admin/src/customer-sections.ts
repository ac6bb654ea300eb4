import { addressSection } from '@clientele/addresses/admin';
import { attributeSection } from '@clientele/attributes/admin';
import { companySection } from '@clientele/companies/admin';
import { discountSection } from '@clientele/discounts/admin';
import { duplicateSection } from '@clientele/duplicates/admin';
import { groupSection } from '@clientele/groups/admin';
import type { CustomerSection } from '@clientele/customers/admin';
import { noteSection } from '@clientele/notes/admin';
import { timelineSection } from '@clientele/timeline/admin';

/** What other domains add to the customer's form and card, in their order on the page. */
export const customerSections: CustomerSection[] = [
  addressSection,
  companySection,
  groupSection,
  attributeSection,
  duplicateSection,
  discountSection,
  noteSection,
  timelineSection,
];
