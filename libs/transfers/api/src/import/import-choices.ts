import { Injectable } from '@nestjs/common';
import { Problem } from '@clientele/shared/api';
import type { ImportDraftInput, ImportOptions, ImportQuery } from '@clientele/transfers/dto';
import { importProblems } from '../import-problems';
import { presetOf } from './format/recognise';
import { meaningsOf } from './column-meanings';
import { ImportDraft } from './import-draft';
import { ImportMappings, type KeptMapping } from './import-mappings';
import type { ImportRecord, KeptColumn } from './import-row';
import { ImportTargets } from './import-targets';
import { Recognition, type Recognised } from './recognition';

/** What was decided for a file: what its columns mean, and how its rows are taken. */
export interface Choices extends Pick<
  ImportRecord,
  'format' | 'mode' | 'empty_cells' | 'duplicates' | 'match'
> {
  columns: KeptColumn[];
}

/** Settles the choices for a file, the nearer word before the farther: what is sent, what was saved, what is guessed. */
@Injectable()
export class ImportChoices {
  constructor(
    private readonly recognition: Recognition,
    private readonly draft: ImportDraft,
    private readonly mappings: ImportMappings,
    private readonly targets: ImportTargets,
  ) {}

  async forNew(file: Recognised, query: Partial<ImportQuery>, sent: unknown): Promise<Choices> {
    const targets = await this.targets.known();
    const model = await this.mappings.model(query);
    const format = query.format ?? model?.format ?? file.format;
    const guessed =
      format === file.format ? file.columns : this.recognition.meant(file.columns, format, targets);
    const like = model ? this.draft.fitting(guessed, model.columns, targets) : guessed;
    const columns = this.draft.corrected(like, meaningsOf(sent), targets);
    return { ...withDefaults(query, model ?? presetOf(format).options ?? {}), format, columns };
  }

  async forCorrected(record: ImportRecord, input: Partial<ImportDraftInput>): Promise<Choices> {
    const targets = await this.targets.known();
    const format = input.format ?? record.format ?? 'other';
    const isOther = format !== record.format;
    const base = isOther ? this.recognition.meant(record.columns, format, targets) : record.columns;
    const columns = this.draft.corrected(base, meaningsOf(input.columns), targets);
    const before: Partial<ImportOptions> = { ...record, emptyCells: record.empty_cells };
    return {
      ...withDefaults(input, isOther ? (presetOf(format).options ?? before) : before),
      format,
      columns,
    };
  }

  /** People are found by their e-mail address: without it nothing can come in. */
  refuseUnready({ columns }: ImportRecord): void {
    if (!columns.some(({ target }) => target === 'email')) throw new Problem(importProblems.no_email_column);
  }
}

function withDefaults(
  sent: Partial<ImportOptions>,
  otherwise: Partial<ImportOptions> | KeptMapping,
): Omit<Choices, 'format' | 'columns'> {
  return {
    mode: sent.mode ?? otherwise.mode ?? 'create_and_update',
    empty_cells: sent.emptyCells ?? otherwise.emptyCells ?? 'keep',
    duplicates: sent.duplicates ?? otherwise.duplicates ?? 'first',
    match: sent.match ?? otherwise.match ?? 'email',
  };
}
