import {
  ATTRIBUTE_PREFIX,
  LONGEST_TEXT,
  attributeFields,
  type Attribute,
  type CustomerAttributes,
} from '@clientele/attributes/dto';
import { sharedTexts } from '@clientele/shared/admin';
import {
  Choice,
  Day,
  Decimal,
  SomeOf,
  Text,
  Url,
  type Contract,
  type Said,
  type WordOptions,
} from '@clientele/shared/dto';
import { cardTexts as texts } from './card-texts';

/** An attribute as it is for one customer. */
export interface OwnAttribute extends Attribute {
  /** Whether the customer is in a group that it is for; else there is a value from before. */
  applies: boolean;
}

/** The values of a customer as a form has them, by the names of their fields. */
export type Draft = Record<string, unknown>;

type Values = CustomerAttributes['values'];

export const fieldName = ({ code }: Attribute): string => `${ATTRIBUTE_PREFIX}${code}`;

const YES_OR_NO = { '': texts.notSet, true: sharedTexts.yes, false: sharedTexts.no };

/** The word that an attribute would be declared with, were it a field of a contract. */
function wordOf(
  { type }: Attribute,
  choices: Readonly<Record<string, Said>>,
  options: WordOptions,
): PropertyDecorator {
  switch (type) {
    case 'text':
      return Text(LONGEST_TEXT, options);
    case 'link':
      return Url(options);
    case 'number':
      return Decimal({ ...options, nullable: true });
    case 'date':
      return Day({ ...options, nullable: true });
    case 'yes_no':
      return Choice(YES_OR_NO, options);
    case 'choice':
      return Choice({ '': texts.notSet, ...choices }, options);
    case 'multi_choice':
      return SomeOf(choices, options);
  }
}

/** What the shop defined as a contract, so that forms read it like any other. */
export function contractOf(
  attributes: readonly OwnAttribute[],
  isRequired: (code: string) => boolean,
): Contract<Draft> {
  class Values {
    constructor() {
      Object.assign(this, draftOfValues(attributes, {}));
    }
  }
  const fields = attributeFields(attributes);
  attributes.forEach((attribute, at) => {
    const field = fields[at];
    if (!field) return;
    const { name, title, choices = {} } = field;
    const hint = attribute.applies ? field.hint : texts.outsideHint;
    const options = { title, required: isRequired(attribute.code), ...(hint && { hint }) };
    wordOf(attribute, choices, options)(Values.prototype, name);
  });
  return Values as unknown as Contract<Draft>;
}

/** The values as a form has them. */
export function draftOfValues(attributes: readonly Attribute[], values: Values): Draft {
  return Object.fromEntries(
    attributes.map((attribute) => [fieldName(attribute), held(attribute, valueIn(values, attribute.code))]),
  );
}

/** The values of a form as they are sent; what is empty is left out. */
export function valuesOfDraft(attributes: readonly Attribute[], draft: Draft): Values {
  const entries = attributes.map((attribute) => [attribute.code, sent(draft[fieldName(attribute)])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** '' where there is none. */
export const valueIn = (values: Values, code: string): string =>
  (Object.hasOwn(values, code) && values[code]) || '';

function held({ type }: Attribute, value: string): unknown {
  if (type === 'multi_choice') return value === '' ? [] : value.split(',');
  if (type === 'number' || type === 'date') return value === '' ? null : value;
  return value;
}

function sent(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : '';
}
