import {
  Choice,
  Country,
  CURRENCIES,
  Email,
  Flag,
  Integer,
  Name,
  Percent,
  Secret,
  Tags,
  Text,
  TimeZone,
  type Currency,
  type Language,
  type Said,
} from '@clientele/shared/dto';
import { settingsTexts as texts } from './texts';

const currencies = Object.fromEntries(
  CURRENCIES.map((code): [string, Said] => [code, { en: code, pl: code, cs: code, nb: code }]),
);

/** What the owner decides about the shop; one shop per installation (checklist, decision 11). */
export class SettingsInput {
  @Name(100, { title: texts.shopName, required: true }) shopName = '';
  @Choice(currencies, { title: texts.baseCurrency, required: true }) baseCurrency: Currency = 'EUR';
  @Country({ title: texts.country, required: true }) country = 'PL';
  @TimeZone({ title: texts.timeZone, required: true }) timeZone = 'Europe/Warsaw';
  /** S4-21: an installation-level switch. */
  @Flag({ title: texts.b2bMode, hint: texts.b2bModeHint }) b2bMode = true;
  /** S4-16, decision 8. */
  @Flag({ title: texts.birthdayEnabled, hint: texts.birthdayHint }) birthdayEnabled = false;
  /** S4-11: names of fields of the customer's form; the domain that owns the fields checks the names. */
  @Tags({ title: texts.requiredFields }) requiredFields: string[] = [];
  /** The largest standing discount that others than owners grant. */
  @Percent({ title: texts.discountLimit, hint: texts.discountLimitHint, example: '10.00' })
  discountLimit = '10.00';
}

export class Settings extends SettingsInput {
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
}

const HOME: Readonly<Record<string, Language>> = { PL: 'pl', CZ: 'cs', SK: 'cs', NO: 'nb' };

/** The language of people of whom none is known: that of the shop's country. */
export function homeLanguage({ country }: Pick<SettingsInput, 'country'>): Language {
  return HOME[country] ?? 'en';
}

/** What anybody may know before signing in. */
export class ShopFront {
  @Text(100, { title: texts.shopName }) shopName!: string;
  @Flag({ title: texts.setupNeeded }) setupNeeded!: boolean;
  @Flag({ title: texts.sandbox }) sandbox!: boolean;
}

/** The answers of the first owner of an empty installation. */
export class SetupInput {
  @Text(100, { title: texts.token, required: true }) token = '';
  @Name(100, { title: texts.shopName, required: true }) shopName = '';
  @Choice(currencies, { title: texts.baseCurrency, required: true }) baseCurrency: Currency = 'EUR';
  @Country({ title: texts.country, required: true }) country = 'PL';
  @TimeZone({ title: texts.timeZone, required: true }) timeZone = 'Europe/Warsaw';
  @Name(100, { title: texts.ownerName, personal: 'staff', required: true }) ownerName = '';
  @Email({ title: texts.ownerEmail, personal: 'staff', required: true }) ownerEmail = '';
  @Secret({ title: texts.password, required: true }) password = '';
}
