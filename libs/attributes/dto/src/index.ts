export {
  Attribute,
  AttributeInput,
  AttributeList,
  AttributeNames,
  AttributeOption,
  AttributeOptionInput,
  CustomerAttributes,
  CustomerAttributesInput,
  LONGEST_LINK,
  LONGEST_TEXT,
  MOST_ATTRIBUTES,
  MOST_OPTIONS,
} from './attributes';
export type { AttributeType } from './attributes';
export {
  AttributeCard,
  AttributeClearanceInput,
  AttributeOptionCard,
  COUNTED_VALUES,
  OptionRemovalInput,
} from './emptying';
export { emptyingTexts } from './emptying-texts';
export { ATTRIBUTE_PREFIX, attributeFields } from './attribute-fields';
export type { AttributeDefinition } from './attribute-fields';
export { attributeTypes, attributesTexts } from './texts';
