import {
  Choice,
  Code,
  Flag,
  Id,
  Integer,
  ListOf,
  Percent,
  Tags,
  Text,
  Timestamp,
  type Language,
} from '@clientele/shared/dto';
import { groupColors, groupsTexts as texts, priceDisplays } from './texts';

export type PriceDisplay = keyof typeof priceDisplays;
export type GroupColor = keyof typeof groupColors;

/** So many members of a group are counted; more of them are not told apart. */
export const COUNTED_MEMBERS = 10_000;
/** The most groups that one customer is in. */
export const MOST_GROUPS = 100;

/** A customer group (S1-23), as somebody defines it; B2B exists out of the box (S4-19). */
export class GroupInput {
  @Text(100, { title: texts.name, hint: texts.nameHint, required: true, example: 'Wholesale' }) name = '';
  /** What readers of a language call it; the name where it is empty. */
  @Text(100, { title: texts.nameEn }) nameEn = '';
  @Text(100, { title: texts.namePl, example: 'Hurt' }) namePl = '';
  @Text(100, { title: texts.nameCs, example: 'Velkoobchod' }) nameCs = '';
  @Text(100, { title: texts.nameNb, example: 'Engros' }) nameNb = '';
  @Code(50, { title: texts.code, hint: texts.codeHint, required: true }) code = '';
  /** Counts for those whose main group this is (S4-20). */
  @Percent({ title: texts.discountPercent, hint: texts.discountHint }) discountPercent = '0.00';
  @Choice(priceDisplays, { title: texts.priceDisplay, hint: texts.priceDisplayHint })
  priceDisplay: PriceDisplay = 'with_tax';
  @Choice(groupColors, { title: texts.color }) color: GroupColor = 'grey';
  @Flag({ title: texts.isDefault, hint: texts.isDefaultHint, example: false }) isDefault = false;
}

/** A group without its members, as it comes along with a customer. */
export class GroupDefinition extends GroupInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Timestamp({ title: texts.updatedAt }) updatedAt!: string;
}

export class Group extends GroupDefinition {
  /** Those in the trash included, as the group cannot go without them; null for who works with their own customers. */
  @Integer(0, COUNTED_MEMBERS, { title: texts.members, hint: texts.membersHint, nullable: true })
  members!: number | null;
  @Integer(0, COUNTED_MEMBERS, { title: texts.mainMembers, hint: texts.membersHint, nullable: true })
  mainMembers!: number | null;
}

export class GroupList {
  @ListOf(() => Group, { title: texts.groups }) items!: Group[];
}

/** Where the members of a group go when it is deleted. */
export class GroupDeletionInput {
  @Id({ title: texts.moveTo, required: true }) moveTo = '';
}

/** The groups of a customer; the main one is among them. */
export class CustomerGroupsInput {
  @Id({ title: texts.mainGroupId, required: true }) mainGroupId = '';
  @Tags({ title: texts.groups, max: MOST_GROUPS, example: ['0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d'] })
  groupIds: string[] = [];
}

export class CustomerGroups extends CustomerGroupsInput {
  /** That of the customer, which a membership changes as well. */
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Flag({ title: texts.inTrash, hint: texts.inTrashHint, example: false }) inTrash!: boolean;
}

const NAME_IN = { en: 'nameEn', pl: 'namePl', cs: 'nameCs', nb: 'nameNb' } as const satisfies Record<
  Language,
  keyof GroupInput
>;

/** What readers of this language call the group. */
export function groupName(group: GroupInput, language: Language): string {
  return group[NAME_IN[language]] || group.name;
}
