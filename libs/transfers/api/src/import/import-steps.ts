import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import { Db, Problem, problems } from '@clientele/shared/api';
import type { ImportRecord } from './import-row';
import { Merging } from './merging';
import { Staging } from './staging';

/** The two kinds of job of an import; both go on where a crash left them. */
@Injectable()
export class ImportSteps implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly staging: Staging,
    private readonly merging: Merging,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('customer_import_check', (work) => this.check(work));
    this.handlers.register('customer_import', (work) => this.run(work));
  }

  async check(work: JobWork): Promise<JobOutcome> {
    return this.watched(work, async (record) => {
      if (!(await this.staging.fill(record, work))) return this.cancelled(record);
      const counts = await this.merging.preview(record.id);
      await this.db.rows(`UPDATE customer_import SET status = 'checked', counts = $2 WHERE id = $1`, [
        record.id,
        counts,
      ]);
      return { status: 'succeeded', result: { importId: record.id, fileName: record.file_name, counts } };
    });
  }

  async run(work: JobWork): Promise<JobOutcome> {
    return this.watched(work, async (record) => {
      const whole = (await this.staging.fill(record, work)) && (await this.merging.merge(record, work));
      const counts = await this.merging.result(record.id);
      await this.db.rows(`UPDATE customer_import SET counts = $2 WHERE id = $1`, [record.id, counts]);
      if (!whole) return { ...(await this.cancelled(record)), result: { importId: record.id, counts } };
      await this.db.rows(`UPDATE customer_import SET status = 'imported' WHERE id = $1`, [record.id]);
      const status = counts.rejected > 0 ? 'succeeded_with_errors' : 'succeeded';
      return { status, result: { importId: record.id, fileName: record.file_name, counts } };
    });
  }

  private async watched(
    work: JobWork,
    step: (record: ImportRecord) => Promise<JobOutcome>,
  ): Promise<JobOutcome> {
    const id = work.input['importId'];
    const record = await this.db.row<ImportRecord>(`SELECT * FROM customer_import WHERE id = $1`, [id]);
    if (!record) throw new Problem(problems.not_found);
    try {
      return await step(record);
    } catch (error) {
      if (error instanceof Problem)
        await this.db.rows(`UPDATE customer_import SET status = 'failed' WHERE id = $1`, [id]);
      throw error;
    }
  }

  private async cancelled(record: ImportRecord): Promise<JobOutcome> {
    await this.db.rows(`UPDATE customer_import SET status = 'cancelled' WHERE id = $1`, [record.id]);
    return { status: 'cancelled', result: { importId: record.id } };
  }
}
