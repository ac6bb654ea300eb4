export {
  Discount,
  DiscountExplanation,
  DiscountInput,
  DiscountLine,
  DiscountQuestion,
  MOST_DISCOUNTS,
} from './discounts';
export type { DiscountOutcome, DiscountSource, DiscountState } from './discounts';
export { explain, hasConflict, verdictOf } from './explain';
export type { Candidate } from './explain';
export { discountSubject } from './timeline';
export {
  discountOutcomes,
  discountRuleTexts,
  discountSources,
  discountStates,
  discountsTexts,
} from './texts';
