import { AttributeOption, AttributeTraits } from '@clientele/attributes/dto';
import { eraseRulesOf, type PersonalData } from '@clientele/shared/api';

/** What a shop defines is about nobody; values go with the person. */
export const attributesPersonalData: PersonalData = {
  attribute: eraseRulesOf(AttributeTraits),
  attribute_option: eraseRulesOf(AttributeOption),
  customer_attribute: { type: 'delete', text: 'delete' },
};
