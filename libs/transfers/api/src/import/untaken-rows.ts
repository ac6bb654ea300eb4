import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '@clientele/shared/api';
import { ImportReader } from './import-reader';
import type { ImportRecord } from './import-row';
import type { TableRecord } from './table/table';

const BATCH = 1000;

/** Keeps the cells of the rows that did not come in, read from the file again before it goes: to be corrected. */
@Injectable()
export class UntakenRows {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ImportReader,
  ) {}

  async keep(record: ImportRecord): Promise<void> {
    const secret = record.columns.map(({ refused, target }) => refused || target === 'password');
    let batch: TableRecord[] = [];
    for await (const { row, cells } of this.reader.cells(record)) {
      batch.push({ row, cells: cells.map((cell, at) => (secret[at] ? '' : cell)) });
      if (batch.length < BATCH) continue;
      await this.write(record.id, batch);
      batch = [];
    }
    await this.write(record.id, batch);
  }

  private async write(importId: string, batch: readonly TableRecord[]): Promise<void> {
    if (batch.length === 0) return;
    await this.unitOfWork.run(() =>
      this.db.rows(
        `UPDATE customer_import_row r SET cells = v.cells
           FROM unnest($2::bigint[], $3::jsonb[]) AS v(row, cells)
          WHERE r.import_id = $1 AND r.row = v.row AND coalesce(r.outcome, r.expected) IN ('rejected', 'skipped')`,
        [importId, batch.map(({ row }) => row), batch.map(({ cells }) => JSON.stringify(cells))],
      ),
    );
  }
}
