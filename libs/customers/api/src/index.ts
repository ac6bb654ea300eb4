export { CustomerEntity } from './customer.entity';
export { CustomerDirectory } from './customer-directory';
export { CustomerScope } from './customer-scope';
export type { SectionSize } from './customer-sections';
export type { Ownership } from './customer-list';
export { CustomersModule } from './customers.module';
export { CustomersService, derived } from './customers.service';
export { customersProblems } from './problems';
export { customersPersonalData } from './personal-data';
