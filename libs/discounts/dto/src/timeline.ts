import { DiscountInput } from './discounts';
import { discountsTexts as texts } from './texts';

/** A standing discount in the timeline of its customer. */
export const discountSubject = {
  entity: 'discount',
  contract: DiscountInput,
  needs: 'discounts:read' as const,
  title: texts.discount,
  section: 'discounts',
};
