export { permissions } from './permissions';
export type { Permission } from './permissions';
export { masksOf, permissionsOf, roles, scopeOf } from './roles';
export type { Role } from './roles';
export {
  Account,
  AccountInput,
  AccountManager,
  AccountManagerList,
  LinkSignIn,
  NewOperator,
  Operator,
  OperatorInput,
  OperatorList,
  PasswordChange,
  SignIn,
} from './access';
export type { Density, Theme } from './access';
export { AccessEntry } from './access-log';
export type { AccessAction } from './access-log';
export { accessActions, accessLogTexts } from './access-log-texts';
export { accessTexts, densities, languages, themes } from './texts';
