import { withAll, type Preset } from '../preset';

const STAND_INS = new Set(['guest', 'n/a', '-']);
const withoutStandIn = (value: string): string => (STAND_INS.has(value.toLowerCase()) ? '' : value);

/** The customers report of WooCommerce Analytics; the core has no other export of people. */
export const woocommerce: Preset = {
  format: 'woocommerce',
  rows: 'customer',
  system: 'woocommerce',
  fits: withAll('name', 'username', 'email', 'sign up'),
  columns: {
    name: 'name',
    username: 'externalIds.woocommerce',
    'last active': '',
    'sign up': 'registeredAt',
    email: 'email',
    orders: '',
    'total spend': '',
    aov: '',
    'country / region': 'address.country',
    city: 'address.city',
    region: 'address.region',
    'postal code': 'address.postalCode',
    'billing phone': 'phone',
    'shipping phone': 'address.phone',
    role: '',
  },
  values: {
    name: withoutStandIn,
    registeredAt: withoutStandIn,
    'externalIds.woocommerce': withoutStandIn,
  },
};
