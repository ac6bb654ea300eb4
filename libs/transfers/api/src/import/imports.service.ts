import { Injectable } from '@nestjs/common';
import { JobsService } from '@clientele/jobs/api';
import type { Job } from '@clientele/jobs/dto';
import { Db, Problem, problemNamed, problems, type Current } from '@clientele/shared/api';
import { faults, say, sayFault, type FaultCode, type Language, type SaidParams } from '@clientele/shared/dto';
import type { CustomerImport, ImportRow, Outcome } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { FileStore } from '../file-store';
import { importProblems } from '../import-problems';
import { delimiterOf, records } from './csv';
import { EncodingDetector, decoded } from './encoding';
import type { ImportRecord } from './import-row';
import { PrestashopCustomers, type RowFault } from './prestashop';

/** A file that was only checked goes after a day; one that was imported goes at once. */
const KEPT_HOURS = 24;
const SHOWN_ROWS = 200;
const HEAD_BYTES = 64 * 1024;
const CSV = 'text/csv';

export interface Upload {
  name: string;
  content: AsyncIterable<Buffer>;
}

/** Customers from files of other shops: upload, dry run, run. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Db,
    private readonly jobs: JobsService,
    private readonly files: FileStore,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Takes a file in: stored, recognised, and a job enqueued, all in one transaction. */
  async take({ name, content }: Upload, dryRun: boolean): Promise<Job> {
    const ownerId = this.actorId();
    const detector = new EncodingDetector();
    const fileId = await this.files.store(
      { name: name.slice(0, 255), mediaType: CSV, ownerId, keptHours: KEPT_HOURS },
      seen(content, detector),
    );
    const recognised = await this.recognise(fileId, detector);
    const record = await this.db.row<{ id: string }>(
      `INSERT INTO customer_import (file_id, file_name, format, encoding, delimiter, owner_id, status)
       VALUES ($1, $2, 'prestashop_customers', $3, $4, $5, $6) RETURNING id`,
      [
        fileId,
        name.slice(0, 255),
        recognised.encoding,
        recognised.delimiter,
        ownerId,
        dryRun ? 'checking' : 'importing',
      ],
    );
    return this.begin(dryRun ? 'customer_import_check' : 'customer_import', record?.id ?? '');
  }

  /** Runs an import whose effect was checked. */
  async run(id: string): Promise<Job> {
    const record = await this.db.row(
      `UPDATE customer_import SET status = 'importing' WHERE id = $1 AND owner_id = $2 AND status = 'checked' RETURNING 1`,
      [id, this.actorId()],
    );
    if (!record) {
      await this.get(id);
      throw new Problem(importProblems.not_checked);
    }
    return this.begin('customer_import', id);
  }

  async own(): Promise<{ items: CustomerImport[] }> {
    const rows = await this.db.rows<ImportRecord>(
      `SELECT * FROM customer_import WHERE owner_id = $1 ORDER BY id DESC LIMIT 50`,
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
    return importOf(row, this.cls.get('language'));
  }

  /** The rows of one outcome with what is wrong with them, told in the reader's language. */
  async rows(id: string, outcome: Outcome): Promise<{ items: ImportRow[] }> {
    await this.get(id);
    const rows = await this.db.rows<{ row: string; outcome: Outcome; fault: RowFault | null }>(
      `SELECT r.row, r.outcome, f AS fault FROM customer_import_row r
         LEFT JOIN LATERAL jsonb_array_elements(r.faults) f ON true
        WHERE r.import_id = $1 AND r.outcome = $2 ORDER BY r.row LIMIT $3`,
      [id, outcome, SHOWN_ROWS],
    );
    const language = this.cls.get('language');
    return {
      items: rows.map(({ row, outcome: became, fault }) => ({
        row: Number(row),
        outcome: became,
        column: fault?.column ?? '',
        value: fault?.value ?? '',
        reason: fault ? tell(fault.code, fault.params, language) : '',
      })),
    };
  }

  private async begin(kind: string, importId: string): Promise<Job> {
    const job = await this.jobs.enqueue(kind, { importId }, { importId });
    await this.db.rows(`UPDATE customer_import SET job_id = $2 WHERE id = $1`, [importId, job.id]);
    return job;
  }

  private async recognise(
    fileId: string,
    detector: EncodingDetector,
  ): Promise<Pick<ImportRecord, 'encoding' | 'delimiter'>> {
    const encoding = detector.decide();
    let text = '';
    for await (const part of decoded(head(this.files.read(fileId)), encoding)) text += part;
    if (text.trim() === '') throw new Problem(importProblems.empty_file);
    const delimiter = delimiterOf(text);
    const first = await records(once(text), delimiter).next();
    if (first.done || !PrestashopCustomers.for(first.value)) throw new Problem(importProblems.format_unknown);
    return { encoding, delimiter };
  }

  private actorId(): string {
    return this.cls.get('actor').id ?? '';
  }
}

function importOf(row: ImportRecord, language: Language): CustomerImport {
  return {
    id: row.id,
    fileName: row.file_name,
    status: row.status,
    format: row.format,
    encoding: row.encoding,
    delimiter: row.delimiter,
    rows: Number(row.rows),
    counts: row.counts,
    remarks: Object.entries(row.remarks).map(([code, rows]) => ({ reason: tell(code, {}, language), rows })),
    jobId: row.job_id,
    createdAt: row.created_at.toISOString(),
  };
}

function tell(code: string, params: SaidParams, language: Language): string {
  if (code in faults) return sayFault({ code: code as FaultCode, params }, language);
  const problem = problemNamed(code);
  return problem ? say(problem.title, language, params) : code;
}

async function* seen(content: AsyncIterable<Buffer>, detector: EncodingDetector): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    detector.see(chunk);
    yield chunk;
  }
}

async function* head(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    yield chunk.subarray(0, HEAD_BYTES);
    return;
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
