import { Injectable } from '@nestjs/common';
import { ATTRIBUTE_PREFIX } from '@clientele/attributes/dto';
import type { JobWork } from '@clientele/jobs/api';
import { Db, UnitOfWork } from '@clientele/shared/api';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { remarks } from '../import-remarks';
import { rowProblems } from '../row-problems';
import { ImportReader, type ReadRow } from './import-reader';
import { REFUSE_REPEATED_VALUES } from './merge/attributes';
import type { ImportRecord } from './import-row';

const BATCH = 2000;
const TURN = 100;
const SHOWN_VALUE = 500;

/** Reads a file into the staging table: a batch, and the place where it ends, are one transaction. */
@Injectable()
export class Staging {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ImportReader,
  ) {}

  /** Goes on behind the last row that was staged. Answers false when the job was cancelled. */
  async fill(record: ImportRecord, work: JobWork): Promise<boolean> {
    if (record.staged) return true;
    const beside = { records: 0 };
    const rows = await this.writeAll(record, work, beside);
    if (rows === null) return false;
    // The planner must know how many rows the import has: without that it compares each with each.
    await this.db.rows(`ANALYZE customer_import_row`);
    await this.unitOfWork.run(async () => {
      await this.addRemarks(record.id, Array<string>(beside.records).fill(remarks.parts_left_out.code));
      await this.settleRepeated(record);
      await this.dropRepeatedIds(record.id);
      if (record.columns.some(({ target }) => target.startsWith(ATTRIBUTE_PREFIX)))
        await this.db.rows(REFUSE_REPEATED_VALUES, [record.id, rowProblems.value_twice.code]);
      await this.db.rows(`UPDATE customer_import SET staged = true, rows = $2 WHERE id = $1`, [
        record.id,
        rows,
      ]);
    });
    return work.report(0, rows);
  }

  /** Writes a batch while it reads the next one. Answers how many rows there are, or null when the job was cancelled. */
  private async writeAll(
    record: ImportRecord,
    work: JobWork,
    beside: { records: number },
  ): Promise<number | null> {
    let batch: ReadRow[] = [];
    let rows = 0;
    let writing = Promise.resolve();
    try {
      for await (const read of this.reader.rows(record, beside)) {
        rows += 1;
        if (read.row <= Number(record.staged_to)) continue;
        batch.push(read);
        // Reading alone would keep the other batch's statements waiting.
        if (batch.length % TURN === 0) await setImmediate();
        if (batch.length < BATCH) continue;
        await writing;
        writing = this.write(record.id, batch);
        // It is awaited later; until then its fault must not end the process.
        writing.catch(() => undefined);
        batch = [];
        if (!(await work.report(rows, null))) return null;
      }
    } finally {
      await writing;
    }
    await this.write(record.id, batch);
    return rows;
  }

  private async write(importId: string, batch: readonly ReadRow[]): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    await this.unitOfWork.run(async () => {
      // What a crash of the database takes is read again: the place where the batch ends goes with it.
      await this.db.rows(`SET LOCAL synchronous_commit TO off`);
      const client = (await this.db.manager.queryRunner?.connect()) as PoolClient;
      const into = `customer_import_row (import_id, row, kind, customer, email_canonical, outcome, reason, faults)`;
      const copy = client.query(copyFrom(`COPY ${into} FROM STDIN`));
      await pipeline([batch.map((read) => copyLine(importId, read)).join('')], copy);
      await this.addRemarks(
        importId,
        batch.flatMap((read) => [
          ...read.remarks,
          ...(read.warnings.length > 0 ? [remarks.values_left_out.code] : []),
        ]),
      );
      const passwords = batch.filter(({ password, faults }) => password !== '' && faults.length === 0).length;
      await this.db.rows(
        `UPDATE customer_import SET staged_to = $2, passwords = passwords + $3 WHERE id = $1`,
        [importId, last.row, passwords],
      );
    });
  }

  private async addRemarks(importId: string, codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    const before = await this.db.row<{ remarks: Record<string, number> }>(
      `SELECT remarks FROM customer_import WHERE id = $1`,
      [importId],
    );
    const sum = { ...before?.remarks };
    for (const code of codes) sum[code] = (sum[code] ?? 0) + 1;
    await this.db.rows(`UPDATE customer_import SET remarks = $2 WHERE id = $1`, [importId, sum]);
  }

  /** Of several rows about one person the first or the last counts, or none; the others name it. */
  private async settleRepeated({ id, duplicates, columns }: ImportRecord): Promise<void> {
    const kept = duplicates === 'last' ? 'max' : 'min';
    const kind = {
      first: rowProblems.duplicate_row,
      last: rowProblems.superseded_row,
      reject: rowProblems.duplicate_rejected,
    }[duplicates];
    const emailHeading = columns.find(({ target }) => target === 'email')?.heading ?? '';
    await this.db.rows(
      `WITH repeated AS MATERIALIZED (
         SELECT email_canonical, ${kept}(row) AS kept, ${kept === 'min' ? 'max' : 'min'}(row) AS other
           FROM customer_import_row WHERE import_id = $1 AND outcome IS NULL AND kind = 'customer'
          GROUP BY email_canonical HAVING count(*) > 1
       )
       UPDATE customer_import_row r
          SET outcome = $2,
              faults = r.faults || jsonb_build_object('column', $4::text, 'value', r.customer->>'email', 'code', $3::text,
                         'params', jsonb_build_object('row', CASE WHEN r.row = f.kept THEN f.other ELSE f.kept END))
         FROM repeated f
        WHERE r.import_id = $1 AND r.outcome IS NULL AND r.kind = 'customer' AND r.email_canonical = f.email_canonical
          AND (r.row <> f.kept OR $2 = 'rejected')`,
      [id, duplicates === 'reject' ? 'rejected' : 'skipped', kind.code, emailHeading],
    );
  }

  /** An id of the other system names one person: the first row keeps it. */
  private async dropRepeatedIds(importId: string): Promise<void> {
    const dropped = await this.db.rows(
      `WITH named AS MATERIALIZED (
         SELECT r.row, e.key, row_number() OVER (PARTITION BY e.key, e.value ORDER BY r.row) AS place
           FROM customer_import_row r CROSS JOIN LATERAL jsonb_each_text(r.customer->'externalIds') e
          WHERE r.import_id = $1 AND r.outcome IS NULL AND r.kind = 'customer' AND r.customer ? 'externalIds'
       ), repeated AS MATERIALIZED (
         SELECT row, array_agg(key) AS keys FROM named WHERE place > 1 GROUP BY row
       )
       UPDATE customer_import_row r
          SET customer = jsonb_set(r.customer, '{externalIds}', (r.customer->'externalIds') - f.keys)
         FROM repeated f WHERE r.import_id = $1 AND r.row = f.row
       RETURNING r.row`,
      [importId],
    );
    await this.addRemarks(
      importId,
      dropped.map(() => remarks.external_id_twice.code),
    );
  }
}

/** One line of COPY's text format. */
function copyLine(importId: string, read: ReadRow): string {
  const { row, kind, content, emailCanonical, faults, warnings, skipped } = read;
  const shown = [...faults, ...warnings].map((fault) => ({
    ...fault,
    value: fault.value.slice(0, SHOWN_VALUE).toWellFormed(),
  }));
  const cells = [importId, String(row), kind, JSON.stringify(content), emailCanonical].map(escaped);
  const outcome = skipped ? 'skipped' : faults.length > 0 ? 'rejected' : '\\N';
  return `${cells.join('\t')}\t${outcome}\t${skipped?.code ?? ''}\t${escaped(JSON.stringify(shown))}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(cell: string): string {
  return cell.replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark);
}
