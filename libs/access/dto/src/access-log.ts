import { Choice, Id, Integer, Text, Timestamp } from '@clientele/shared/dto';
import { accessActions, accessLogTexts as texts } from './access-log-texts';

const MANY = Number.MAX_SAFE_INTEGER;

export type AccessAction = keyof typeof accessActions;

/** Somebody took personal data out or looked at them. */
export class AccessEntry {
  @Id({ title: texts.id }) id!: string;
  @Timestamp({ title: texts.at }) at!: string;
  @Text(100, { title: texts.actorName, personal: 'name' }) actorName!: string;
  @Choice(accessActions, { title: texts.action }) action!: AccessAction;
  /** How many people. */
  @Integer(0, MANY, { title: texts.rows }) rows!: number;
  @Text(500, { title: texts.reason, personal: 'text' }) reason!: string;
  /** What exactly: the filter, columns and format of an export, as JSON. */
  @Text(10_000, { title: texts.detail, personal: 'text' }) detail!: string;
  @Id({ title: texts.customerId, nullable: true }) customerId!: string | null;
}
