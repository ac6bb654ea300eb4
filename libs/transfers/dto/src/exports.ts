import { MOST_SELECTED, scopes, type ChosenScope } from '@clientele/customers/dto';
import { Choice, Flag, Id, Integer, ListOf, Tags, Text } from '@clientele/shared/dto';
import { exportFormats } from './export-texts';
import { transfersTexts as texts } from './texts';

const MANY = Number.MAX_SAFE_INTEGER;
const MOST_COLUMNS = 200;
/** A prefix and the code of an attribute. */
const LONGEST_KEY = 100;

export type ExportFormat = keyof typeof exportFormats;

/** Which customers leave in the file, and what it holds; `query` is the query string of a list. */
export class CustomerExportInput {
  @Choice(scopes, { title: texts.scope, required: true }) scope: ChosenScope = 'all';
  @Text(4000, {
    title: texts.query,
    hint: texts.queryHint,
    personal: 'text',
    example: 'q=nowak&enabled=true',
  })
  query = '';
  /** The ids of a selection. */
  @Tags({ title: texts.ids, max: MOST_SELECTED, example: [] }) ids: string[] = [];
  /** Keys of columns in their order; none of them means the report. */
  @Tags({
    title: texts.columns,
    max: MOST_COLUMNS,
    longest: LONGEST_KEY,
    example: ['email', 'delivery.city'],
  })
  columns: string[] = [];
  @Choice(exportFormats, { title: texts.format }) format: ExportFormat = 'xlsx';
  /** Why personal data leave; it stands in the access log. Needed when a column holds some. */
  @Text(500, { title: texts.exportReason, example: 'Letter about the new terms' }) reason = '';
}

/** A column that an export can hold. */
export class ExportColumn {
  @Text(100, { title: texts.column }) key!: string;
  @Text(200, { title: texts.name }) title!: string;
  @Text(100, { title: texts.group }) group!: string;
  @Flag({ title: texts.personal }) personal!: boolean;
  /** Part of the report that is made when no columns are chosen. */
  @Flag({ title: texts.inReport }) inReport!: boolean;
}

export class ExportColumnList {
  @ListOf(() => ExportColumn, { title: texts.items }) items!: ExportColumn[];
}

/** What an export would hold, said before it is made. */
export class ExportPreview {
  @Choice(scopes, { title: texts.scope }) scope!: ChosenScope;
  @Integer(0, MANY, { title: texts.rows }) rows!: number;
  /** The headings of the file. */
  @Tags({ title: texts.columns, max: MOST_COLUMNS }) columns!: string[];
  @Flag({ title: texts.reasonNeeded }) reasonNeeded!: boolean;
  /** Only those who subscribed to the newsletter are in it, whatever the filter says. */
  @Flag({ title: texts.consentedOnly }) consentedOnly!: boolean;
  /** So many rows may leave at once; null where there is no bound. */
  @Integer(1, MANY, { title: texts.mostRows, nullable: true }) mostRows!: number | null;
}

/** Columns and a format saved under a name. */
export class ExportLayoutInput {
  @Text(100, { title: texts.name, required: true, example: 'Letters' }) name = '';
  @Tags({ title: texts.columns, max: MOST_COLUMNS, longest: LONGEST_KEY, required: true, example: ['email'] })
  columns: string[] = [];
  @Choice(exportFormats, { title: texts.format }) format: ExportFormat = 'xlsx';
}

export class ExportLayout extends ExportLayoutInput {
  @Id({ title: texts.id }) id!: string;
}

export class ExportLayoutList {
  @ListOf(() => ExportLayout, { title: texts.items }) items!: ExportLayout[];
}
