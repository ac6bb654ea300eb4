import type { Permission } from '@clientele/access/dto';
import {
  Choice,
  Day,
  Id,
  Integer,
  ListOf,
  Shaped,
  Tags,
  Text,
  Timestamp,
  type Contract,
  type Said,
} from '@clientele/shared/dto';
import { actorKinds, channels, operations, timelineTexts as texts } from './texts';

export type Operation = keyof typeof operations;
export type ActorKind = keyof typeof actorKinds;
export type ChangeChannel = keyof typeof channels;

const MANY = Number.MAX_SAFE_INTEGER;
const MOST_ON_A_PAGE = 200;

/** A kind of record whose changes stand in the timeline; its domain describes it, the apps list it. */
export interface TimelineSubject {
  /** As the `change` table calls it. */
  entity: string;
  /** Says which of its fields are told, to whom, and how they are read. */
  contract: Contract<object>;
  /** The permission without which nothing of it is told. */
  needs: Permission;
  title: Said;
  /** The section of the customer's page that shows it; '' is the overview. */
  section: string;
  /** Where the record at the other end of a tie is shown, and the field that holds its id. */
  tied?: { field: string; page: string };
}

/** What a field held before and after, in the form in which the record's own answers have it. */
export class FieldChange {
  @Text(100, { title: texts.field, example: 'firstName' }) name!: string;
  @Shaped({ shape: 'ChangedValue', title: texts.before, nullable: true, example: 'Ana' }) from!: unknown;
  @Shaped({ shape: 'ChangedValue', title: texts.after, nullable: true, example: 'Anna' }) to!: unknown;
  /** Of a value that is the id of another record; '' for all others. */
  @Text(255, { title: texts.nameBefore }) fromName!: string;
  @Text(255, { title: texts.nameAfter }) toName!: string;
}

/** What somebody did to one record of a customer. */
export class TimelineEntry {
  @Integer(1, MANY, { title: texts.id, example: 1042 }) id!: number;
  @Timestamp({ title: texts.at }) at!: string;
  @Text(20, { title: texts.transaction, hint: texts.transactionHint, example: '7315' }) transaction!: string;
  @Text(40, { title: texts.entity, example: 'customer' }) entity!: string;
  @Id({ title: texts.entityId }) entityId!: string;
  @Choice(operations, { title: texts.operation }) operation!: Operation;
  @Choice(actorKinds, { title: texts.actorKind }) actorKind!: ActorKind;
  @Text(100, { title: texts.actorName, personal: 'staff', example: 'Ewa Zielińska' }) actorName!: string;
  @Choice(channels, { title: texts.channel }) channel!: ChangeChannel;
  @Text(500, { title: texts.reason, personal: 'text' }) reason!: string;
  @Id({ title: texts.importId, hint: texts.importHint, nullable: true }) importId!: string | null;
  @ListOf(() => FieldChange, { title: texts.fields }) fields!: FieldChange[];
  /** Changed as well, without values: they are hidden from the reader. */
  @Tags({ title: texts.masked, example: [] }) masked!: string[];
}

/** Which entries are asked for; all that is named must hold. */
export class TimelineQuery {
  @Text(40, { title: texts.entity }) entity?: string;
  @Text(100, { title: texts.field }) field?: string;
  @Choice(actorKinds, { title: texts.actorKind }) actorKind?: ActorKind;
  @Choice(channels, { title: texts.channel }) channel?: ChangeChannel;
  @Day({ title: texts.from }) from?: string;
  @Day({ title: texts.to }) to?: string;
  /** The page begins with this one and what was done together with it. */
  @Integer(1, MANY, { title: texts.entry }) entry?: number;
  @Integer(1, MOST_ON_A_PAGE, { title: texts.limit }) limit?: number;
  @Text(2000, { title: texts.cursor }) cursor?: string;
}
