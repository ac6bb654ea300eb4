import { Choice, Flag, Id, Integer, ListOf, Nested, Text, Timestamp } from '@clientele/shared/dto';
import { RowCounts } from '@clientele/jobs/dto';
import {
  containers,
  duplicates,
  emptyCells,
  formats,
  importStatuses,
  matches,
  modes,
  outcomes,
} from './import-texts';
import { transfersTexts as texts } from './texts';

const MANY = Number.MAX_SAFE_INTEGER;

export type ImportStatus = keyof typeof importStatuses;
export type ImportFormat = keyof typeof formats;
export type ImportContainer = keyof typeof containers;
export type ImportMode = keyof typeof modes;
export type EmptyCells = keyof typeof emptyCells;
export type Duplicates = keyof typeof duplicates;
export type Matching = keyof typeof matches;
export type Outcome = keyof typeof outcomes;

/** Something that the import left out on purpose, and in how many rows. */
export class ImportRemark {
  @Text(1000, { title: texts.reason }) reason!: string;
  @Integer(0, MANY, { title: texts.rows }) rows!: number;
}

/** What a column of the file means: the key of a target, or '' when it is left out. */
export class ColumnMeaning {
  @Text(255, { title: texts.column, required: true, example: 'E-mail address' }) heading = '';
  @Text(100, { title: texts.target, hint: texts.targetHint, example: 'email' }) target = '';
}

/** A column of the file with what was understood of it. */
export class ImportColumn extends ColumnMeaning {
  /** Its first values, separated by " · "; none of a column that is refused or holds passwords. */
  @Text(2000, { title: texts.samples, personal: 'text' }) samples!: string;
  /** A secret of another system, such as `password_hash`: it is never read. */
  @Flag({ title: texts.refused }) refused!: boolean;
}

/** How the rows of a file are taken. */
export class ImportOptions {
  @Choice(formats, { title: texts.format, hint: texts.formatHint, nullable: true, example: 'shopify' })
  format: ImportFormat | null = null;
  @Choice(modes, { title: texts.mode }) mode: ImportMode = 'create_and_update';
  @Choice(emptyCells, { title: texts.emptyCells }) emptyCells: EmptyCells = 'keep';
  @Choice(duplicates, { title: texts.duplicates }) duplicates: Duplicates = 'first';
  @Choice(matches, { title: texts.match }) match: Matching = 'email';
}

/** An upload: what is done with it at once, and what is known of it beforehand. */
export class ImportQuery extends ImportOptions {
  /** Says the effect and changes nothing. */
  @Flag({ title: texts.dryRun, example: true }) dryRun = false;
  /** The name of a saved mapping. */
  @Text(100, { title: texts.mapping, example: '' }) mapping = '';
  /** Takes columns and options from an earlier import: so its corrected error file comes in. */
  @Id({ title: texts.like, nullable: true }) like: string | null = null;
}

/** What may be corrected before an import is checked or run. */
export class ImportDraftInput extends ImportOptions {
  @ListOf(() => ColumnMeaning, { title: texts.columns }) columns: ColumnMeaning[] = [];
}

/** What became of the rows when an import was taken back. */
export class UndoCounts {
  @Integer(0, MANY, { title: texts.undone }) undone!: number;
  /** Changed since by somebody else, so they were left as they are. */
  @Integer(0, MANY, { title: texts.kept }) kept!: number;
}

/** An uploaded file on its way in: what was recognised, and what became or would become of its rows. */
export class CustomerImport extends ImportOptions {
  @Id({ title: texts.id }) id!: string;
  @Text(255, { title: texts.fileName, personal: 'text' }) fileName!: string;
  @Choice(importStatuses, { title: texts.status }) status!: ImportStatus;
  @Choice(containers, { title: texts.container }) container!: ImportContainer;
  @Text(20, { title: texts.encoding }) encoding!: string;
  @Text(1, { title: texts.delimiter }) delimiter!: string;
  @ListOf(() => ImportColumn, { title: texts.columns }) columns!: ImportColumn[];
  @Integer(0, MANY, { title: texts.rows }) rows!: number;
  /** The effect: expected after a dry run, real after the import. */
  @Nested(() => RowCounts, { title: texts.counts, nullable: true }) counts!: RowCounts | null;
  @ListOf(() => ImportRemark, { title: texts.remarks }) remarks!: ImportRemark[];
  @Nested(() => UndoCounts, { title: texts.undone, nullable: true }) undo!: UndoCounts | null;
  /** Until when the import can be taken back; null when it cannot. */
  @Timestamp({ title: texts.undoableUntil, nullable: true }) undoableUntil!: string | null;
  /** The rows that did not come in, as a file to correct; null when all did. */
  @Text(2048, { title: texts.errorsHref, nullable: true }) errorsHref!: string | null;
  @Id({ title: texts.jobId, nullable: true }) jobId!: string | null;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
}

export class CustomerImportList {
  @ListOf(() => CustomerImport, { title: texts.items }) items!: CustomerImport[];
}

/** Which rows of an import are listed. */
export class ImportRowQuery {
  @Choice(outcomes, { title: texts.outcome, example: 'rejected' }) outcome: Outcome = 'rejected';
}

/** One row of the file, or one fault of it. */
export class ImportRow {
  /** The record's place in the file, the header being row 1. */
  @Integer(1, MANY, { title: texts.row }) row!: number;
  @Choice(outcomes, { title: texts.outcome, nullable: true }) outcome!: Outcome | null;
  /** Whom the row is about: the name and e-mail address that it says. */
  @Text(500, { title: texts.person, personal: 'name' }) person!: string;
  /** The customer that it created or changed; null when there is none. */
  @Id({ title: texts.customerId, nullable: true }) customerId!: string | null;
  @Text(255, { title: texts.column }) column!: string;
  @Text(500, { title: texts.value, personal: 'text' }) value!: string;
  /** In the reader's language. */
  @Text(1000, { title: texts.reason }) reason!: string;
}

export class ImportRowList {
  @ListOf(() => ImportRow, { title: texts.items }) items!: ImportRow[];
}

/** A meaning that a column of a file can have. */
export class ImportTarget {
  @Text(100, { title: texts.target }) key!: string;
  @Text(200, { title: texts.name }) title!: string;
  @Text(100, { title: texts.group }) group!: string;
}

export class ImportTargetList {
  @ListOf(() => ImportTarget, { title: texts.items }) items!: ImportTarget[];
}

/** Columns and options saved under a name, for the next file of the same shape. */
export class ImportMappingInput extends ImportOptions {
  @Text(100, { title: texts.name, required: true, example: 'Weekly file of the wholesale shop' }) name = '';
  @ListOf(() => ColumnMeaning, { title: texts.columns }) columns: ColumnMeaning[] = [];
}

export class ImportMapping extends ImportMappingInput {
  @Id({ title: texts.id }) id!: string;
}

export class ImportMappingList {
  @ListOf(() => ImportMapping, { title: texts.items }) items!: ImportMapping[];
}
