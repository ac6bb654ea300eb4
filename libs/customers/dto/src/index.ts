export {
  Customer,
  CustomerCard,
  CustomerInput,
  CustomerRow,
  CustomerStats,
  MOST_SELECTED,
  REQUIRABLE,
} from './customers';
export type { CustomerType, Origin, SocialTitle } from './customers';
export { customersTexts, customerTypes, origins, socialTitles } from './texts';
