import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import type { JobResult } from '@clientele/jobs/dto';
import { Db, Problem, problems } from '@clientele/shared/api';
import type { ImportStatus } from '@clientele/transfers/dto';
import { ImportPasswords } from './import-passwords';
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
    private readonly passwords: ImportPasswords,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    const failed = (work: JobWork): Promise<Partial<JobResult>> => this.fail(work);
    this.handlers.register('customer_import_check', { run: (work) => this.check(work), failed });
    this.handlers.register('customer_import', { run: (work) => this.run(work), failed });
  }

  async check(work: JobWork): Promise<JobOutcome> {
    const record = await this.record(work);
    if (!(await this.staging.fill(record, work))) return this.stop(record, 'cancelled', 'cancelled');
    const counts = await this.merging.preview(record.id);
    await this.db.rows(`UPDATE customer_import SET status = 'checked', counts = $2 WHERE id = $1`, [
      record.id,
      counts,
    ]);
    return { status: 'succeeded', result: { importId: record.id, fileName: record.file_name, counts } };
  }

  async run(work: JobWork): Promise<JobOutcome> {
    const record = await this.record(work);
    const whole = (await this.staging.fill(record, work)) && (await this.merging.merge(record, work));
    if (!whole) return this.stop(record, 'cancelled', 'cancelled');
    await this.passwords.store(await this.record(work));
    const { rejected } = await this.merging.result(record.id);
    return this.stop(record, 'imported', rejected > 0 ? 'succeeded_with_errors' : 'succeeded');
  }

  private async fail(work: JobWork): Promise<Partial<JobResult>> {
    return (await this.stop(await this.record(work), 'failed', 'succeeded_with_errors')).result;
  }

  private async record(work: JobWork): Promise<ImportRecord> {
    const id = work.input['importId'];
    const record = await this.db.row<ImportRecord>(`SELECT * FROM customer_import WHERE id = $1`, [id]);
    if (!record) throw new Problem(problems.not_found);
    return record;
  }

  /** An import that has ended says what became of its rows, and its file, which may hold passwords, goes. */
  private async stop(
    record: ImportRecord,
    became: ImportStatus,
    status: JobOutcome['status'],
  ): Promise<JobOutcome> {
    const counts = await this.merging.result(record.id);
    await this.db.rows(`UPDATE customer_import SET status = $2, counts = $3 WHERE id = $1`, [
      record.id,
      became,
      counts,
    ]);
    await this.db.rows(`DELETE FROM stored_file WHERE id = $1`, [record.file_id]);
    return { status, result: { importId: record.id, fileName: record.file_name, counts } };
  }
}
