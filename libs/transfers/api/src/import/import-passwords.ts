import { Injectable } from '@nestjs/common';
import { hashPassword } from '@clientele/access/api';
import { Db, UnitOfWork } from '@clientele/shared/api';
import { ImportReader, type ReadRow } from './import-reader';
import type { ImportRecord } from './import-row';

/** argon2id is slow on purpose and runs on four threads. */
const AT_ONCE = 4;

/**
 * Gives the people whom an import created the passwords of their rows. They are read from the file again, so that no
 * password stands in the staging table, and hashed only for who is new: nobody's own password is ever replaced.
 */
@Injectable()
export class ImportPasswords {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ImportReader,
  ) {}

  async store(record: ImportRecord): Promise<void> {
    if (Number(record.passwords) === 0) return;
    let batch: ReadRow[] = [];
    for await (const read of this.reader.rows(record)) {
      if (read.password === '' || read.faults.length > 0) continue;
      batch.push(read);
      if (batch.length < AT_ONCE) continue;
      await this.give(record.id, batch);
      batch = [];
    }
    await this.give(record.id, batch);
  }

  private async give(importId: string, batch: readonly ReadRow[]): Promise<void> {
    const created = await this.db.rows<{ row: string; customer_id: string }>(
      `SELECT r.row, r.customer_id FROM customer_import_row r
        WHERE r.import_id = $1 AND r.row = ANY($2) AND r.outcome = 'created' AND r.kind = 'customer'
          AND NOT EXISTS (SELECT 1 FROM customer_password p WHERE p.customer_id = r.customer_id)`,
      [importId, batch.map(({ row }) => row)],
    );
    const passwords = new Map(batch.map(({ row, password }) => [String(row), password]));
    const hashes = await Promise.all(created.map(({ row }) => hashPassword(passwords.get(row) ?? '')));
    if (hashes.length === 0) return;
    await this.unitOfWork.run(() =>
      this.db.rows(
        `INSERT INTO customer_password (customer_id, password_hash)
         SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING`,
        [created.map((row) => row.customer_id), hashes],
      ),
    );
  }
}
