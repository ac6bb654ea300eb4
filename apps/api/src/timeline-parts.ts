import { addressSubject } from '@clientele/addresses/dto';
import { attributeIsImpersonal } from '@clientele/attributes/api';
import { attributeSubject } from '@clientele/attributes/dto';
import { companyOfCustomer } from '@clientele/companies/api';
import { companySubject } from '@clientele/companies/dto';
import { customerSubject } from '@clientele/customers/dto';
import { discountSubject } from '@clientele/discounts/dto';
import { notDuplicateSubject } from '@clientele/duplicates/dto';
import { membershipSubject } from '@clientele/groups/dto';
import { noteIsThere } from '@clientele/notes/api';
import { noteSubject } from '@clientele/notes/dto';
import { registerStatesOfCustomer } from '@clientele/registers/api';
import { organisationNumberSubject, taxIdSubject } from '@clientele/registers/dto';
import type { ImportLinks, TimelinePart } from '@clientele/timeline/api';
import { importsByJob } from '@clientele/transfers/api';

const ATTRIBUTES = 'SELECT id, name FROM attribute';
const OPTIONS = 'SELECT id, name FROM attribute_option';
const GROUPS = 'SELECT id, name FROM customer_group';
const CUSTOMERS = `SELECT id, trim(first_name || ' ' || last_name) AS name FROM customer`;
const OPERATORS = 'SELECT id, name FROM operator';

/** Whose changes the timeline of a customer tells. */
export const timelineParts: { parts: readonly TimelinePart[]; imports: ImportLinks } = {
  parts: [
    { ...customerSubject, names: { mainGroupId: GROUPS } },
    { ...membershipSubject, tie: { field: 'groupId', column: 'entity_id' }, names: { groupId: GROUPS } },
    addressSubject,
    {
      ...attributeSubject,
      impersonal: attributeIsImpersonal,
      names: { attributeId: ATTRIBUTES, optionId: OPTIONS },
    },
    discountSubject,
    // A deleted note is gone from every answer (decision 31).
    { ...noteSubject, told: noteIsThere },
    { ...companySubject, of: companyOfCustomer, names: { accountManagerId: OPERATORS } },
    { ...taxIdSubject, of: registerStatesOfCustomer },
    { ...organisationNumberSubject, of: registerStatesOfCustomer },
    {
      ...notDuplicateSubject,
      namesCustomers: true,
      tie: { field: 'customerId', column: 'entity_id' },
      names: { customerId: CUSTOMERS },
    },
  ],
  imports: { needs: 'customers:import', sql: importsByJob },
};
