import { Discount } from '@clientele/discounts/dto';
import { eraseRulesOf, type PersonalData } from '@clientele/shared/api';

const { created_by: _createdBy, state: _state, ...columns } = eraseRulesOf(Discount);

/** What was granted stays; why may tell of the person. */
export const discountsPersonalData: PersonalData = {
  discount: { ...columns, per_order_currency: 'none' },
};
