import { Injectable } from '@nestjs/common';
import type { JobOutcome, JobWork } from '@clientele/jobs/api';
import { Db, UnitOfWork, type Current } from '@clientele/shared/api';
import { say, type Field, type Language } from '@clientele/shared/dto';
import { InjectDataSource } from '@nestjs/typeorm';
import { ClsService } from 'nestjs-cls';
import { PassThrough } from 'node:stream';
import type { DataSource } from 'typeorm';
import { FileStore } from '../file-store';
import { reportTexts } from '../texts';
import { CustomerSheet } from './workbook';

const KEPT_HOURS = 24;
const FETCHED = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is written: a statement, and how its rows look in the file. */
export interface Writing {
  sql: string;
  values: unknown[];
  fields: readonly Field[];
  total: number;
  language: Language;
  timeZone: string;
}

/** Streams the matches of one snapshot into a stored file. */
@Injectable()
export class ExportWriter {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly cls: ClsService<Current>,
  ) {}

  async write(writing: Writing, work: JobWork): Promise<JobOutcome> {
    await this.files.removeExpired();
    const name = `${say(reportTexts.sheet, writing.language).toLowerCase()}-${new Date().toISOString().slice(0, 10)}.xlsx`;
    const bytes = new PassThrough();
    const rows = this.fill(writing, work, bytes);
    // A failure while reading ends the stream as well, so that storing does not wait for ever.
    rows.catch((error: unknown) => bytes.destroy(error as Error));
    const ownerId = this.cls.get('actor').id ?? '';
    const stored = await this.unitOfWork.run(async () => {
      const id = await this.files.store({ name, mediaType: XLSX, ownerId, keptHours: KEPT_HOURS }, bytes);
      return this.db.row<{ id: string; expiresAt: Date }>(
        `SELECT id, expires_at AS "expiresAt" FROM stored_file WHERE id = $1`,
        [id],
      );
    });
    const done = await rows;
    if (done === undefined || !stored) return { status: 'cancelled', result: {} };
    const expiresAt = stored.expiresAt.toISOString();
    return {
      status: 'succeeded',
      result: { href: `/api/v1/files/${stored.id}`, fileName: name, rows: done, expiresAt },
    };
  }

  /** Answers the number of rows, or undefined when the job was cancelled. */
  private async fill(writing: Writing, work: JobWork, target: PassThrough): Promise<number | undefined> {
    const sheet = new CustomerSheet(
      target,
      say(reportTexts.sheet, writing.language),
      writing.fields,
      writing.language,
      writing.timeZone,
    );
    const runner = this.source.createQueryRunner();
    let done = 0;
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
      await runner.query(`DECLARE matches NO SCROLL CURSOR FOR ${writing.sql}`, writing.values);
      for (;;) {
        const rows = (await runner.query(`FETCH ${FETCHED} FROM matches`)) as Record<string, unknown>[];
        if (rows.length === 0) break;
        for (const row of rows) sheet.add(row);
        done += rows.length;
        if (!(await work.report(done, writing.total))) return undefined;
      }
      await runner.commitTransaction();
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
      await sheet.finish();
    }
    return done;
  }
}
