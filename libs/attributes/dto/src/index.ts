export {
  Attribute,
  AttributeInput,
  AttributeList,
  AttributeNames,
  AttributeOption,
  AttributeOptionInput,
  AttributeTraits,
  CustomerAttributes,
  CustomerAttributesInput,
  LONGEST_LINK,
  LONGEST_TEXT,
  MOST_ATTRIBUTES,
  MOST_GROUPS,
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
export { ATTRIBUTE_KINDS, ATTRIBUTE_PREFIX, attributeFields, namesOf } from './attribute-fields';
export type { AttributeDefinition } from './attribute-fields';
export { choicesInFiles } from './file-choices';
export { AttributeValue, attributeSubject } from './timeline';
export { attributeTypes, attributesTexts } from './texts';
