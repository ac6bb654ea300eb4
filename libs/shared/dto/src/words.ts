import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  isUUID,
  type ValidationOptions,
} from 'class-validator';
import { registerField, type Contract, type Field, type FieldOptions, type Kind } from './field';
import type { Said } from './say';
import type { ExpectedType, FaultCode } from './texts';
import { isCountry } from './countries';
import {
  canonicalEmail,
  isDay,
  isEmailAddress,
  isInstant,
  isName,
  isNetwork,
  isPhoneNumber,
  isTimeZone,
  isWebAddress,
} from './rules';
import { isMoney, type Money as MoneyValue } from './money';
import { isPercent } from './percent';
import type { RuleContext } from './check';

/** Options of a word: `required` must be sent on creation, `nullable` may be null, `example` documents it. */
export interface WordOptions extends FieldOptions {
  required?: boolean;
  nullable?: boolean;
  example?: unknown;
}

interface WordParts {
  kind: Kind;
  rules: PropertyDecorator[];
  example: unknown;
  max?: number;
  min?: number;
  choices?: Field['choices'];
  lines?: boolean;
  of?: Field['of'];
}

/** A word is one decorator: it registers the field and applies its class-validator rules. */
export function word(options: WordOptions, parts: WordParts): PropertyDecorator {
  return (prototype, key) => {
    const { rules, ...rest } = parts;
    const { required = false, nullable = false, example = parts.example, ...titles } = options;
    registerField(prototype, { ...rest, ...titles, name: String(key), required, nullable, example });
    for (const rule of rules) rule(prototype, key);
    if (nullable) IsOptional()(prototype, key);
  };
}

function breaks(code: FaultCode, params?: RuleContext['params']): ValidationOptions {
  return { context: { code, ...(params && { params }) } satisfies RuleContext };
}

const wrongType = (expected: ExpectedType): ValidationOptions => breaks('type', () => ({ expected }));

/** A rule of our own, under class-validator's roof. */
export function rule(
  name: FaultCode,
  holds: (value: unknown) => boolean,
  params?: RuleContext['params'],
): PropertyDecorator {
  // class-validator drops the context of a rule whose message is empty.
  return ValidateBy(
    { name, validator: { validate: holds, defaultMessage: () => name } },
    breaks(name, params),
  );
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
const blankOr =
  (holds: (text: string) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'string' && (value === '' || holds(value));

// The first rule that a value breaks is told, so the general ones stand before the particular.
/** Control characters (a line break is none of a name or an address), broken surrogates and U+FFFD, a lost letter. */
const UNSTORABLE = /[\p{Cc}\uFFFD-\uFFFF]|\p{Cs}/u;
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);
const storable = rule('characters', (value) => typeof value === 'string' && isStorable(value));
const storableLines = rule(
  'characters',
  (value) => typeof value === 'string' && isStorable(value.replace(/[\n\t]/g, '')),
);
const texts = (max: number, characters = storable): PropertyDecorator[] => [
  IsString(wrongType('text')),
  MaxLength(
    max,
    breaks('too_long', (value) => ({ max, length: lengthOf(value) })),
  ),
  characters,
];

/** A text of at most `max` UTF-16 units; empty when unknown, never null. */
export function Text(max: number, options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'text', max, rules: texts(max), example: '' });
}

/** A name for programs: lower-case letters, digits and `_`. */
export function Code(max: number, options: WordOptions): PropertyDecorator {
  const holds = blankOr((text) => /^[a-z0-9_]+$/.test(text));
  return word(options, {
    kind: 'text',
    max,
    rules: [...texts(max), rule('code', holds)],
    example: 'wholesale',
  });
}

/** A text of several lines. */
export function Prose(max: number, options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'text', lines: true, max, rules: texts(max, storableLines), example: '' });
}

/** A person's or company's name: at least one letter, no web address (PrestaShop PR#42801). */
export function Name(max: number, options: WordOptions): PropertyDecorator {
  return word(options, {
    kind: 'text',
    max,
    rules: [...texts(max), rule('name', blankOr(isName))],
    example: 'Nowak',
  });
}

/** An e-mail address as typed; its identity is `canonicalEmail` (checklist, decision 2). */
export function Email(options: WordOptions): PropertyDecorator {
  const holds = blankOr((text) => isEmailAddress(canonicalEmail(text)));
  const rules = [...texts(254), rule('email', holds)];
  return word(options, { kind: 'email', max: 254, rules, example: 'anna.nowak@example.com' });
}

/** A phone number as typed; it must be readable as E.164 with its country code. */
export function Phone(options: WordOptions): PropertyDecorator {
  const rules = [...texts(40), rule('phone', blankOr(isPhoneNumber))];
  return word(options, { kind: 'phone', max: 40, rules, example: '+48 600 700 800' });
}

/** A web address with http or https. */
export function Url(options: WordOptions): PropertyDecorator {
  const rules = [...texts(2048), rule('url', blankOr(isWebAddress))];
  return word(options, { kind: 'url', max: 2048, rules, example: 'https://example.com' });
}

/** A password on its way in: never trimmed, never sent out, never logged. */
export function Secret(options: WordOptions): PropertyDecorator {
  return word(options, {
    kind: 'secret',
    max: 1024,
    rules: texts(1024),
    example: 'four unrelated calm words',
  });
}

/** One of a closed list of lower_snake values, each with the word that people read. */
export function Choice(choices: Readonly<Record<string, Said>>, options: WordOptions): PropertyDecorator {
  const values = Object.keys(choices);
  const shown = values.filter(Boolean).join(', ');
  const rules = [
    IsIn(
      values,
      breaks('choice', () => ({ choices: shown })),
    ),
  ];
  return word(options, { kind: 'choice', choices, rules, example: values[0] });
}

