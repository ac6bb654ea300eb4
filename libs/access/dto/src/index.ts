export { permissions } from './permissions';
export type { Permission } from './permissions';
export { managerRoles, masksOf, permissionsOf, roles, scopeOf } from './roles';
export type { Role } from './roles';
export {
  Account,
  AccountInput,
  AccountManager,
  AccountManagerList,
  LinkSignIn,
  NewOperator,
  Operator,
  OperatorChangeQuery,
  OperatorInput,
  OperatorList,
  PasswordChange,
  SignIn,
} from './access';
export type { Density, Theme } from './access';
export {
  ApiKey,
  ApiKeyChange,
  ApiKeyForm,
  ApiKeyInput,
  ApiKeyList,
  ApiKeyRotation,
  DeprecatedCalls,
  IssuedApiKey,
  KEY_PREFIXES,
  KeyRestriction,
  KeyRestrictionList,
  KeyRestrictionQuery,
  NewApiKey,
  apiKeyTexts,
  isForKeys,
  keyPermissions,
} from './api-keys';
export type { KeyPermission, RestrictionKind } from './api-keys';
export {
  ABSOLUTE_HOURS,
  CONFIRMED_MINUTES,
  IDLE_MINUTES,
  OperatorSession,
  OperatorSessionList,
  PasswordConfirmation,
  WARNING_MINUTES,
} from './sessions';
export { NewPassword, PasswordLink, PasswordLinkAsked, PasswordLinkRequest } from './password-links';
export { AccessEntry } from './access-log';
export type { AccessAction } from './access-log';
export { AuditFault, AuditTrailState } from './audit';
export type { AuditFaultKind } from './audit';
export { auditFaults, auditTexts } from './audit-texts';
export { accessActions, accessLogTexts } from './access-log-texts';
export { accessTexts, densities, languages, themes } from './texts';
