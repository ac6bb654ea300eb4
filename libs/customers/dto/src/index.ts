export {
  Customer,
  CustomerCard,
  CustomerInput,
  CustomerRow,
  CustomerStats,
  MOST_SELECTED,
  REQUIRABLE,
  RevealInput,
  Revealed,
  revealable,
} from './customers';
export type { CustomerType, Origin, Revealable, SocialTitle } from './customers';
export { CHANGES, mayChange } from './may-change';
export { customersTexts, customerTypes, origins, socialTitles } from './texts';
