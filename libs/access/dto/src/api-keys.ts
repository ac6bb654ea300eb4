import {
  Choice,
  Day,
  Id,
  Ids,
  Integer,
  ListOf,
  Name,
  Networks,
  SomeOf,
  Text,
  Timestamp,
  type Said,
} from '@clientele/shared/dto';
import { apiKeyTexts as texts, restrictionKinds } from './api-key-texts';
import { permissions, type Permission } from './permissions';

export { apiKeyTexts, restrictionKinds } from './api-key-texts';

/** What scanners of leaked secrets look for (api.md 30); `test` opens a sandbox only (decision 30). */
export const KEY_PREFIXES = { live: 'clt_live_', test: 'clt_test_' } as const;

/** What belongs to people alone: accounts, operators, keys, settings, defining attributes, granting discounts, who looks after whom, and who looked at what. */
const FOR_PEOPLE =
  /^(account|operators|api_keys|access_log|audit_trail|portfolios):|^settings:write$|^attributes:define$|^discounts:(write|unlimited)$/;

/** Whether a key may hold the permission. */
export function isForKeys(permission: string): boolean {
  return !FOR_PEOPLE.test(permission);
}

export type KeyPermission = Permission;

/** The scopes of keys, with the words that people read. */
export const keyPermissions: Readonly<Record<string, Said>> = Object.fromEntries(
  Object.entries(permissions).filter(([permission]) => isForKeys(permission)),
);

/** What a key may do, and with whom. Which fields it sees follows from its permissions (decision 14). */
export class ApiKeyInput {
  @Name(100, { title: texts.name, hint: texts.nameHint, required: true, example: 'Shop front' }) name = '';
  @SomeOf(keyPermissions, { title: texts.permissions, required: true }) permissions: KeyPermission[] = [];
  @Ids(50, { title: texts.groupIds, hint: texts.groupsHint }) groupIds: string[] = [];
  @Ids(50, { title: texts.companyIds, hint: texts.companiesHint }) companyIds: string[] = [];
  @Networks({ title: texts.allowedNetworks, hint: texts.networksHint }) allowedNetworks: string[] = [];
}

export class NewApiKey extends ApiKeyInput {
  @Integer(1, 12, { title: texts.validMonths, hint: texts.monthsHint, example: 12 }) validMonths = 12;
}

/** What of a key can be changed. */
export class ApiKeyChange extends ApiKeyInput {
  @Timestamp({ title: texts.expiresAt, hint: texts.expiresHint }) expiresAt!: string;
}

/** The same as people write it: they say a day. */
export class ApiKeyForm extends ApiKeyInput {
  @Day({ title: texts.expiresOn, hint: texts.expiresHint, required: true }) expiresOn = '';
}

/** A new secret for the same key; the old one works on for so many hours. */
export class ApiKeyRotation {
  @Integer(0, 168, { title: texts.overlapHours, hint: texts.overlapHint, example: 24 }) overlapHours = 24;
  @Integer(1, 12, { title: texts.validMonths, hint: texts.monthsHint, example: 12 }) validMonths = 12;
}

export type RestrictionKind = keyof typeof restrictionKinds;

/** A group or a company that a key can be restricted to. */
export class KeyRestriction {
  @Choice(restrictionKinds, { title: texts.restrictionKind }) kind!: RestrictionKind;
  @Id({ title: texts.restrictionId }) id!: string;
  /** Empty once the group or company is gone: the key does not reach anybody by it any more. */
  @Text(255, { title: texts.restrictionName, personal: 'name' }) name!: string;
}

export class KeyRestrictionList {
  @ListOf(() => KeyRestriction, { title: texts.restrictedTo }) items!: KeyRestriction[];
}

export class KeyRestrictionQuery {
  @Text(100, { title: texts.restrictionName, hint: texts.searchHint }) q = '';
}

/** How often a key called a route that is on its way out. */
export class DeprecatedCalls {
  @Text(500, { title: texts.route, example: 'GET /api/v1/groups' }) route!: string;
  @Integer(1, Number.MAX_SAFE_INTEGER, { title: texts.calls, example: 214 }) calls!: number;
  @Timestamp({ title: texts.lastUsedAt }) lastUsedAt!: string;
  @Day({ title: texts.sunsetOn, example: '2028-01-31' }) sunsetOn!: string;
}

/** A partner's key without its secret. */
export class ApiKey extends ApiKeyChange {
  @Id({ title: texts.key }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  /** The first letters of the secret, by which people tell keys apart. */
  @Text(20, { title: texts.prefix, example: 'clt_live_Ab3d' }) prefix!: string;
  @ListOf(() => KeyRestriction, { title: texts.restrictedTo }) restrictedTo!: KeyRestriction[];
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  /** Empty when the product made it itself. */
  @Text(100, { title: texts.createdBy, personal: 'name' }) createdBy!: string;
  /** To the minute; null while nobody used it. */
  @Timestamp({ title: texts.lastUsedAt, nullable: true }) lastUsedAt!: string | null;
  /** While a rotation is under way. */
  @Timestamp({ title: texts.formerUntil, nullable: true }) formerUntil!: string | null;
  @Timestamp({ title: texts.revokedAt, nullable: true }) revokedAt!: string | null;
  /** The latest first. */
  @ListOf(() => DeprecatedCalls, { title: texts.deprecatedCalls }) deprecatedCalls!: DeprecatedCalls[];
}

/** A key just made or rotated: the one time that its secret is told. */
export class IssuedApiKey extends ApiKey {
  @Text(100, { title: texts.key, example: 'clt_live_…' }) key!: string;
}

export class ApiKeyList {
  @ListOf(() => ApiKey, { title: texts.keys }) items!: ApiKey[];
}
