export { customersRoutes } from './routes';
export { CUSTOMER_COLUMNS, CUSTOMER_SECTIONS } from './sections';
export type { CustomerFormSection, CustomerSection, CustomerViewSection, SectionRecord } from './sections';
