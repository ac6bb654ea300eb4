import type { Permission } from '@clientele/access/dto';
import type { IconName } from '@clientele/shared/admin';
import type { Said } from '@clientele/shared/dto';
import { paletteTexts as texts } from './palette-texts';

/** What one can begin from everywhere; each is offered to those who may. */
interface Action {
  title: Said;
  icon: IconName;
  path: string;
  permission: Permission;
}

export const actions: readonly Action[] = [
  { title: texts.newCustomer, icon: 'person-add', path: '/customers/new', permission: 'customers:create' },
  { title: texts.newImport, icon: 'import', path: '/imports/new', permission: 'customers:import' },
  { title: texts.newExport, icon: 'export', path: '/exports/new', permission: 'customers:export' },
  { title: texts.newOperator, icon: 'operators', path: '/operators/new', permission: 'operators:write' },
  { title: texts.newKey, icon: 'key', path: '/api-keys/new', permission: 'api_keys:write' },
  { title: texts.newAttribute, icon: 'tag', path: '/attributes/new', permission: 'attributes:define' },
  { title: texts.account, icon: 'account', path: '/account', permission: 'account:use' },
];
