import type { Personal, Said } from '@clientele/shared/dto';
import { permissions, type Permission } from './permissions';

/**
 * The one permission file: it drives the guard of the API, the menus and buttons of the admin, `x-permission` in
 * OpenAPI and the tests. What is not written here is forbidden.
 */
export const roles = {
  owner: { en: 'Owner', pl: 'Właściciel', cs: 'Vlastník', nb: 'Eier' },
  back_office: { en: 'Back office', pl: 'Obsługa', cs: 'Administrativa', nb: 'Kundekontor' },
  account_manager: {
    en: 'Account manager',
    pl: 'Opiekun klienta',
    cs: 'Obchodní zástupce',
    nb: 'Kundeansvarlig',
  },
  support: { en: 'Support', pl: 'Wsparcie', cs: 'Podpora', nb: 'Kundestøtte' },
  marketing: { en: 'Marketing', pl: 'Marketing', cs: 'Marketing', nb: 'Markedsføring' },
  auditor: { en: 'Auditor', pl: 'Audytor', cs: 'Auditor', nb: 'Revisor' },
} satisfies Record<string, Said>;

export type Role = keyof typeof roles;

const everyday: readonly Permission[] = [
  'account:use',
  'customers:read',
  'discounts:read',
  'groups:read',
  'jobs:read',
  'settings:read',
];
const anybody: readonly Permission[] = ['customers:export_unconsented'];

export const permissionsOf: Record<Role, readonly Permission[]> = {
  owner: Object.keys(permissions) as Permission[],
  back_office: [
    ...everyday,
    ...anybody,
    'customers:create',
    'customers:write',
    'customers:email',
    'customers:contact',
    'customers:enable',
    'customers:delete',
    'customers:import',
    'customers:export',
    'export_layouts:write',
    'newsletter:write',
    'consents:write',
    'groups:assign',
    'timeline:read',
    'addresses:read',
    'addresses:write',
    'addresses:delete',
    'attributes:read',
    'attributes:write',
    'notes:read',
    'notes:write',
    'notes:delete_own',
    'discounts:write',
    'companies:read',
    'companies:terms',
    'companies:write',
    'companies:risk',
    'portfolios:read',
    'portfolios:hand_over',
  ],
  account_manager: [
    ...everyday,
    ...anybody,
    'customers:create',
    'customers:write',
    'customers:contact',
    'customers:enable',
    'customers:import',
    'customers:export',
    'export_layouts:write',
    'groups:assign',
    'timeline:read',
    'addresses:read',
    'addresses:write',
    'attributes:read',
    'attributes:write',
    'notes:read',
    'notes:write',
    'companies:read',
    'companies:terms',
    'companies:write',
    'companies:credit',
    'companies:risk',
    'portfolios:read',
    'portfolios:substitute',
  ],
  support: [
    ...everyday,
    'customers:reveal',
    'customers:create',
    'customers:contact',
    'customers:disable',
    'newsletter:write',
    'consents:withdraw',
    'timeline:read',
    'addresses:read',
    'addresses:write',
    'attributes:read',
    'attributes:write',
    'notes:read',
    'notes:write',
    'companies:read',
  ],
  marketing: [
    ...everyday,
    'customers:reveal',
    'customers:export',
    'export_layouts:write',
    'newsletter:write',
    'groups:assign',
    'groups:write',
    'attributes:read',
  ],
  auditor: [
    ...everyday,
    ...anybody,
    'customers:reveal',
    'customers:export',
    'timeline:read',
    'addresses:read',
    'attributes:read',
    'notes:read',
    'companies:read',
    'companies:terms',
    'portfolios:read',
    'operators:read',
    'api_keys:read',
    'access_log:read',
    'audit_trail:read',
  ],
};

const hidden: readonly Personal[] = ['email', 'phone', 'birthday'];

/**
 * Personal data that a role does not see: neither in answers nor by search, order, filter, count, export or the text of
 * an error. One value of one person can be uncovered, with a reason, which is noted.
 */
export const masksOf: Record<Role, readonly Personal[]> = {
  owner: [],
  back_office: [],
  account_manager: [],
  support: hidden,
  marketing: [...hidden, 'address'],
  auditor: [...hidden, 'address'],
};

/** Whose customers a role works with: everybody's, or those of the companies that are assigned to the operator. */
export const scopeOf: Record<Role, 'all' | 'own'> = {
  owner: 'all',
  back_office: 'all',
  account_manager: 'own',
  support: 'all',
  marketing: 'all',
  auditor: 'all',
};

/** Those who can look after companies. */
export const managerRoles: readonly Role[] = ['account_manager', 'owner'];
