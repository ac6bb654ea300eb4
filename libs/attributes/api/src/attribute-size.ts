import type { SectionSize } from '@clientele/customers/api';

const count = 'SELECT count(DISTINCT v.attribute_id) FROM customer_attribute v';
const ofCustomer = 'WHERE v.customer_id = $1';

/** The attributes that a customer has a value of. */
export const attributeSize: SectionSize = {
  id: 'attributes',
  needs: 'attributes:read',
  count: `${count} ${ofCustomer}`,
  impersonal: `${count} JOIN attribute a ON a.id = v.attribute_id ${ofCustomer} AND NOT a.personal`,
};
