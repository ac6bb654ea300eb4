import { withAll, type Preset, type RawRow } from '../preset';

const GENDERS: Readonly<Record<string, string>> = { male: 'mr', female: 'ms', '1': 'mr', '2': 'ms' };
const TITLES: Readonly<Record<string, string>> = {
  mr: 'mr',
  'mr.': 'mr',
  ms: 'ms',
  'ms.': 'ms',
  mrs: 'ms',
  'mrs.': 'ms',
};

/** `5/6/2012 15:53`, month first, is how the sample file writes a time. */
const isoTime = (value: string): string => {
  const [, month, day, year, time = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(.*)$/.exec(value) ?? [];
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}${time}` : value;
};

const people: Preset['columns'] = {
  email: 'email',
  _website: '',
  _store: '',
  confirmation: '',
  created_at: 'registeredAt',
  created_in: '',
  disable_auto_group_change: '',
  dob: 'birthdayOn',
  firstname: 'firstName',
  gender: 'socialTitle',
  group_id: '',
  lastname: 'lastName',
  middlename: '',
  password_hash: '',
  prefix: '',
  reward_update_notification: '',
  reward_warning_notification: '',
  rp_token: '',
  rp_token_created_at: '',
  store_id: '',
  suffix: '',
  taxvat: 'taxId',
  updated_at: '',
  website_id: '',
  password: 'password',
};

const values: Preset['values'] = {
  socialTitle: (value, row) => GENDERS[value.toLowerCase()] ?? TITLES[row.get('prefix').toLowerCase()] ?? '',
  firstName: (value, row) => [value, row.get('middlename')].filter(Boolean).join(' '),
  registeredAt: isoTime,
  birthdayOn: isoTime,
};

/** A street of several lines stands in one cell: the first line is the street, the others follow it. */
const addressColumns = (prefix: string): Preset['columns'] => ({
  [`${prefix}city`]: 'address.city',
  [`${prefix}company`]: 'address.company',
  [`${prefix}country_id`]: 'address.country',
  [`${prefix}fax`]: '',
  [`${prefix}firstname`]: 'address.firstName',
  [`${prefix}lastname`]: 'address.lastName',
  [`${prefix}middlename`]: '',
  [`${prefix}postcode`]: 'address.postalCode',
  [`${prefix}prefix`]: '',
  [`${prefix}region`]: 'address.region',
  [`${prefix}street`]: 'address.street',
  [`${prefix}suffix`]: '',
  [`${prefix}telephone`]: 'address.phone',
  [`${prefix}vat_id`]: 'address.taxId',
  _address_default_billing_: 'address.defaultInvoice',
  _address_default_shipping_: 'address.defaultDelivery',
});

export const magentoCustomers: Preset = {
  format: 'magento_customers',
  rows: 'customer',
  system: 'magento',
  fits: withAll('email', '_website', 'firstname', 'lastname'),
  columns: people,
  values,
};

export const magentoAddresses: Preset = {
  format: 'magento_addresses',
  rows: 'address',
  system: 'magento',
  fits: withAll('_email', '_entity_id', 'street'),
  columns: {
    ...addressColumns(''),
    _website: '',
    _email: 'email',
    _entity_id: 'address.id',
    region_id: '',
    vat_is_valid: '',
    vat_request_date: '',
    vat_request_id: '',
    vat_request_success: '',
  },
};

const hasNoEmail = (row: RawRow): boolean => row.get('email') === '';

export const magentoComposite: Preset = {
  format: 'magento_composite',
  rows: 'customer',
  system: 'magento',
  fits: withAll('email', '_address_street', '_address_city'),
  columns: { ...people, ...addressColumns('_address_') },
  values,
  continues: hasNoEmail,
};
