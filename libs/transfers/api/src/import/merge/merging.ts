import { Injectable } from '@nestjs/common';
import { GroupsService } from '@clientele/groups/api';
import type { RowCounts } from '@clientele/jobs/dto';
import type { JobWork } from '@clientele/jobs/api';
import { SettingsService } from '@clientele/settings/api';
import { homeLanguage } from '@clientele/settings/dto';
import { Db, UnitOfWork } from '@clientele/shared/api';
import { remarks } from '../../import-remarks';
import { targetOf, type Part } from '../format/targets';
import type { ImportRecord } from '../import-row';
import { CREATE_ADDRESSES, UPDATE_ADDRESSES, YIELD_DEFAULTS } from './addresses';
import { RANGE, classify } from './classify';
import { CREATE_COMPANIES, UPDATE_COMPANIES } from './companies';
import { CREATE_PEOPLE, GROUP_NAMES, HOLD_PEOPLE, JOIN_GROUPS, LOOK_AGAIN, UPDATE_PEOPLE } from './people';

const BATCH = 1000;

type Range = [importId: string, from: number, to: number];

/** Merges staged rows into customers, a batch a transaction, set by set. */
@Injectable()
export class Merging {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupsService,
    private readonly settings: SettingsService,
  ) {}

  /** What the import would do, by the very rules by which it does it. Answers false when the job was cancelled. */
  preview(record: ImportRecord, work: JobWork): Promise<boolean> {
    return this.inBatches(record, 0, work, async (range) => {
      await this.db.rows(classify(record, 'customer', 'expected'), range);
      await this.db.rows(classify(record, 'address', 'expected'), range);
    });
  }

  /** Goes on behind the last row that was merged. Answers false when the job was cancelled between two batches. */
  merge(record: ImportRecord, work: JobWork): Promise<boolean> {
    return this.inBatches(record, Number(record.merged_to), work, (range) => this.batch(record, range));
  }

  /** How many rows came to what end; of a dry run, would come. */
  async counts(importId: string): Promise<RowCounts> {
    const counts: RowCounts = { created: 0, updated: 0, unchanged: 0, skipped: 0, rejected: 0 };
    const rows = await this.db.rows<{ outcome: keyof RowCounts; rows: number }>(
      `SELECT coalesce(outcome, expected) AS outcome, count(*)::int AS rows FROM customer_import_row
        WHERE import_id = $1 AND coalesce(outcome, expected) IS NOT NULL GROUP BY 1`,
      [importId],
    );
    for (const { outcome, rows: number } of rows) counts[outcome] = number;
    return counts;
  }

  private async inBatches(
    { id }: ImportRecord,
    start: number,
    work: JobWork,
    batch: (range: Range) => Promise<void>,
  ): Promise<boolean> {
    const last = await this.db.row<{ row: string | null }>(
      `SELECT max(row) AS row FROM customer_import_row WHERE import_id = $1`,
      [id],
    );
    const total = Number(last?.row ?? 0);
    for (let from = start; from < total; from += BATCH) {
      const to = Math.min(from + BATCH, total);
      await this.unitOfWork.run(() => batch([id, from, to]));
      if (!(await work.report(to - 1, total - 1))) return false;
    }
    return true;
  }

  private async batch(record: ImportRecord, range: Range): Promise<void> {
    await this.people(record, range);
    if (this.says(record, 'company')) {
      await this.db.rows(UPDATE_COMPANIES, range);
      await this.db.rows(CREATE_COMPANIES, range);
    }
    if (this.says(record, 'delivery', 'invoice', 'address')) {
      await this.db.rows(classify(record, 'address', 'outcome'), range);
      await this.db.rows(HOLD_PEOPLE, range);
      await this.db.rows(YIELD_DEFAULTS, range);
      await this.db.rows(UPDATE_ADDRESSES, range);
      await this.db.rows(CREATE_ADDRESSES, range);
    }
    await this.remark(range);
    await this.db.rows(
      `UPDATE customer_import_row r SET customer = NULL WHERE ${RANGE} AND r.outcome NOT IN ('rejected', 'skipped')`,
      range,
    );
    const [importId, , to] = range;
    await this.db.rows(`UPDATE customer_import SET merged_to = $2 WHERE id = $1`, [importId, to]);
  }

  private async people(record: ImportRecord, range: Range): Promise<void> {
    const language = homeLanguage(await this.settings.get());
    const names = await this.db.rows<{ name: string }>(GROUP_NAMES, range);
    await this.groups.idsByName(names.map(({ name }) => name));
    let again: unknown[];
    do {
      await this.db.rows(classify(record, 'customer', 'outcome'), range);
      await this.db.rows(CREATE_PEOPLE, [...range, language]);
      again = await this.db.rows(LOOK_AGAIN, range);
    } while (again.length > 0);
    await this.db.rows(HOLD_PEOPLE, range);
    if (names.length > 0) await this.db.rows(JOIN_GROUPS, range);
    await this.db.rows(UPDATE_PEOPLE, range);
  }

  private says({ columns }: ImportRecord, ...parts: Part[]): boolean {
    return columns.some(({ target }) => parts.includes(targetOf(target)?.part ?? 'customer'));
  }

  /** Told once for the whole file: what was left out of rows that came in. */
  private async remark(range: Range): Promise<void> {
    await this.db.rows(
      `UPDATE customer_import i
          SET remarks = i.remarks || jsonb_strip_nulls(jsonb_build_object(
                $4::text, nullif(coalesce((i.remarks->>$4)::int, 0) + k.consents, 0),
                $5::text, nullif(coalesce((i.remarks->>$5)::int, 0) + k.ids, 0)))
         FROM (SELECT count(*) FILTER (WHERE (r.customer->>'newsletter')::boolean AND NOT c.newsletter
                                          OR (r.customer->>'partnerOffers')::boolean AND NOT c.partner_offers) AS consents,
                      count(*) FILTER (WHERE NOT c.external_ids @> coalesce(r.customer->'externalIds', '{}')) AS ids
                 FROM customer_import_row r JOIN customer c ON c.id = r.customer_id
                WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome IN ('created', 'updated', 'unchanged')) k
        WHERE i.id = $1 AND (k.consents > 0 OR k.ids > 0)`,
      [...range, remarks.consent_kept.code, remarks.external_id_taken.code],
    );
  }
}
