export {
  Customer,
  CustomerCard,
  CustomerInput,
  CustomerPage,
  CustomerRow,
  CustomerStats,
  REQUIRABLE,
} from './customers';
export type { CustomerType, Origin, SocialTitle } from './customers';
export { customersTexts, customerTypes, origins, socialTitles } from './texts';
