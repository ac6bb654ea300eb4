import { withAll, type Preset } from '../preset';

const withoutApostrophe = (value: string): string => value.replace(/^'/, '');

const values: Preset['values'] = {
  'externalIds.shopify': withoutApostrophe,
  phone: withoutApostrophe,
  'delivery.phone': withoutApostrophe,
  'delivery.postalCode': withoutApostrophe,
};

/** Both header styles: `Default Address Address1` of the newer template, `Address1` of the older one. */
const address = (prefix: string): Preset['columns'] => ({
  [`${prefix}company`]: 'delivery.company',
  [`${prefix}address1`]: 'delivery.street',
  [`${prefix}address2`]: 'delivery.street2',
  [`${prefix}city`]: 'delivery.city',
  [`${prefix}province code`]: 'delivery.region',
  [`${prefix}province`]: 'delivery.region',
  [`${prefix}country code`]: 'delivery.country',
  [`${prefix}country`]: 'delivery.country',
  [`${prefix}zip`]: 'delivery.postalCode',
});

/** The default address serves deliveries and invoices alike. */
export const shopify: Preset = {
  format: 'shopify',
  rows: 'customer',
  system: 'shopify',
  fits: (headings) =>
    headings.has('email') &&
    headings.has('accepts email marketing') &&
    (headings.has('default address address1') || headings.has('address1')),
  columns: {
    ...address('default address '),
    ...address(''),
    'customer id': 'externalIds.shopify',
    'first name': 'firstName',
    'last name': 'lastName',
    email: 'email',
    'accepts email marketing': 'newsletter',
    'default address phone': 'delivery.phone',
    phone: 'phone',
    'accepts sms marketing': '',
    'accepts whatsapp marketing': '',
    'total spent': '',
    'total orders': '',
    tags: 'tags',
    note: '',
    'tax exempt': '',
  },
  values,
};

const spreeColumns: Preset['columns'] = {
  email: 'email',
  first_name: 'firstName',
  'first name': 'firstName',
  last_name: 'lastName',
  'last name': 'lastName',
  phone: 'phone',
  accepts_email_marketing: 'newsletter',
  'accepts email marketing': 'newsletter',
  tags: 'tags',
  company: 'delivery.company',
  address1: 'delivery.street',
  'address 1': 'delivery.street',
  address2: 'delivery.street2',
  'address 2': 'delivery.street2',
  city: 'delivery.city',
  province: 'delivery.region',
  province_code: 'delivery.region',
  'province code': 'delivery.region',
  country: 'delivery.country',
  country_code: 'delivery.country',
  'country code': 'delivery.country',
  zip: 'delivery.postalCode',
  'total spent': '',
  'total orders': '',
};

/** Its import template and its export name the same columns differently; both come in. */
export const spree: Preset = {
  format: 'spree',
  rows: 'customer',
  system: 'spree',
  fits: (headings) =>
    withAll('email', 'accepts_email_marketing', 'address1')(headings) ||
    withAll('email', 'accepts email marketing', 'address 1')(headings),
  columns: spreeColumns,
};