export function Flag(options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'flag', rules: [IsBoolean(wrongType('flag'))], example: true });
}

export function Integer(min: number, max: number, options: WordOptions): PropertyDecorator {
  const inRange = breaks('range', () => ({ min, max }));
  const rules = [IsInt(inRange), Min(min, inRange), Max(max, inRange)];
  return word(options, { kind: 'integer', min, max, rules, example: min });
}

/** A date without a time, `YYYY-MM-DD`; null when unknown. */
export function Day(options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'day', rules: [rule('day', isDay)], example: '1990-05-17' });
}

/** A day of birth: not in the future and without a time zone (shopware#4868). */
export function PastDay(options: WordOptions): PropertyDecorator {
  const past = rule(
    'day_in_future',
    (value) => typeof value === 'string' && value <= new Date().toISOString().slice(0, 10),
  );
  return word(options, { kind: 'day', rules: [rule('day', isDay), past], example: '1990-05-17' });
}

/** An instant in UTC, RFC 3339. */
export function Timestamp(options: WordOptions): PropertyDecorator {
  return word(options, {
    kind: 'instant',
    rules: [rule('instant', isInstant)],
    example: '2026-01-31T12:00:00.000Z',
  });
}

/** Money as `{ amount: "1234.50", currency: "PLN" }`; never a float. */
export function Money(options: WordOptions): PropertyDecorator {
  const example: MoneyValue = { amount: '1234.50', currency: 'PLN' };
  return word(options, { kind: 'money', rules: [rule('money', isMoney)], example });
}

/** A percentage from 0 to 100 with at most two decimals, as text: `7.50`. */
export function Percent(options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'percent', rules: [rule('percent', isPercent)], example: '7.50' });
}

/** The id of a record: a UUID (version 7 where we made it). */
export function Id(options: WordOptions): PropertyDecorator {
  const rules = [IsUUID('all', breaks('id'))];
  return word(options, { kind: 'id', rules, example: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d' });
}

/** The ids of at most `max` records. */
export function Ids(max: number, options: WordOptions): PropertyDecorator {
  const holds = (value: unknown): boolean =>
    Array.isArray(value) && value.length <= max && value.every((id) => isUUID(id));
  const rules = [IsArray(wrongType('list')), rule('ids', holds, () => ({ max }))];
  return word(options, { kind: 'tags', max, rules, example: ['0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d'] });
}

/** Short free words that people sort records by; at most 50 of 50 letters unless `max` and `longest` say more. */
export function Tags(given: WordOptions & { max?: number; longest?: number }): PropertyDecorator {
  const { max = 50, longest = 50, ...options } = given;
  const isTag = (tag: unknown): boolean =>
    typeof tag === 'string' && !!tag && tag.length <= longest && !tag.includes(',') && isStorable(tag);
  const holds = (value: unknown): boolean =>
    Array.isArray(value) && value.length <= max && value.every(isTag);
  const rules = [IsArray(wrongType('list')), rule('tags', holds, () => ({ max }))];
  return word(options, { kind: 'tags', max, rules, example: ['wholesale'] });
}

/** At most 50 networks in CIDR notation, IPv4 and IPv6. */
export function Networks(options: WordOptions): PropertyDecorator {
  const max = 50;
  const holds = (value: unknown): boolean =>
    Array.isArray(value) && value.length <= max && value.every(isNetwork);
  const rules = [IsArray(wrongType('list')), rule('networks', holds, () => ({ max }))];
  return word(options, { kind: 'tags', max, rules, example: ['192.0.2.0/24', '2001:db8::/32'] });
}

/** Any number of a closed list of values. */
export function SomeOf(choices: Readonly<Record<string, Said>>, options: WordOptions): PropertyDecorator {
  const values = Object.keys(choices);
  const holds = (value: unknown): boolean =>
    Array.isArray(value) && value.every((entry) => values.includes(entry as string));
  const rules = [rule('choice', holds, () => ({ choices: values.join(', ') }))];
  return word(options, { kind: 'tags', choices, rules, example: values.slice(0, 1) });
}

/** A country by its ISO 3166-1 alpha-2 code. */
export function Country(options: WordOptions): PropertyDecorator {
  return word(options, {
    kind: 'country',
    max: 2,
    rules: [rule('country', blankOr(isCountry))],
    example: 'PL',
  });
}

/** An IANA time zone such as `Europe/Warsaw`. */
export function TimeZone(options: WordOptions): PropertyDecorator {
  return word(options, {
    kind: 'text',
    max: 64,
    rules: [rule('time_zone', isTimeZone)],
    example: 'Europe/Warsaw',
  });
}

/** Ids that other systems give the record: `{ "prestashop": "17" }`; in a patch, null takes one away (RFC 7396). */
export function ExternalIds(options: WordOptions): PropertyDecorator {
  const max = 20;
  const isEntry = ([system, id]: [string, unknown]): boolean =>
    /^[a-z0-9_-]{1,50}$/i.test(system) &&
    (id === null || (typeof id === 'string' && id.length >= 1 && id.length <= 255 && isStorable(id)));
  const holds = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= max && entries.every(isEntry);
  };
  return word(options, {
    kind: 'map',
    max,
    rules: [rule('map', holds, () => ({ max }))],
    example: { prestashop: '17' },
  });
}

/** A nested shape of answers; it is described and serialized, not validated as input. */
export function Nested(of: () => Contract<object>, options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'object', of, rules: [], example: {} });
}

/** A list of nested shapes in answers. */
export function ListOf(of: () => Contract<object>, options: WordOptions): PropertyDecorator {
  return word(options, { kind: 'list', of, rules: [], example: [] });
}
