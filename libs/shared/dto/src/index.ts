export { LANGUAGES, LOCALE_OF, asWritten, isLanguage, languageFor, say } from './say';
export type { Language, Said, SaidParams } from './say';
export { fieldOf, fieldsByName, fieldsOf } from './field';
export type { Contract, Field, Kind, Personal } from './field';
export { isSeen, maskedNames } from './sight';
export type { Sight } from './sight';
export { check, clean, sayFault } from './check';
export type { Fault } from './check';
export { faults } from './texts';
export type { FaultCode } from './texts';
export {
  Choice,
  Code,
  Country,
  Day,
  Email,
  ExternalIds,
  Flag,
  Id,
  Ids,
  Integer,
  ListOf,
  Money,
  Name,
  Nested,
  Networks,
  PastDay,
  Percent,
  Phone,
  Prose,
  Secret,
  SomeOf,
  Tags,
  Text,
  TimeZone,
  Timestamp,
  Url,
} from './words';
export type { WordOptions } from './words';
export { Shaped } from './shaped';
export { TextsByCode } from './texts-by-code';
export { isStorable } from './words';
export { SparseQuery } from './sparse';
export { Decimal, isDecimal, readDecimal } from './decimal';
export { readPercent } from './percent';
export { CURRENCIES, isMoney, readAmount } from './money';
export type { Currency, Money as MoneyValue } from './money';
export {
  canonicalEmail,
  isDay,
  isEmailAddress,
  isInstant,
  isName,
  isPhoneNumber,
  isWebAddress,
  toE164,
  toE164Of,
} from './rules';
export { COUNTRIES, isCountry } from './countries';
