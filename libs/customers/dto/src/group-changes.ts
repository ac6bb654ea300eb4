import { Choice, Id, Integer, Tags, Text } from '@clientele/shared/dto';
import { MOST_SELECTED } from './customers';
import { groupChangeTexts as texts, groupChanges, scopes } from './group-change-texts';

const MANY = Number.MAX_SAFE_INTEGER;

export type ChosenScope = keyof typeof scopes;
export type GroupChange = keyof typeof groupChanges;

/** Which customers come into a group or leave it; `query` is the query string of a list. */
export class GroupChangeInput {
  @Choice(scopes, { title: texts.scope, required: true }) scope: ChosenScope = 'all';
  @Text(4000, { title: texts.query, personal: 'text', example: 'q=nowak&enabled=true' }) query = '';
  @Tags({ title: texts.ids, max: MOST_SELECTED, example: [] }) ids: string[] = [];
  @Id({ title: texts.group, required: true }) groupId = '';
  @Choice(groupChanges, { title: texts.change, required: true }) change: GroupChange = 'add';
}

/** What a change would do, said before it is done: the last three of the counts add up to the first. */
export class GroupChangePreview {
  @Integer(0, MANY, { title: texts.matched }) matched!: number;
  @Integer(0, MANY, { title: texts.changing }) changing!: number;
  @Integer(0, MANY, { title: texts.alreadySo }) alreadySo!: number;
  @Integer(0, MANY, { title: texts.mainStays }) mainStays!: number;
  /** Null where there is no bound. */
  @Integer(1, MANY, { title: texts.mostChanged, nullable: true }) mostChanged!: number | null;
}
