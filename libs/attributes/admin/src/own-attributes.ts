import { ATTRIBUTE_PREFIX, type Attribute, type CustomerAttributes } from '@clientele/attributes/dto';
import type { Problem } from '@clientele/shared/admin';
import { fieldName, valueIn, type OwnAttribute } from './values-contract';

/** Those that are for the customer, and those that they have a value of from before. */
export function ownAttributes(
  attributes: readonly Attribute[],
  { applies, values }: Pick<CustomerAttributes, 'applies' | 'values'>,
): OwnAttribute[] {
  return attributes
    .map((attribute) => ({ ...attribute, applies: applies.includes(attribute.code) }))
    .filter(({ applies: isFor, code }) => isFor || valueIn(values, code) !== '');
}

/** Of whom nothing is known yet, they are in no group. */
export const codesForAll = (attributes: readonly Attribute[]): string[] =>
  attributes.filter(({ forGroups }) => !forGroups).map(({ code }) => code);

/** Nothing was defined anew. */
export const isSame = (before: readonly OwnAttribute[], now: readonly OwnAttribute[]): boolean =>
  JSON.stringify(before) === JSON.stringify(now);

const UNKNOWN = ['attributes.unknown', 'attributes.option_unknown', 'attributes.not_for_group'];

/** A refusal says that the attributes are others than those that a form was made of, whenever they were changed. */
export function tellsAnew({ code, errors }: Problem, attributes: readonly Attribute[]): boolean {
  const known = attributes.map((attribute) => `/${fieldName(attribute)}`);
  const isNew = (pointer: string): boolean =>
    pointer.startsWith(`/${ATTRIBUTE_PREFIX}`) && !known.includes(pointer);
  return (
    code === 'attributes.defined_anew' ||
    errors.some((error) => UNKNOWN.includes(error.code) || isNew(error.pointer))
  );
}

/** What was typed into a field can stand in it, as its attribute is now. */
export function mayStay(
  name: string,
  before: readonly OwnAttribute[],
  now: readonly OwnAttribute[],
): boolean {
  const typeIn = (all: readonly OwnAttribute[]): string | undefined =>
    all.find((attribute) => fieldName(attribute) === name)?.type.replace('link', 'text');
  return typeIn(now) !== undefined && typeIn(before) === typeIn(now);
}
