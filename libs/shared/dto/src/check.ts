import { validateSync, type ValidationError } from 'class-validator';
import { fieldsByName, type Contract, type Field } from './field';
import { isInstant } from './rules';
import { say, type Language, type SaidParams } from './say';
import { expectedTypes, faults, type ExpectedType, type FaultCode } from './texts';

/** One rule that a value breaks: where (RFC 6901 pointer), which rule, and its figures. */
export interface Fault {
  pointer: string;
  code: FaultCode;
  params: SaidParams;
}

export interface RuleContext {
  code: FaultCode;
  params?: (value: unknown) => SaidParams;
}

interface CheckOptions {
  /** A patch: only the members that were sent are looked at (RFC 7396). */
  partial?: boolean;
}

/** What a fault tells a person, in their language. */
export function sayFault(fault: Pick<Fault, 'code' | 'params'>, language: Language): string {
  const expected = fault.params['expected'];
  const params =
    typeof expected === 'string' && expected in expectedTypes
      ? { ...fault.params, expected: say(expectedTypes[expected as ExpectedType], language) }
      : fault.params;
  return say(faults[fault.code], language, params);
}

/**
 * Checks a plain value against its contract. The contract's class is never instantiated: its initializers
 * would fill in what was not sent.
 */
export function check(contract: Contract<object>, value: object, options: CheckOptions = {}): Fault[] {
  const known = fieldsByName(contract);
  const unknown = Object.keys(value)
    .filter((name) => !known.has(name))
    .map((name): Fault => ({ pointer: pointerTo(name), code: 'unknown', params: {} }));
  const subject = Object.assign(
    Object.create(contract.prototype as object) as object,
    ownMembers(value, known),
  );
  const errors = validateSync(subject, {
    skipUndefinedProperties: true,
    stopAtFirstError: true,
    forbidUnknownValues: false,
  });
  const missing = [...known.values()].filter(
    (field) => field.required && isMissing(value, field, options.partial ?? false),
  );
  return [
    ...unknown,
    ...missing.map((field): Fault => ({ pointer: pointerTo(field.name), code: 'required', params: {} })),
    ...errors
      .filter((error) => !missing.some((field) => field.name === error.property))
      .map((error) => faultOf(error)),
  ];
}

function ownMembers(value: object, known: ReadonlyMap<string, Field>): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => known.has(name)));
}

/** A patch may leave a required field alone, but it may not clear it. */
function isMissing(value: object, field: Field, partial: boolean): boolean {
  const member = (value as Record<string, unknown>)[field.name];
  return member === null || member === '' || (member === undefined && !partial);
}

function pointerTo(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function faultOf(error: ValidationError): Fault {
  const name = Object.keys(error.constraints ?? {})[0] ?? '';
  const context = error.contexts?.[name] as RuleContext | undefined;
  if (!context) throw new Error(`The rule ${name} of ${error.property} has no fault code`);
  return {
    pointer: pointerTo(error.property),
    code: context.code,
    params: context.params?.(error.value) ?? {},
  };
}

/**
 * Makes a sent value what it means before it is checked: text without the blanks around it and in one Unicode form
 * (NFC), an instant in UTC, and `null` for a text as an empty text.
 */
export function clean<T extends object>(contract: Contract<T>, value: object): Record<string, unknown> {
  const fields = fieldsByName(contract);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, cleanMember(fields.get(name), member)]),
  );
}

const TEXTUAL = new Set<Field['kind']>(['text', 'email', 'phone', 'url', 'country', 'choice']);

/** A pasted line break or tab is a blank. */
const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r]+/g, ' ')
    .trim();

/** Lines end in one way, and nothing stands behind their last word. */
const manyLines = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

const cleanText = (text: unknown): unknown => (typeof text === 'string' ? oneLine(text) : text);

function cleanMember(field: Field | undefined, member: unknown): unknown {
  if (!field) return member;
  if (field.kind === 'instant' && isInstant(member)) return new Date(member as string).toISOString();
  if (typeof member === 'string' && field.lines) return manyLines(member);
  if (typeof member === 'string' && field.kind !== 'id' && field.kind !== 'secret') return oneLine(member);
  if (member === null && TEXTUAL.has(field.kind) && !field.nullable) return '';
  if (Array.isArray(member) && field.kind === 'tags') return [...new Set(member.map(cleanText))];
  if (field.kind === 'map' && typeof member === 'object' && member !== null && !Array.isArray(member))
    return Object.fromEntries(Object.entries(member).map(([name, text]) => [name, cleanText(text)]));
  return member;
}
