import { Injectable } from '@nestjs/common';
import { GroupsService } from '@clientele/groups/api';
import { SettingsService } from '@clientele/settings/api';
import { Problem } from '@clientele/shared/api';
import { FileStore } from '../file-store';
import { importProblems } from '../import-problems';
import type { RowReading } from './format/row-draft';
import { presetOf } from './format/recognise';
import { RowReader } from './format/row-reader';
import { ImportTargets } from './import-targets';
import type { ImportRecord } from './import-row';
import { tableRecords, type TableRecord } from './table/table';

/** A row of the file, read; its password is empty unless the policy lets it be stored. */
export interface ReadRow extends RowReading {
  row: number;
}

/** Reads the rows of an uploaded file in the words of our contracts. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly files: FileStore,
    private readonly settings: SettingsService,
    private readonly groups: GroupsService,
    private readonly targets: ImportTargets,
  ) {}

  /** `beside` counts the records of the file that are in no column of the table. */
  async *rows(record: ImportRecord, beside = { records: 0 }): AsyncGenerator<ReadRow> {
    const reader = await this.readerOf(record);
    for await (const { row, cells } of this.cells(record, beside)) yield { row, ...reader.read(cells) };
  }

  /** The cells of each row behind the header, in a form that the database can store. */
  async *cells(record: ImportRecord, beside = { records: 0 }): AsyncGenerator<TableRecord> {
    const fileId = record.file_id;
    if (!fileId) throw new Problem(importProblems.file_gone);
    const headings = record.columns.map(({ heading }) => heading);
    for await (const { row, cells, aside } of tableRecords(() => this.files.read(fileId), record, headings)) {
      if (aside) beside.records += 1;
      if (row > 1 && cells.length > 0) yield { row, cells: cells.map(storable) };
    }
  }

  private async readerOf(record: ImportRecord): Promise<RowReader> {
    const { birthdayEnabled, timeZone, country, baseCurrency } = await this.settings.get();
    return new RowReader({
      preset: presetOf(record.format ?? 'other'),
      header: record.columns.map(({ heading }) => heading),
      known: (await this.targets.of(record)).byKey,
      targets: record.columns.map(({ target, refused }) => (refused ? '' : target)),
      emptyCells: record.empty_cells,
      birthdays: birthdayEnabled,
      currency: baseCurrency,
      timeZone,
      country,
      groupNames: await this.groups.namesInFourLanguages(),
    });
  }
}

/** What no text column takes becomes U+FFFD, which the contract refuses with the column that brought it. */
export function storable(cell: string): string {
  return cell.replaceAll('\0', '\uFFFD').toWellFormed();
}
