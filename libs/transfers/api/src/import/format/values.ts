import { wallInstant } from '@clientele/shared/api';
import {
  LANGUAGES,
  isDay,
  isInstant,
  isPhoneNumber,
  readAmount,
  say,
  toE164,
  type FaultCode,
  type Field,
} from '@clientele/shared/dto';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { rowProblems } from '../../row-problems';
import { countryOf } from './countries';

/** What a cell is read with. */
export interface ReadingContext {
  timeZone: string;
  /** The shop's country: that of phone numbers without a country code. */
  country: string;
}

/** A value of the contract, or why the cell is none. */
export type Read = { value: unknown } | { fault: string };

const YES = new Set(['1', 'true', 'yes', 'y', 't', 'on', 'x', 'tak', 'ano', 'áno', 'ja']);
const NO = new Set(['0', 'false', 'no', 'n', 'f', 'off', 'nie', 'ne', 'nei']);

/** Reads a cell that is not empty as the kind of value that a field holds. */
export function readValue(field: Field, text: string, context: ReadingContext): Read {
  switch (field.kind) {
    case 'flag':
      return flag(text);
    case 'choice':
      return choice(field, text);
    case 'country':
      return found(countryOf(text), 'country');
    case 'day':
      return found(dayOf(unserial(text)), 'day');
    case 'instant':
      return found(instantOf(unserial(text), context.timeZone), /\d[T ]\d/.test(text) ? 'instant' : 'day');
    case 'integer':
      return found(/^-?\d{1,15}$/.test(text) ? Number(text) : undefined, 'range');
    case 'money':
      return found(readAmount(text) ?? undefined, 'money');
    case 'tags':
      return { value: listOf(text) };
    default:
      return { value: text };
  }
}

const found = (value: unknown, fault: FaultCode): Read => (value === undefined ? { fault } : { value });

function flag(text: string): Read {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { fault: rowProblems.flag.code };
}

/** A choice by its code or by the word for it in any language; `pl-PL` is the language `pl`. */
function choice({ choices = {} }: Field, text: string): Read {
  const word = text.toLowerCase();
  const short = word.split(/[-_]/)[0] ?? '';
  const code = Object.keys(choices).find(
    (key) =>
      key === word ||
      LANGUAGES.some((language) => say(choices[key] ?? NOTHING, language).toLowerCase() === word),
  );
  return found(code ?? (Object.hasOwn(choices, short) ? short : undefined), 'choice');
}

const NOTHING = { en: '', pl: '', cs: '', nb: '' };

/** One of several texts in a cell: in quotes, as our exports write it where it holds a delimiter, or as it stands. */
const ITEM = /\s*"([^"]*(?:""[^"]*)*)"\s*(?:[,;]|$)|([^,;]*)(?:[,;]|$)/y;

export function listOf(text: string): string[] {
  const items: string[] = [];
  for (ITEM.lastIndex = 0; ITEM.lastIndex < text.length;) {
    const [, quoted, bare = ''] = ITEM.exec(text) ?? [];
    items.push((quoted?.replaceAll('""', '"') ?? bare).trim());
  }
  return [...new Set(items.filter(Boolean))];
}

/** `0000-00-00` is how PrestaShop writes "unknown" (PrestaShop#24583). */
export const isBlankDate = (text: string): boolean => text.startsWith('0000-00-00');

const DAY_MS = 86_400_000;

/** A spreadsheet's date whose cell lost its format is a number: days since 1900, here of the years 1927 to 2119. */
function unserial(text: string): string {
  if (!/^[1-7]\d{4}(\.\d+)?$/.test(text)) return text;
  const seconds = Math.round(((Number(text) - 25_569) * DAY_MS) / 1000);
  const local = new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return local.endsWith(' 00:00:00') ? local.slice(0, 10) : local;
}

/** A day as `2020-12-31` or `31.12.2020`; a time behind it is passed over. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text.slice(0, 10);
  return isDay(iso) ? iso : undefined;
}

/** An instant: with its zone as it is, without one on the shop's wall clock; a day begins at its midnight. */
function instantOf(text: string, timeZone: string): string | undefined {
  const iso = text.replace(' ', 'T');
  if (isInstant(iso)) return new Date(iso).toISOString();
  const day = dayOf(text);
  if (!day) return undefined;
  const time = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text);
  if (!time) return wallInstant(`${day}T00:00:00`, timeZone);
  const [, hour = '', minute = '', second = '00'] = time;
  const local = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  return Number.isNaN(Date.parse(`${local}Z`)) ? undefined : wallInstant(local, timeZone);
}

/**
 * A phone number with its country code: one that lacks it belongs to the row's country. Answers undefined when it
 * cannot be read so.
 */
export function phoneOf(text: string, country: string): string | undefined {
  if (isPhoneNumber(text)) return text;
  const typed = text.replace(/^00/, '+');
  if (isPhoneNumber(typed)) return typed;
  const phone = parsePhoneNumberFromString(text, (country || undefined) as CountryCode | undefined);
  return phone?.isValid() ? phone.formatInternational() : undefined;
}

/** The number in E.164, or '' when it cannot be read; an address keeps what was typed all the same. */
export function dialable(text: string, country: string): string {
  const phone = phoneOf(text, country);
  return phone === undefined ? '' : toE164(phone);
}

/** `Anna Maria Nowak`: the last word is the last name, the others the first; a single word is the last name. */
export function namesOf(text: string): { firstName: string; lastName: string } {
  const words = text.split(/\s+/);
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}

/** The ids of our own export: `shopify:17, prestashop:4`. */
export function idsOf(text: string): Record<string, string> {
  const pairs = listOf(text).map((pair) => {
    const at = pair.indexOf(':');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
  return Object.fromEntries(pairs.filter(([system, id]) => system && id));
}

/** A member of a row as text; '' where there is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
