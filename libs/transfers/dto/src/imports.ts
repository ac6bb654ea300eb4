import { Choice, Flag, Id, Integer, ListOf, Nested, Text, Timestamp } from '@clientele/shared/dto';
import { RowCounts } from '@clientele/jobs/dto';
import { formats, importStatuses, outcomes } from './import-texts';
import { transfersTexts as texts } from './texts';

const MANY = Number.MAX_SAFE_INTEGER;

export type ImportStatus = keyof typeof importStatuses;
export type ImportFormat = keyof typeof formats;
export type Outcome = keyof typeof outcomes;

/** Something that the import left out on purpose, and in how many rows. */
export class ImportRemark {
  @Text(1000, { title: texts.reason }) reason!: string;
  @Integer(0, MANY, { title: texts.rows }) rows!: number;
}

/** An uploaded file on its way in: what was recognised, and what became or would become of its rows. */
export class CustomerImport {
  @Id({ title: texts.id }) id!: string;
  @Text(255, { title: texts.fileName, personal: 'text' }) fileName!: string;
  @Choice(importStatuses, { title: texts.status }) status!: ImportStatus;
  @Choice(formats, { title: texts.format, nullable: true }) format!: ImportFormat | null;
  @Text(20, { title: texts.encoding }) encoding!: string;
  @Text(1, { title: texts.delimiter }) delimiter!: string;
  @Integer(0, MANY, { title: texts.rows }) rows!: number;
  /** The effect: expected after a dry run, real after the import. */
  @Nested(() => RowCounts, { title: texts.counts, nullable: true }) counts!: RowCounts | null;
  @ListOf(() => ImportRemark, { title: texts.remarks }) remarks!: ImportRemark[];
  @Id({ title: texts.jobId }) jobId!: string;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
}

export class CustomerImportList {
  @ListOf(() => CustomerImport, { title: texts.items }) items!: CustomerImport[];
}

/** How an upload is taken: a dry run says the effect and changes nothing. */
export class ImportQuery {
  @Flag({ title: texts.dryRun, example: true }) dryRun = false;
}

/** Which rows of an import are listed. */
export class ImportRowQuery {
  @Choice(outcomes, { title: texts.outcome, example: 'rejected' }) outcome: Outcome = 'rejected';
}

/** One fault of one row of the file. */
export class ImportRow {
  /** The line's place in the file, the header being row 1. */
  @Integer(1, MANY, { title: texts.row }) row!: number;
  @Choice(outcomes, { title: texts.outcome, nullable: true }) outcome!: Outcome | null;
  @Text(255, { title: texts.column }) column!: string;
  @Text(500, { title: texts.value, personal: 'text' }) value!: string;
  /** In the reader's language. */
  @Text(1000, { title: texts.reason }) reason!: string;
}

export class ImportRowList {
  @ListOf(() => ImportRow, { title: texts.items }) items!: ImportRow[];
}
