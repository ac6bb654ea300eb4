import type { Preset } from '../preset';

/**
 * UPgates, CSV with headings in square brackets and its XML twin. Only the columns that its manual confirms are known;
 * e-mail, phone, company, address and group columns exist under names that people map (formats.md 5.6). An empty
 * value clears.
 */
export const upgates: Preset = {
  format: 'upgates',
  rows: 'customer',
  system: 'upgates',
  fits: (headings) => headings.has('customer_yn') || (headings.has('surname') && headings.has('degree')),
  columns: {
    customer_id: 'externalIds.upgates',
    customer_yn: 'type',
    company_yn: '',
    degree: '',
    firstname: 'firstName',
    surname: 'lastName',
    nickname: '',
    code: '',
    email: 'email',
  },
  options: { emptyCells: 'clear' },
  values: {
    // A customer without first name and surname is created as a contact.
    type: (value, row) => {
      const isCustomer = /^(1|ano|yes|true)$/i.test(value) && (row.get('firstname') || row.get('surname'));
      return value && (isCustomer ? 'customer' : 'contact');
    },
  },
};
