import { Customer } from './customers';
import { customerTypes } from './texts';

/** A customer in the timeline. */
export const customerSubject = {
  entity: 'customer',
  contract: Customer,
  needs: 'customers:read' as const,
  title: customerTypes.customer,
  section: '',
};
