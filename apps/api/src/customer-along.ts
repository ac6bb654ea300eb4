import { attributesAlong } from '@clientele/attributes/api';
import type { CustomerAlong } from '@clientele/customers/api';

/** What another domain keeps of a customer, and takes in along with one that is written. */
export const customerAlong: CustomerAlong = attributesAlong;
