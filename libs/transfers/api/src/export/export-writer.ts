import { Injectable } from '@nestjs/common';
import { AccessLog } from '@clientele/access/api';
import type { JobOutcome, JobWork } from '@clientele/jobs/api';
import { UnitOfWork, type Current } from '@clientele/shared/api';
import type { ExportFormat } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { AsyncLocalStorage } from 'node:async_hooks';
import { PassThrough } from 'node:stream';
import { FileStore } from '../file-store';
import { Snapshots } from './snapshot';
import { writeCsv, writeJsonLines, writeXlsx, type Writer, type Writing } from './writers';

const KEPT_HOURS = 24;
const TOLD_EVERY_MS = 500;

const FORMATS: Readonly<Record<ExportFormat, { mediaType: string; write: Writer }>> = {
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeXlsx,
  },
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsv },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', write: writeJsonLines },
};

/** What a file is called, made of, and what the access log says of it. */
interface ExportFile {
  name: string;
  format: ExportFormat;
  reason: string;
  logged: Record<string, unknown>;
  /** Made once the number of rows is known. */
  writing: (total: number) => Writing;
  from: Writing['from'];
}

class Cancelled extends Error {}

/** Streams one snapshot into a stored file, and notes in the same transaction who took how many rows out. */
@Injectable()
export class ExportWriter {
  constructor(
    private readonly snapshots: Snapshots,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly accessLog: AccessLog,
    private readonly cls: ClsService<Current>,
  ) {}

  async write(file: ExportFile, work: JobWork): Promise<JobOutcome> {
    await this.files.removeExpired();
    const bytes = new PassThrough();
    const rows = this.fill(file, work, bytes);
    // A failure while reading ends the stream as well, so that storing does not wait for ever.
    rows.catch((error: unknown) => bytes.destroy(error as Error));
    const { name, format, reason, logged } = file;
    const ownerId = this.cls.get('actor').id ?? '';
    try {
      return await this.unitOfWork.run(async () => {
        const { mediaType } = FORMATS[format];
        const id = await this.files.store({ name, mediaType, ownerId, keptHours: KEPT_HOURS }, bytes);
        const done = await rows;
        await this.accessLog.record({
          action: 'customers.exported',
          rows: done,
          detail: { ...logged, format, jobId: work.id },
          reason,
        });
        const expiresAt = await this.files.expiryOf(id);
        return {
          status: 'succeeded',
          result: { href: `/api/v1/files/${id}`, fileName: name, rows: done, expiresAt },
        };
      });
    } catch (error) {
      if (error instanceof Cancelled) return { status: 'cancelled', result: {} };
      throw error;
    }
  }

  private fill(file: ExportFile, work: JobWork, target: PassThrough): Promise<number> {
    // A stream calls back in the context of whoever reads it: here the transaction that stores the file. Progress told in
    // that one would lock the job until the file is whole, and the job would wait for itself.
    const outside = AsyncLocalStorage.snapshot();
    return this.snapshots.run(async (client) => {
      const counted = await client.query<{ total: number }>(
        `SELECT count(*)::int AS total ${file.from.sql}`,
        file.from.values,
      );
      const total = counted.rows[0]?.total ?? 0;
      let toldAt = 0;
      const tell = async (done: number): Promise<void> => {
        if (Date.now() - toldAt < TOLD_EVERY_MS && done < total) return;
        toldAt = Date.now();
        if (!(await work.report(done, total))) throw new Cancelled();
      };
      const { write } = FORMATS[file.format];
      return write(client, file.writing(total), target, (done) => outside(tell, done));
    });
  }
}
