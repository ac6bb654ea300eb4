import { Injectable } from '@nestjs/common';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import type { CustomerImport, ImportDraftInput, ImportQuery } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { importProblems } from '../import-problems';
import { importOf } from './import-answers';
import { ImportIntake, type Upload } from './import-intake';
import type { ImportRecord } from './import-row';
import { Undo } from './undo';

const SHOWN = 50;
/** States in which a file waits for somebody to say what happens with it. */
const OPEN = ['uploaded', 'checked', 'failed'];

/** Customers from files of other shops: upload, correct, dry run, run, undo. An import belongs to who uploaded it. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Db,
    private readonly jobs: JobsService,
    private readonly intake: ImportIntake,
    private readonly undoing: Undo,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Takes a file in: stored, recognised, and a job enqueued, all in one transaction. */
  async take(upload: Upload, query: Partial<ImportQuery>): Promise<Job> {
    const id = await this.intake.take(upload, query);
    return query.dryRun ? this.check(id) : this.run(id);
  }

  /** Takes a file in that waits for somebody to look at what was recognised. */
  async draft(upload: Upload, query: Partial<ImportQuery>): Promise<CustomerImport> {
    return this.get(await this.intake.take(upload, query));
  }

  /** Corrects columns and options before a check or a run; what was staged is read anew. */
  async correct(id: string, input: Partial<ImportDraftInput>): Promise<CustomerImport> {
    const record = await this.open(id);
    await this.intake.correct(record, input);
    return this.get(id);
  }

  async check(id: string): Promise<Job> {
    const record = await this.open(id);
    this.intake.refuseUnready(record);
    return this.begin(record, 'checking', 'customer_import_check');
  }

  /** Runs an import, whether its effect was checked or not. */
  async run(id: string): Promise<Job> {
    const record = await this.open(id);
    this.intake.refuseUnready(record);
    return this.begin(record, 'importing', 'customer_import');
  }

  /** Takes an import back for 30 days, for the rows that nobody changed since. */
  async undo(id: string): Promise<Job> {
    const record = await this.locked(id);
    const { undoableUntil } = importOf(record, 'en');
    if (!undoableUntil) throw new Problem(importProblems.not_undoable);
    return this.begin(record, 'undoing', 'customer_import_undo');
  }

  async own(): Promise<{ items: CustomerImport[] }> {
    const rows = await this.db.rows<ImportRecord>(
      `SELECT * FROM customer_import WHERE owner_id = $1 ORDER BY id DESC LIMIT ${SHOWN}`,
      [this.actorId()],
    );
    return { items: rows.map((row) => importOf(row, this.cls.get('language'))) };
  }

  async get(id: string): Promise<CustomerImport> {
    const row = await this.db.row<ImportRecord>(
      `SELECT * FROM customer_import WHERE id = $1 AND owner_id = $2`,
      [id, this.actorId()],
    );
    if (!row) throw new Problem(problems.not_found);
    const undo = row.undone_from === null ? null : await this.undoing.counts(id);
    return importOf(row, this.cls.get('language'), undo);
  }

  private async open(id: string): Promise<ImportRecord> {
    const record = await this.locked(id);
    if (!OPEN.includes(record.status)) throw new Problem(importProblems.not_open);
    // What was merged is known by its rows: reading them anew would forget how to take it back.
    if (record.merged !== '{}') throw new Problem(importProblems.partly_done);
    if (!record.file_id) throw new Problem(importProblems.file_gone);
    return record;
  }

  /** Two clicks at once make one job. */
  private async locked(id: string): Promise<ImportRecord> {
    const record = await this.db.row<ImportRecord>(
      `SELECT * FROM customer_import WHERE id = $1 AND owner_id = $2 FOR UPDATE`,
      [id, this.actorId()],
    );
    if (!record) throw new Problem(problems.not_found);
    return record;
  }

  private async begin({ id }: ImportRecord, status: string, kind: string): Promise<Job> {
    const job = await this.jobs.enqueue(kind, { importId: id }, { importId: id });
    await this.db.rows(
      `UPDATE customer_import SET status = $2, job_id = $3, jobs = jobs || $3::uuid WHERE id = $1`,
      [id, status, job.id],
    );
    return job;
  }

  private actorId(): string {
    return this.cls.get('actor').id ?? '';
  }
}
