export { customersRoutes } from './routes';
export { nameOf } from './customer-name';
export { RecentCustomers } from './recent-customers';
export { accountDisabled } from './card/account-alert';
export { Favourites } from './favourites';
export {
  CUSTOMER_ALERTS,
  CUSTOMER_COLUMNS,
  CUSTOMER_DEFINED_FIELDS,
  CUSTOMER_SECTIONS,
  NEWCOMER_HINT,
} from './sections';
export type {
  CustomerAlertWords,
  CustomerFormSection,
  CustomerSection,
  CustomerViewSection,
  SectionRecord,
} from './sections';
