import { isEmail, isURL } from 'class-validator';
import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * The identity of an e-mail address: trimmed, lower-cased, domain in ASCII (punycode). Dots and `+tag` stay:
 * they are a hint for duplicates, never identity (checklist, decision 2).
 */
export function canonicalEmail(typed: string): string {
  const text = typed.normalize('NFC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return text;
  const domain = text.slice(at + 1);
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

/** An existing calendar day as `YYYY-MM-DD`, from year 1 on. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

export function isInstant(value: unknown): boolean {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  return day !== undefined && isDay(day) && !Number.isNaN(Date.parse(value as string));
}

export function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
