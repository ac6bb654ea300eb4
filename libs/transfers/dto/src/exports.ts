import { Choice, Integer, Tags, Text } from '@clientele/shared/dto';
import { scopes } from './export-texts';
import { transfersTexts as texts } from './texts';

const MANY = Number.MAX_SAFE_INTEGER;

export type ExportScope = keyof typeof scopes;

/** Which customers leave in the file; `query` is the query string of the list that the person looks at. */
export class CustomerExportInput {
  @Choice(scopes, { title: texts.scope, required: true }) scope: ExportScope = 'all';
  @Text(4000, { title: texts.query, personal: 'text', example: 'q=nowak&enabled=true' }) query = '';
}

/** What an export would hold, said before it is made. */
export class ExportPreview {
  @Choice(scopes, { title: texts.scope }) scope!: ExportScope;
  @Integer(0, MANY, { title: texts.rows }) rows!: number;
  @Tags({ title: texts.columns }) columns!: string[];
}
