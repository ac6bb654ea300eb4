import type { Said } from './say';

/** What a field holds; the kind decides its JSON form, its column type, its filter operators and its input. */
export type Kind =
  | 'text'
  | 'secret'
  | 'email'
  | 'phone'
  | 'url'
  | 'country'
  | 'id'
  | 'integer'
  | 'money'
  | 'percent'
  | 'decimal'
  | 'flag'
  | 'choice'
  | 'day'
  | 'instant'
  | 'tags'
  | 'map'
  | 'list'
  | 'object';

/**
 * Categories of personal data: what an erase must overwrite and a mask may hide. `staff` is about operators, `false` a
 * stated "not personal".
 */
export type Personal =
  'name' | 'email' | 'phone' | 'birthday' | 'identifier' | 'address' | 'text' | 'staff' | false;

export interface FieldOptions {
  title: Said;
  /** Which kind of personal data this is; left out, the field is not personal. */
  personal?: Personal;
  /** The permission without which the field is not there. */
  needs?: string;
  /** Help for the person who fills it in, and the description in OpenAPI. */
  hint?: Said;
}

export interface Field extends FieldOptions {
  name: string;
  kind: Kind;
  /** May be null on the wire (a day that is not known, an amount that is not set). */
  nullable: boolean;
  /** Must be sent when a record is created. */
  required: boolean;
  /** The closed list of a choice, with the word that people read for each. */
  choices?: Readonly<Record<string, Said>>;
  /** Line breaks are part of the text. */
  lines?: boolean;
  max?: number;
  min?: number;
  /** The contract of a nested object or of a list's items. */
  of?: () => Contract<object>;
  /** The schema in the OpenAPI document that describes the value, or each item of a list. */
  shape?: string;
  /** A believable value for documentation and tests. */
  example: unknown;
}

/** A DTO class: the one description of a shape for wire, form, OpenAPI and files. */
export type Contract<T extends object> = abstract new () => T;

const fieldsByContract = new Map<object, Map<string, Field>>();

export function registerField(prototype: object, field: Field): void {
  const own = fieldsByContract.get(prototype) ?? new Map<string, Field>();
  own.set(field.name, field);
  fieldsByContract.set(prototype, own);
}

const maps = new WeakMap<object, ReadonlyMap<string, Field>>();
const lists = new WeakMap<object, readonly Field[]>();

/** The fields of a contract, inherited ones first, in the order of their declaration. */
export function fieldsOf(contract: Contract<object>): readonly Field[] {
  const known = lists.get(contract);
  if (known) return known;
  const fields = [...fieldsByName(contract).values()];
  lists.set(contract, fields);
  return fields;
}

/** The same by their names. */
export function fieldsByName(contract: Contract<object>): ReadonlyMap<string, Field> {
  const known = maps.get(contract);
  if (known) return known;
  const chain: Map<string, Field>[] = [];
  for (
    let proto = contract.prototype as object | null;
    proto;
    proto = Object.getPrototypeOf(proto) as object | null
  ) {
    const own = fieldsByContract.get(proto);
    if (own) chain.unshift(own);
  }
  const merged = new Map(chain.flatMap((own) => [...own]));
  maps.set(contract, merged);
  return merged;
}

export function fieldOf<T extends object>(contract: Contract<T>, name: keyof T & string): Field {
  const field = fieldsByName(contract).get(name);
  if (!field) throw new Error(`${contract.name} has no field ${name}`);
  return field;
}
