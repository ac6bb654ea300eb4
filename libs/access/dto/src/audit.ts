import { Choice, Integer, ListOf, Text, Timestamp } from '@clientele/shared/dto';
import { auditFaults, auditTexts as texts } from './audit-texts';

const MANY = Number.MAX_SAFE_INTEGER;

export type AuditFaultKind = keyof typeof auditFaults;

export class AuditFault {
  @Choice(auditFaults, { title: texts.kind }) kind!: AuditFaultKind;
  /** 0 where none is meant. */
  @Integer(0, MANY, { title: texts.seal }) seal!: number;
  /** Which entries the seal holds, counted from the first of all; '' where none is meant. */
  @Text(100, { title: texts.range, example: '9001–12000' }) range!: string;
  /** A log and the id of the entry; '' where none is meant. */
  @Text(100, { title: texts.entry, example: 'change 4711' }) entry!: string;
}

/** How far the logs of changes and of access are sealed, and what the last check found. */
export class AuditTrailState {
  /** 0 before the first. */
  @Integer(0, MANY, { title: texts.seal }) seal!: number;
  @Timestamp({ title: texts.sealedAt, nullable: true }) sealedAt!: string | null;
  @Integer(0, MANY, { title: texts.entries }) entries!: number;
  @Integer(0, MANY, { title: texts.waiting }) waiting!: number;
  /** Null while nothing was checked yet. */
  @Timestamp({ title: texts.checkedAt, nullable: true }) checkedAt!: string | null;
  @ListOf(() => AuditFault, { title: texts.faults }) faults!: AuditFault[];
}
