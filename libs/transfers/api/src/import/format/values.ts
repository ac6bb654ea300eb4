import { wallInstant } from '@clientele/shared/api';
import {
  LANGUAGES,
  isDay,
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

/** A value of the contract, or why the cell is none, with the figures of that. */
export type Read = { value: unknown } | { fault: string; params: Record<string, string | number> };

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
      return found(/^-?\d{1,15}$/.test(text) ? Number(text) : undefined, 'range', {
        min: field.min ?? 0,
        max: field.max ?? Number.MAX_SAFE_INTEGER,
      });
    case 'money':
      return found(readAmount(text) ?? undefined, 'money');
    case 'tags':
      return { value: listOf(text) };
    default:
      return { value: text };
  }
}

const found = (value: unknown, fault: FaultCode, params: Record<string, string | number> = {}): Read =>
  value === undefined ? { fault, params } : { value };

function flag(text: string): Read {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { fault: rowProblems.flag.code, params: {} };
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
  return found(code ?? (Object.hasOwn(choices, short) ? short : undefined), 'choice', {
    choices: Object.keys(choices).filter(Boolean).join(', '),
  });
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

/** `2020-12-31` or `31.12.2020`, and a time of it, in words of 12 or 24 hours, with its zone or without. */
const MOMENT =
  /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))(?:(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

interface Moment {
  day: string;
  /** `10:30:00`; none where only a day is said. */
  time?: string;
  /** `Z` or `+02:00`. */
  zone?: string;
}

function momentOf(text: string): Moment | undefined {
  const parts = MOMENT.exec(text);
  if (!parts) return undefined;
  const [, year1, month1, day1, day2, month2, year2, hour, minute = '', second = '00', half, zone] = parts;
  const two = (digits = ''): string => digits.padStart(2, '0');
  const day = `${year1 ?? year2 ?? ''}-${two(month1 ?? month2)}-${two(day1 ?? day2)}`;
  if (!isDay(day)) return undefined;
  if (hour === undefined) return { day };
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  if (half && (hour === '0' || Number(hour) > 12)) return undefined;
  return { day, time: `${two(String(hours))}:${minute}:${second}`, ...(zone && { zone: zoneOf(zone) }) };
}

function zoneOf(zone: string): string {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** A day; a time behind it is passed over. */
const dayOf = (text: string): string | undefined => momentOf(text)?.day;

/** An instant: with its zone as it is, without one on the shop's wall clock; a day begins at its midnight. */
function instantOf(text: string, timeZone: string): string | undefined {
  const moment = momentOf(text);
  if (!moment) return undefined;
  const { day, time = '00:00:00', zone } = moment;
  const local = `${day}T${time}`;
  if (Number.isNaN(Date.parse(`${local}${zone ?? 'Z'}`))) return undefined;
  return zone ? new Date(`${local}${zone}`).toISOString() : wallInstant(local, timeZone);
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
