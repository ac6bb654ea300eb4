import { rowProblems } from '../../../row-problems';
import { withAll, type Preset } from '../preset';
import { isBlankDate } from '../values';

const TITLES: Readonly<Record<string, string>> = { '0': '', '1': 'mr', '2': 'ms' };
/**
 * What the password columns of real databases hold: secrets of another system, not passwords. MD5 and SHA in hexadecimal,
 * also with a salt behind a colon, modular crypt formats (bcrypt, argon2, phpass, PBKDF2…), and those of LDAP.
 */
const FOREIGN_HASH =
  /^((?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})(?::.*)?|\$[a-z0-9-]+\$.{16,}|\{[A-Z0-9-]+\}.{16,}|pbkdf2_\w+\$.+)$/i;

export const isForeignHash = (password: string): boolean => FOREIGN_HASH.test(password);

const withoutBlankDate = (value: string): string => (isBlankDate(value) ? '' : value);

export const prestashopCustomers: Preset = {
  format: 'prestashop_customers',
  rows: 'customer',
  system: 'prestashop',
  fits: withAll('email', 'last name', 'first name'),
  columns: {
    'customer id': 'externalIds.prestashop',
    active: 'enabled',
    'titles id': 'socialTitle',
    email: 'email',
    password: 'password',
    birthday: 'birthdayOn',
    'last name': 'lastName',
    'first name': 'firstName',
    newsletter: 'newsletter',
    'opt-in': 'partnerOffers',
    'registration date': 'registeredAt',
    groups: 'groups',
    // An id of the other shop's groups means nothing here (decision 13).
    'default group id': '',
  },
  values: {
    socialTitle: (value) => TITLES[value] ?? '',
    birthdayOn: withoutBlankDate,
    registeredAt: withoutBlankDate,
  },
};

export const prestashopAddresses: Preset = {
  format: 'prestashop_addresses',
  rows: 'address',
  system: 'prestashop',
  fits: withAll('address 1', 'customer e-mail'),
  columns: {
    'address id': 'address.id',
    alias: 'address.label',
    active: '',
    'customer e-mail': 'email',
    'customer id': '',
    manufacturer: '',
    supplier: '',
    company: 'address.company',
    lastname: 'address.lastName',
    firstname: 'address.firstName',
    'address 1': 'address.street',
    'address 2': 'address.street2',
    zipcode: 'address.postalCode',
    city: 'address.city',
    country: 'address.country',
    state: 'address.region',
    other: 'address.note',
    phone: 'address.phone',
    'mobile phone': 'address.mobile',
    'vat number': 'address.taxId',
    dni: 'address.nationalId',
  },
  skips: (row) => {
    if (row.get('customer e-mail') === '' && (row.get('manufacturer') || row.get('supplier')))
      return rowProblems.not_of_a_customer;
    return row.get('active') === '0' ? rowProblems.address_deleted : undefined;
  },
};
