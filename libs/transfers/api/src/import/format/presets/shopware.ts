import { withAll, type Preset } from '../preset';

const TITLES: Readonly<Record<string, string>> = { mr: 'mr', mrs: 'ms', ms: 'ms' };

const address = (prefix: 'billing' | 'shipping', part: 'invoice' | 'delivery'): Preset['columns'] => ({
  [`${prefix}_id`]: `${part}.id`,
  [`${prefix}_salutation`]: '',
  [`${prefix}_title`]: '',
  [`${prefix}_first_name`]: `${part}.firstName`,
  [`${prefix}_last_name`]: `${part}.lastName`,
  [`${prefix}_company`]: `${part}.company`,
  [`${prefix}_street`]: `${part}.street`,
  [`${prefix}_zipcode`]: `${part}.postalCode`,
  [`${prefix}_city`]: `${part}.city`,
  [`${prefix}_country`]: `${part}.country`,
  [`${prefix}_phone_number`]: `${part}.phone`,
});

/** `PL-MZ` names a region within its country. */
const countryPart = (value: string): string => value.split('-')[0] ?? value;

export const shopware: Preset = {
  format: 'shopware',
  rows: 'customer',
  system: 'shopware',
  fits: withAll('email', 'customer_number', 'billing_street'),
  columns: {
    ...address('billing', 'invoice'),
    ...address('shipping', 'delivery'),
    id: 'externalIds.shopware',
    account_type: '',
    salutation: 'socialTitle',
    customer_number: '',
    first_name: 'firstName',
    last_name: 'lastName',
    email: 'email',
    active: 'enabled',
    guest: 'type',
    customer_group: 'groups',
    language: 'language',
    sales_channel: '',
    payment_method: '',
  },
  values: {
    socialTitle: (value) => TITLES[value.toLowerCase()] ?? '',
    type: (value) => value && (['1', 'true'].includes(value.toLowerCase()) ? 'contact' : 'customer'),
    'invoice.country': countryPart,
    'delivery.country': countryPart,
  },
};
