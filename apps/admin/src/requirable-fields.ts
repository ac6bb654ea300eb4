import { CustomerInput, REQUIRABLE } from '@clientele/customers/dto';
import type { RequirableField } from '@clientele/settings/admin';
import { fieldOf } from '@clientele/shared/dto';

const titleOf = (name: keyof CustomerInput) => fieldOf(CustomerInput, name).title;

/** The fields of the customer's form that the settings page offers as required. */
export const requirableFields: RequirableField[] = [
  { name: 'email', title: titleOf('email'), always: true },
  ...REQUIRABLE.map((name): RequirableField => {
    const field = { name, title: titleOf(name) };
    return name === 'birthdayOn' ? { ...field, needs: 'birthdayEnabled' } : field;
  }),
];
