import type { Permission } from '@clientele/access/dto';
import type { IconName } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';
import { appTexts as texts } from '../texts';

interface MenuEntry {
  path: string;
  icon: IconName;
  title: Said;
  permission: Permission;
  /** Stands in the lower part of the rail. */
  low?: true;
}

/** So many entries have room in the bar of a phone: the first that somebody may see. The account's menu has the others. */
export const ROOM_ON_PHONE = 5;

/** The one list of the menu; an entry is shown to those who may see its page. */
export const menu: readonly MenuEntry[] = [
  { path: '/customers', icon: 'customers', title: texts.customers, permission: 'customers:read' },
  {
    path: '/companies',
    icon: 'company',
    title: texts.companies,
    permission: 'companies:read',
  },
  { path: '/groups', icon: 'groups', title: texts.groups, permission: 'groups:read' },
  {
    path: '/portfolios',
    icon: 'account-manager',
    title: texts.portfolios,
    permission: 'portfolios:read',
  },
  { path: '/imports', icon: 'import', title: texts.imports, permission: 'customers:import' },
  { path: '/jobs', icon: 'jobs', title: texts.jobs, permission: 'jobs:read' },
  {
    path: '/attributes',
    icon: 'tag',
    title: texts.attributes,
    permission: 'attributes:read',
    low: true,
  },
  {
    path: '/access-log',
    icon: 'log',
    title: texts.accessLog,
    permission: 'access_log:read',
    low: true,
  },
  { path: '/operators', icon: 'operators', title: texts.operators, permission: 'operators:read', low: true },
  {
    path: '/api-keys',
    icon: 'key',
    title: texts.apiKeys,
    permission: 'api_keys:read',
    low: true,
  },
  { path: '/settings', icon: 'settings', title: texts.settings, permission: 'settings:read', low: true },
];
