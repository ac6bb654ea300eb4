import { Injectable } from '@nestjs/common';
import { CUSTOMER_PASSWORD_LENGTH, hashPassword, passwordFault } from '@clientele/access/api';
import type { JobWork } from '@clientele/jobs/api';
import { SettingsService } from '@clientele/settings/api';
import { Db, Problem, UnitOfWork } from '@clientele/shared/api';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { FileStore } from '../file-store';
import { remarks, transfersProblems } from '../problems';
import { records } from './csv';
import { decoded } from './encoding';
import type { ImportRecord } from './import-row';
import { PrestashopCustomers, type ReadingOptions, type RowReading } from './prestashop';

const BATCH = 1000;

interface StagedRow extends RowReading {
  row: number;
  passwordHash: string | null;
}

/** Reads a file into the staging table: a batch, and the place where it ends, are one transaction. */
@Injectable()
export class Staging {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly settings: SettingsService,
  ) {}

  /** Goes on behind the last row that was staged. Answers false when the job was cancelled. */
  async fill(record: ImportRecord, work: JobWork): Promise<boolean> {
    if (!record.file_id) throw new Problem(transfersProblems.not_checked);
    const options = await this.options();
    const text = decoded(this.files.read(record.file_id), record.encoding);
    let reader: PrestashopCustomers | undefined;
    let batch: StagedRow[] = [];
    let row = 0;
    for await (const cells of records(text, record.delimiter)) {
      row += 1;
      if (!reader) {
        reader = PrestashopCustomers.for(cells);
        if (!reader) throw new Problem(transfersProblems.format_unknown);
        continue;
      }
      if (row <= Number(record.staged_to)) continue;
      batch.push(await this.stagedRow(row, reader.read(cells, options)));
      if (batch.length < BATCH) continue;
      await this.write(record.id, batch);
      batch = [];
      if (!(await work.report(row - 1, null))) return false;
    }
    await this.write(record.id, batch);
    await this.markRepeated(record.id);
    await this.db.rows(
      `UPDATE customer_import SET rows = (SELECT count(*) FROM customer_import_row WHERE import_id = $1) WHERE id = $1`,
      [record.id],
    );
    return work.report(Math.max(row - 1, 0), Math.max(row - 1, 0));
  }

  private async options(): Promise<ReadingOptions> {
    const { birthdayEnabled, timeZone } = await this.settings.get();
    return { birthdays: birthdayEnabled, startOfDay: (day) => startOfDay(day, timeZone) };
  }

  /** A password that breaks the policy never rejects the person: it is left out (checklist, decision 9). */
  private async stagedRow(row: number, reading: RowReading): Promise<StagedRow> {
    const { password, customer } = reading;
    const { firstName = '', lastName = '', email = '' } = customer;
    const weak =
      password !== '' && passwordFault(password, CUSTOMER_PASSWORD_LENGTH, [firstName, lastName, email]);
    const kept = password !== '' && !weak && reading.faults.length === 0;
    return {
      ...reading,
      row,
      remarks: weak ? [...reading.remarks, remarks.password_weak.code] : reading.remarks,
      passwordHash: kept ? await hashPassword(password) : null,
    };
  }

  private async write(importId: string, batch: readonly StagedRow[]): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    await this.unitOfWork.run(async () => {
      const client = (await this.db.manager.queryRunner?.connect()) as PoolClient;
      const copy = client.query(
        copyFrom(
          `COPY customer_import_row (import_id, row, customer, email_canonical, outcome, faults, password_hash) FROM STDIN`,
        ),
      );
      await pipeline(Readable.from(batch.map((staged) => copyLine(importId, staged))), copy);
      await this.db.rows(`UPDATE customer_import SET staged_to = $2, remarks = $3 WHERE id = $1`, [
        importId,
        last.row,
        await this.addRemarks(importId, batch),
      ]);
    });
  }

  private async addRemarks(importId: string, batch: readonly StagedRow[]): Promise<Record<string, number>> {
    const before = await this.db.row<{ remarks: Record<string, number> }>(
      `SELECT remarks FROM customer_import WHERE id = $1`,
      [importId],
    );
    const sum = { ...before?.remarks };
    for (const code of batch.flatMap((staged) => staged.remarks)) sum[code] = (sum[code] ?? 0) + 1;
    return sum;
  }

  /** The first row of an e-mail counts; the later ones are skipped and name it. */
  private async markRepeated(importId: string): Promise<void> {
    await this.db.rows(
      `UPDATE customer_import_row r
          SET outcome = 'skipped',
              faults = jsonb_build_array(jsonb_build_object('column', '', 'value', r.customer->>'email', 'code', $2::text,
                                                            'params', jsonb_build_object('row', f.row)))
         FROM (SELECT email_canonical, min(row) AS row FROM customer_import_row
                WHERE import_id = $1 AND outcome IS NULL GROUP BY email_canonical) f
        WHERE r.import_id = $1 AND r.outcome IS NULL AND r.email_canonical = f.email_canonical AND r.row > f.row`,
      [importId, transfersProblems.duplicate_row.code],
    );
  }
}

/** One line of COPY's text format. */
function copyLine(
  importId: string,
  { row, customer, emailCanonical, faults, passwordHash }: StagedRow,
): string {
  const rejected = faults.length > 0;
  const shown = faults.map((fault) => ({ ...fault, value: fault.value.slice(0, 500) }));
  const cells = [
    importId,
    String(row),
    JSON.stringify(customer),
    emailCanonical,
    rejected ? 'rejected' : null,
    JSON.stringify(shown),
    passwordHash,
  ];
  return `${cells.map((cell) => (cell === null ? '\\N' : escaped(cell))).join('\t')}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** jsonb takes no NUL, whichever way it is written. */
function escaped(cell: string): string {
  return cell.replace(/\0|\\u0000/g, '\uFFFD').replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** The instant at which a day begins in a time zone. */
export function startOfDay(day: string, timeZone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const shift = (at: number): number => {
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(at);
    return Date.parse(`${parts.replace(' ', 'T')}Z`) - at;
  };
  return new Date(utc - shift(utc - shift(utc))).toISOString();
}
