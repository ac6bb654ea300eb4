export { customersRoutes } from './routes';
export { nameOf } from './customer-name';
export { RecentCustomers } from './recent-customers';
export { CUSTOMER_COLUMNS, CUSTOMER_SECTIONS } from './sections';
export type { CustomerFormSection, CustomerSection, CustomerViewSection, SectionRecord } from './sections';
