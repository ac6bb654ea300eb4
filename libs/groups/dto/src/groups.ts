import { Id, ListOf, Text } from '@clientele/shared/dto';
import { groupsTexts as texts } from './texts';

/** A customer group; B2B exists out of the box (S4-19). */
export class Group {
  @Id({ title: texts.id }) id!: string;
  @Text(100, { title: texts.name, required: true }) name!: string;
  @Text(50, { title: texts.code, required: true }) code!: string;
}

export class GroupList {
  @ListOf(() => Group, { title: texts.groups }) items!: Group[];
}
