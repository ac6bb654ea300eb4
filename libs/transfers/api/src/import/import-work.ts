import { Injectable } from '@nestjs/common';
import type { JobWork } from '@clientele/jobs/api';
import type { RowCounts } from '@clientele/jobs/dto';
import type { KnownTargets } from './format/targets';
import { ImportTargets } from './import-targets';
import type { ImportRecord } from './import-row';
import { Merging } from './merge/merging';
import { Staging } from './staging';
import { Undo } from './undo';
import { UntakenRows } from './untaken-rows';

/** What the steps of an import consist of. Each answers false when its job was cancelled between two batches. */
@Injectable()
export class ImportWork {
  constructor(
    private readonly staging: Staging,
    private readonly merging: Merging,
    private readonly undo: Undo,
    private readonly untaken: UntakenRows,
    private readonly known: ImportTargets,
  ) {}

  /** What its columns mean now. */
  targets(record: ImportRecord): Promise<KnownTargets> {
    return this.known.of(record);
  }

  async preview(record: ImportRecord, work: JobWork): Promise<boolean> {
    return (await this.staging.fill(record, work)) && (await this.merging.preview(record, work));
  }

  async merge(record: ImportRecord, work: JobWork): Promise<boolean> {
    return (await this.staging.fill(record, work)) && (await this.merging.merge(record, work));
  }

  takeBack(record: ImportRecord, work: JobWork): Promise<boolean> {
    return this.undo.run(record, work);
  }

  counts(importId: string): Promise<RowCounts> {
    return this.merging.counts(importId);
  }

  undoCounts(importId: string): Promise<{ undone: number; kept: number }> {
    return this.undo.counts(importId);
  }

  async keepUntaken(record: ImportRecord, { rejected, skipped }: RowCounts): Promise<void> {
    if (rejected + skipped > 0) await this.untaken.keep(record);
  }
}
