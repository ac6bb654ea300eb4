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
export { attributeTypes, attributesTexts } from './texts';
