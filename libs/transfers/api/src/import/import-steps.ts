import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers, type JobHandler, type JobOutcome, type JobWork } from '@clientele/jobs/api';
import type { JobResult } from '@clientele/jobs/dto';
import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import type { ImportStatus } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { importProblems } from '../import-problems';
import type { KnownTargets } from './format/targets';
import { errorsHrefOf } from './import-answers';
import { ImportPasswords } from './import-passwords';
import type { ImportRecord } from './import-row';
import { ImportWork } from './import-work';

/** The three kinds of job of an import; each goes on where a crash left it. */
@Injectable()
export class ImportSteps implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly steps: ImportWork,
    private readonly passwords: ImportPasswords,
    private readonly handlers: JobHandlers,
    private readonly cls: ClsService<Current>,
  ) {}

  onModuleInit(): void {
    const failed = (work: JobWork): Promise<Partial<JobResult>> => this.fail(work);
    const handler = (
      status: ImportStatus,
      before: ImportStatus,
      run: (record: ImportRecord, work: JobWork) => Promise<JobOutcome>,
    ): JobHandler => ({
      permission: 'customers:import',
      run: (work) => this.asItself(work, run),
      failed,
      cancelled: ({ importId }) => this.giveUp(importId, before),
      again: (input, jobId) => this.goOn(input['importId'], status, jobId),
    });
    this.handlers.register(
      'customer_import_check',
      handler('checking', 'uploaded', (record, work) => this.check(record, work)),
    );
    this.handlers.register(
      'customer_import',
      handler('importing', 'cancelled', (record, work) => this.run(record, work)),
    );
    this.handlers.register(
      'customer_import_undo',
      handler('undoing', 'imported', (record, work) => this.undo(record, work)),
    );
  }

  /** Changes carry the job's id as their request: by it an undo tells the import's own from everybody else's. */
  private async asItself(
    work: JobWork,
    run: (record: ImportRecord, work: JobWork) => Promise<JobOutcome>,
  ): Promise<JobOutcome> {
    this.cls.set('requestId', work.id);
    const record = await this.record(work);
    const { byKey } = await this.steps.targets(record);
    if (!hasRights(record, byKey, this.cls.get('actor').permissions))
      throw new Problem(importProblems.rights_lost);
    return run(record, work);
  }

  private async check(record: ImportRecord, work: JobWork): Promise<JobOutcome> {
    if (!(await this.steps.preview(record, work))) return this.end(record, 'uploaded', 'cancelled');
    return this.end(record, 'checked', 'succeeded');
  }

  private async run(record: ImportRecord, work: JobWork): Promise<JobOutcome> {
    if (!(await this.steps.merge(record, work))) return this.end(record, 'cancelled', 'cancelled');
    await this.passwords.store(await this.record(work));
    const { rejected } = await this.steps.counts(record.id);
    return this.end(record, 'imported', rejected > 0 ? 'succeeded_with_errors' : 'succeeded');
  }

  private async undo(record: ImportRecord, work: JobWork): Promise<JobOutcome> {
    const whole = await this.steps.takeBack(record, work);
    const { kept } = await this.steps.undoCounts(record.id);
    await this.db.rows(`UPDATE customer_import SET status = $2 WHERE id = $1`, [
      record.id,
      whole ? 'undone' : 'imported',
    ]);
    return {
      status: whole ? (kept > 0 ? 'succeeded_with_errors' : 'succeeded') : 'cancelled',
      result: { importId: record.id, fileName: record.file_name },
    };
  }

  /** A step that failed goes on behind its last batch, as long as its file is kept. */
  private async goOn(importId: unknown, status: ImportStatus, jobId: string): Promise<void> {
    const record = await this.db.row(
      `UPDATE customer_import SET status = $2, job_id = $3, jobs = jobs || $3::uuid
        WHERE id = $1 AND status IN ('failed', 'imported') AND (file_id IS NOT NULL OR $2 = 'undoing') RETURNING 1`,
      [importId, status, jobId],
    );
    if (!record) throw new Problem(importProblems.not_checked);
  }

  /** Nothing was done: the import is what it was before, or over. */
  private async giveUp(importId: unknown, status: ImportStatus): Promise<void> {
    await this.db.rows(
      `UPDATE customer_import SET status = CASE WHEN $2 = 'cancelled' AND NOT isempty(merged) THEN 'failed' ELSE $2 END
        WHERE id = $1`,
      [importId, status],
    );
  }

  private async fail(work: JobWork): Promise<Partial<JobResult>> {
    const record = await this.record(work);
    const became = record.status === 'undoing' ? 'imported' : 'failed';
    return (await this.end(record, became, 'succeeded_with_errors')).result;
  }

  private async record(work: JobWork): Promise<ImportRecord> {
    const id = work.input['importId'];
    const record = await this.db.row<ImportRecord>(`SELECT * FROM customer_import WHERE id = $1`, [id]);
    if (!record) throw new Problem(problems.not_found);
    return record;
  }

  /** Says what became of the rows. The file of an import that ran to its end, which may hold passwords, goes. */
  private async end(
    record: ImportRecord,
    became: ImportStatus,
    status: JobOutcome['status'],
  ): Promise<JobOutcome> {
    const counts = await this.steps.counts(record.id);
    if (record.file_id && (became === 'checked' || became === 'imported' || became === 'cancelled'))
      await this.steps.keepUntaken(record, counts);
    await this.db.rows(
      `UPDATE customer_import SET status = $2, counts = $3, ended_at = now() WHERE id = $1`,
      [record.id, became, counts],
    );
    if (became === 'imported' || became === 'cancelled')
      await this.db.rows(`DELETE FROM stored_file WHERE id = $1`, [record.file_id]);
    const errorsHref = errorsHrefOf(record.id, counts);
    return { status, result: { importId: record.id, fileName: record.file_name, counts, errorsHref } };
  }
}

/** Who decided what the columns mean may have lost a right since; what they may not write does not come in. */
function hasRights(
  { columns }: ImportRecord,
  targets: KnownTargets['byKey'],
  permissions: ReadonlySet<string>,
): boolean {
  return columns.every(({ target }) =>
    permissions.has(targets.get(target)?.permission ?? 'customers:import'),
  );
}
