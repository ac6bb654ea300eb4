import { isEmail, isIP, isURL } from 'class-validator';
import { isValidPhoneNumber, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

/**
 * The identity of an e-mail address: trimmed, lower-cased, domain in ASCII (punycode). Dots and `+tag` stay:
 * they are a hint for duplicates, never identity (checklist, decision 2).
 */
export function canonicalEmail(typed: string): string {
  const text = typed.normalize('NFC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return text;
  const domain = text.slice(at + 1);
  // A URL would take a port, a path or an escape for something else than the domain that was typed.
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return text;
  try {
    return `${text.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
  } catch {
    return text;
  }
}

export function isEmailAddress(canonical: string): boolean {
  return isEmail(canonical, { allow_utf8_local_part: true, require_tld: true });
}

/** The number in E.164 (`+48600700800`), or '' when it cannot be read. */
export function toE164(typed: string): string {
  return parsePhoneNumberFromString(typed)?.number ?? '';
}

/** The same of a number that may lack its country code: it is then one of this country. '' when it could not ring. */
export function toE164Of(country: string, typed: string): string {
  const phone = parsePhoneNumberFromString(typed, (country || undefined) as CountryCode | undefined);
  return phone?.isValid() ? phone.number : '';
}

export function isPhoneNumber(typed: string): boolean {
  return isValidPhoneNumber(typed);
}

export function isWebAddress(typed: string): boolean {
  return isURL(typed, { protocols: ['http', 'https'], require_protocol: true });
}

/** At least one letter of any script and no web address. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/https?:|www\.|:\/\/|\w\/\w+\.\w/i.test(text);
}

/** An existing calendar day as `YYYY-MM-DD`; from 1900 on, which is where a spreadsheet's calendar begins. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

export function isInstant(value: unknown): boolean {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (day === undefined || !isDay(day)) return false;
  const at = new Date(value as string);
  return !Number.isNaN(at.getTime()) && isDay(at.toISOString().slice(0, 10));
}

/** A zone of the IANA list, which PostgreSQL knows too; other spellings that browsers take mean other things there. */
export function isTimeZone(value: unknown): boolean {
  return typeof value === 'string' && (value === 'UTC' || Intl.supportedValuesOf('timeZone').includes(value));
}

/** A network in CIDR notation, IPv4 or IPv6 (RFC 4632, RFC 4291), or one address. */
export function isNetwork(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [, address = '', bits] = /^([^/]+)(?:\/(0|[1-9]\d{0,2}))?$/.exec(value) ?? [];
  const most = isIP(address, 4) ? 32 : isIP(address, 6) ? 128 : -1;
  return most > 0 && !address.includes('%') && (bits === undefined || Number(bits) <= most);
}
