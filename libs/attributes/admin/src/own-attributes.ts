import type { Attribute, CustomerAttributes } from '@clientele/attributes/dto';
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
