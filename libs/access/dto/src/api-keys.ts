import {
  Id,
  Integer,
  ListOf,
  Name,
  Networks,
  SomeOf,
  Text,
  Timestamp,
  type Said,
} from '@clientele/shared/dto';
import { apiKeyTexts as texts } from './api-key-texts';
import { permissions, type Permission } from './permissions';

export { apiKeyTexts } from './api-key-texts';

/** What scanners of leaked secrets look for (api.md 30). */
export const API_KEY_PREFIX = 'clt_live_';

/** What belongs to people alone: accounts, operators, keys, settings and who looked at what. */
const FOR_PEOPLE = /^(account|operators|api_keys|access_log|audit_trail):|^settings:write$/;

/** Whether a key may hold the permission. */
export function isForKeys(permission: string): boolean {
  return !FOR_PEOPLE.test(permission);
}

export type KeyPermission = Permission;

/** The scopes of keys, with the words that people read. */
export const keyPermissions: Readonly<Record<string, Said>> = Object.fromEntries(
  Object.entries(permissions).filter(([permission]) => isForKeys(permission)),
);

export class NewApiKey {
  @Name(100, { title: texts.name, hint: texts.nameHint, required: true, example: 'Shop front' }) name = '';
  @SomeOf(keyPermissions, { title: texts.permissions, required: true }) permissions: KeyPermission[] = [];
  @Networks({ title: texts.allowedNetworks, hint: texts.networksHint }) allowedNetworks: string[] = [];
  @Integer(1, 12, { title: texts.validMonths, hint: texts.monthsHint, example: 12 }) validMonths = 12;
}

/** A new secret for the same key; the old one works on for so many hours. */
export class ApiKeyRotation {
  @Integer(0, 168, { title: texts.overlapHours, hint: texts.overlapHint, example: 24 }) overlapHours = 24;
  @Integer(1, 12, { title: texts.validMonths, hint: texts.monthsHint, example: 12 }) validMonths = 12;
}

/** A partner's key without its secret. */
export class ApiKey {
  @Id({ title: texts.key }) id!: string;
  @Name(100, { title: texts.name }) name!: string;
  /** The first letters of the secret, by which people tell keys apart. */
  @Text(20, { title: texts.prefix, example: 'clt_live_Ab3d' }) prefix!: string;
  @SomeOf(permissions, { title: texts.permissions }) permissions!: KeyPermission[];
  @Networks({ title: texts.allowedNetworks }) allowedNetworks!: string[];
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  /** Empty when the product made it itself. */
  @Text(100, { title: texts.createdBy, personal: 'name' }) createdBy!: string;
  @Timestamp({ title: texts.expiresAt }) expiresAt!: string;
  /** To the minute; null while nobody used it. */
  @Timestamp({ title: texts.lastUsedAt, nullable: true }) lastUsedAt!: string | null;
  /** While a rotation is under way. */
  @Timestamp({ title: texts.formerUntil, nullable: true }) formerUntil!: string | null;
  @Timestamp({ title: texts.revokedAt, nullable: true }) revokedAt!: string | null;
}

/** A key just made or rotated: the one time that its secret is told. */
export class IssuedApiKey extends ApiKey {
  @Text(100, { title: texts.key, example: 'clt_live_…' }) key!: string;
}

export class ApiKeyList {
  @ListOf(() => ApiKey, { title: texts.keys }) items!: ApiKey[];
}
