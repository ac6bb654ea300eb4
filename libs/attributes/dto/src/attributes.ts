import {
  Choice,
  Code,
  Flag,
  Id,
  Ids,
  Integer,
  ListOf,
  Tags,
  Text,
  TextsByCode,
  Timestamp,
} from '@clientele/shared/dto';
import { attributeTypes, attributesTexts as texts } from './texts';

export type AttributeType = keyof typeof attributeTypes;

/** So many attributes a shop defines at most, and so many options one of them has. */
export const MOST_ATTRIBUTES = 100;
export const MOST_OPTIONS = 200;
/** So many groups one attribute is for at most. */
export const MOST_GROUPS = 100;
export const LONGEST_TEXT = 1000;
export const LONGEST_LINK = 2048;
/** All options of an attribute, with commas between. */
const LONGEST_VALUE = MOST_OPTIONS * 51;
const MOST_POSITION = 9999;

/** What people call an attribute or an option, and where it stands. */
export class AttributeNames {
  @Text(100, { title: texts.name, hint: texts.nameHint, required: true, example: 'Shoe size' }) name = '';
  @Text(100, { title: texts.nameEn }) nameEn = '';
  @Text(100, { title: texts.namePl, example: 'Rozmiar buta' }) namePl = '';
  @Text(100, { title: texts.nameCs, example: 'Velikost bot' }) nameCs = '';
  @Text(100, { title: texts.nameNb, example: 'Skostørrelse' }) nameNb = '';
  @Integer(0, MOST_POSITION, { title: texts.position }) position = 0;
}

export class AttributeOptionInput extends AttributeNames {
  @Code(50, { title: texts.code, required: true, example: 'size_42' }) code = '';
}

export class AttributeOption extends AttributeOptionInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
}

/** What an attribute is of its own, beside its options and groups. */
export class AttributeTraits extends AttributeNames {
  @Code(50, { title: texts.code, hint: texts.codeHint, required: true, example: 'shoe_size' }) code = '';
  @Text(200, { title: texts.hint, example: 'European size' }) hint = '';
  @Choice(attributeTypes, { title: texts.type, required: true }) type: AttributeType = 'text';
  @Flag({ title: texts.required, hint: texts.requiredHint, example: false }) required = false;
  @Flag({ title: texts.isUnique, example: false }) isUnique = false;
  @Flag({ title: texts.personal, hint: texts.personalHint }) personal = true;
  @Flag({ title: texts.inList, hint: texts.inListHint, example: false }) inList = false;
  @Flag({ title: texts.filterable, hint: texts.filterableHint, example: false }) filterable = false;
  @Flag({ title: texts.forGroups, hint: texts.forGroupsHint, example: false }) forGroups = false;
}

/** An attribute of customers, as the shop defines it (S1-20). */
export class AttributeInput extends AttributeTraits {
  @Ids(MOST_GROUPS, { title: texts.groupIds, hint: texts.groupIdsHint, example: [] }) groupIds: string[] = [];
}

export class Attribute extends AttributeInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Timestamp({ title: texts.updatedAt }) updatedAt!: string;
  @ListOf(() => AttributeOption, { title: texts.options }) options!: AttributeOption[];
}

export class AttributeList {
  @ListOf(() => Attribute, { title: texts.attributes }) items!: Attribute[];
}

/** The attributes of a customer (S1-19): what is left out, is emptied. */
export class CustomerAttributesInput {
  @TextsByCode(MOST_ATTRIBUTES, LONGEST_VALUE, {
    title: texts.values,
    hint: texts.valuesHint,
    personal: 'text',
    required: true,
  })
  values: Record<string, string> = {};
}

export class CustomerAttributes extends CustomerAttributesInput {
  /** That of the customer, which a value changes as well. */
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Flag({ title: texts.inTrash, hint: texts.inTrashHint, example: false }) inTrash!: boolean;
  @Tags({ title: texts.applies, hint: texts.appliesHint, max: MOST_ATTRIBUTES, example: ['shoe_size'] })
  applies!: string[];
}
