import { asWritten, type Field, type Kind, type Said } from '@clientele/shared/dto';
import {
  LONGEST_LINK,
  LONGEST_TEXT,
  type Attribute,
  type AttributeNames,
  type AttributeType,
} from './attributes';

/** What stands before the code wherever values stand beside the fields of a customer: `attributes.shoe_size`. */
export const ATTRIBUTE_PREFIX = 'attributes.';

/** What of a definition says how its values are read, shown and filtered. */
export type AttributeDefinition = AttributeNames &
  Pick<Attribute, 'code' | 'type' | 'hint' | 'required' | 'personal'> & {
    options: readonly (AttributeNames & { code: string })[];
  };

/** As which kind of field the values of a type are read, shown and filtered. */
export const ATTRIBUTE_KINDS: Readonly<Record<AttributeType, Kind>> = {
  text: 'text',
  number: 'decimal',
  date: 'day',
  yes_no: 'flag',
  choice: 'choice',
  multi_choice: 'tags',
  link: 'url',
};
const LONGEST: Partial<Record<AttributeType, number>> = { text: LONGEST_TEXT, link: LONGEST_LINK };
const EXAMPLES: Readonly<Record<AttributeType, unknown>> = {
  text: '',
  number: '42.5',
  date: '2024-02-29',
  yes_no: true,
  choice: '',
  multi_choice: [],
  link: 'https://example.com',
};

/** Attributes that a shop defined, as fields of a customer; a choice has the codes of its options. */
export function attributeFields(definitions: readonly AttributeDefinition[]): Field[] {
  return definitions.map((definition) => {
    const { code, type, hint, required, personal, options } = definition;
    const max = LONGEST[type];
    return {
      name: `${ATTRIBUTE_PREFIX}${code}`,
      kind: ATTRIBUTE_KINDS[type],
      title: namesOf(definition),
      ...(hint !== '' && { hint: asWritten({ en: hint, pl: hint, cs: hint, nb: hint }) }),
      ...(type.endsWith('choice') && { choices: choicesOf(options) }),
      ...(max !== undefined && { max }),
      personal: personal ? 'text' : false,
      needs: 'attributes:read',
      nullable: true,
      required,
      example: EXAMPLES[type],
    };
  });
}

/** What people call it in each language. */
export const namesOf = ({ name, nameEn, namePl, nameCs, nameNb }: AttributeNames): Said =>
  asWritten({ en: nameEn || name, pl: namePl || name, cs: nameCs || name, nb: nameNb || name });

const choicesOf = (options: AttributeDefinition['options']): Record<string, Said> =>
  Object.fromEntries(options.map((option) => [option.code, namesOf(option)]));
