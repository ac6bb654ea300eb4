import { Injectable } from '@nestjs/common';
import { GroupsService } from '@clientele/groups/api';
import type { RowCounts } from '@clientele/jobs/dto';
import type { JobWork } from '@clientele/jobs/api';
import { SettingsService } from '@clientele/settings/api';
import { homeLanguage } from '@clientele/settings/dto';
import { Db, UnitOfWork } from '@clientele/shared/api';
import { importProblems } from '../import-problems';
import type { ImportRecord } from './import-row';

const BATCH = 1000;

/**
 * How a staged row (`r.customer`) changes a record (`c`): an absent member leaves what is there, and a consent is never
 * raised from withdrawn to granted.
 */
const CHANGES: Readonly<Record<string, string>> = {
  first_name: `coalesce(r.customer->>'firstName', c.first_name)`,
  last_name: `coalesce(r.customer->>'lastName', c.last_name)`,
  social_title: `coalesce(r.customer->>'socialTitle', c.social_title)`,
  enabled: `coalesce((r.customer->>'enabled')::boolean, c.enabled)`,
  newsletter: `(c.newsletter AND coalesce((r.customer->>'newsletter')::boolean, true))`,
  partner_offers: `(c.partner_offers AND coalesce((r.customer->>'partnerOffers')::boolean, true))`,
  birthday_on: `coalesce((r.customer->>'birthdayOn')::date, c.birthday_on)`,
  registered_at: `coalesce((r.customer->>'registeredAt')::timestamptz, c.registered_at)`,
  external_ids: `(c.external_ids || ${freeIds('c.id')})`,
};

/** The external ids of a row that no other customer has: an id of another shop's numbering must not clash. */
function freeIds(self: string): string {
  return `coalesce((SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(r.customer->'externalIds') e
    WHERE NOT EXISTS (SELECT 1 FROM customer_external_id x
                       WHERE x.system = e.key AND x.external_id = e.value #>> '{}' AND x.customer_id IS DISTINCT FROM ${self})), '{}')`;
}

const NEW_ROW = Object.values(CHANGES).join(', ');
const OLD_ROW = Object.keys(CHANGES)
  .map((column) => `c.${column}`)
  .join(', ');
/** The record would change, in a column or in its groups. */
const DIFFERS = `(ROW(${NEW_ROW}) IS DISTINCT FROM ROW(${OLD_ROW}) OR EXISTS (
  SELECT 1 FROM jsonb_array_elements_text(r.customer->'groups') n LEFT JOIN customer_group g ON fold(g.name) = fold(n)
   WHERE NOT EXISTS (SELECT 1 FROM customer_group_member m WHERE m.customer_id = c.id AND m.group_id = g.id)))`;

const ROWS = `customer_import_row r LEFT JOIN customer c ON c.email_canonical = r.email_canonical
  WHERE r.import_id = $1 AND r.outcome IS NULL`;
const OUTCOME = `CASE WHEN c.id IS NULL THEN 'created' WHEN c.deleted_at IS NOT NULL THEN 'rejected'
  WHEN ${DIFFERS} THEN 'updated' ELSE 'unchanged' END`;

/** Merges staged rows into customers, a batch a transaction, set by set. */
@Injectable()
export class Merging {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupsService,
    private readonly settings: SettingsService,
  ) {}

  /** What the import would do, counted by the very rules by which it does it. */
  async preview(importId: string): Promise<RowCounts> {
    return this.counted(
      `SELECT outcome, count(*)::int AS rows FROM (
        SELECT ${OUTCOME} AS outcome FROM ${ROWS}
        UNION ALL SELECT outcome FROM customer_import_row WHERE import_id = $1 AND outcome IS NOT NULL) o GROUP BY outcome`,
      importId,
    );
  }

  /** What became of the rows. */
  async result(importId: string): Promise<RowCounts> {
    return this.counted(
      `SELECT outcome, count(*)::int AS rows FROM customer_import_row
      WHERE import_id = $1 AND outcome IS NOT NULL GROUP BY outcome`,
      importId,
    );
  }

  /** Goes on behind the last row that was merged. Answers false when the job was cancelled between two batches. */
  async merge(record: ImportRecord, work: JobWork): Promise<boolean> {
    const last = await this.db.row<{ row: string | null }>(
      `SELECT max(row) AS row FROM customer_import_row WHERE import_id = $1`,
      [record.id],
    );
    const total = Number(last?.row ?? 0);
    for (let from = Number(record.merged_to); from < total; from += BATCH) {
      const to = Math.min(from + BATCH, total);
      await this.unitOfWork.run(() => this.batch(record.id, from, to));
      if (!(await work.report(to - 1, total - 1))) return false;
    }
    return true;
  }

  private async batch(importId: string, from: number, to: number): Promise<void> {
    const range = [importId, from, to];
    await this.makeGroups(range);
    await this.rejectTrashed(range);
    await this.create(range);
    await this.update(range);
    await this.joinGroups(range);
    await this.db.rows(
      `UPDATE customer_import_row SET outcome = coalesce(outcome, 'unchanged'),
              customer = CASE WHEN outcome IN ('rejected', 'skipped') THEN customer END
        WHERE import_id = $1 AND row > $2 AND row <= $3`,
      range,
    );
    await this.db.rows(`UPDATE customer_import SET merged_to = $2 WHERE id = $1`, [importId, to]);
  }

  private async makeGroups(range: unknown[]): Promise<void> {
    const names = await this.db.rows<{ name: string }>(
      `SELECT DISTINCT n AS name FROM customer_import_row r, jsonb_array_elements_text(r.customer->'groups') n
        WHERE import_id = $1 AND row > $2 AND row <= $3 AND outcome IS NULL`,
      range,
    );
    await this.groups.idsByName(names.map(({ name }) => name));
  }

  private async rejectTrashed(range: unknown[]): Promise<void> {
    await this.db.rows(
      `UPDATE customer_import_row r
          SET outcome = 'rejected', faults = jsonb_build_array(jsonb_build_object(
                'column', '', 'value', r.customer->>'email', 'code', $4::text, 'params', '{}'::jsonb))
         FROM customer c
        WHERE r.import_id = $1 AND row > $2 AND row <= $3 AND outcome IS NULL
          AND c.email_canonical = r.email_canonical AND c.deleted_at IS NOT NULL`,
      [...range, importProblems.in_trash.code],
    );
  }

  private async create(range: unknown[]): Promise<void> {
    await this.db.rows(
      `WITH incoming AS (
         SELECT r.* FROM customer_import_row r
          WHERE import_id = $1 AND row > $2 AND row <= $3 AND outcome IS NULL
            AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.email_canonical = r.email_canonical)
       ), created AS (
         INSERT INTO customer (first_name, last_name, social_title, email, email_canonical, enabled, newsletter,
             partner_offers, birthday_on, registered_at, external_ids, main_group_id, origin, type, activated, language)
         SELECT coalesce(r.customer->>'firstName', ''), coalesce(r.customer->>'lastName', ''),
                coalesce(r.customer->>'socialTitle', ''), r.customer->>'email', r.email_canonical,
                coalesce((r.customer->>'enabled')::boolean, true), coalesce((r.customer->>'newsletter')::boolean, false),
                coalesce((r.customer->>'partnerOffers')::boolean, false), (r.customer->>'birthdayOn')::date,
                coalesce((r.customer->>'registeredAt')::timestamptz, now()),
                ${freeIds('NULL::uuid')},
                coalesce((SELECT id FROM customer_group WHERE fold(name) = fold(r.customer->'groups'->>0)),
                         (SELECT id FROM customer_group WHERE is_default)), 'import', 'customer', true, $4
           FROM incoming r ORDER BY r.row
         ON CONFLICT (email_canonical) DO NOTHING
         RETURNING id, email_canonical
       )
       UPDATE customer_import_row r SET outcome = 'created'
         FROM created WHERE r.import_id = $1 AND r.row > $2 AND r.row <= $3 AND r.outcome IS NULL
          AND r.email_canonical = created.email_canonical`,
      [...range, homeLanguage(await this.settings.get())],
    );
  }

  private async update(range: unknown[]): Promise<void> {
    await this.db.rows(
      `UPDATE customer_import_row r SET outcome = 'updated' FROM customer c
        WHERE r.import_id = $1 AND r.row > $2 AND r.row <= $3 AND r.outcome IS NULL
          AND c.email_canonical = r.email_canonical AND ${DIFFERS}`,
      range,
    );
    await this.db.rows(
      `UPDATE customer c SET (${Object.keys(CHANGES).join(', ')}) = ROW(${NEW_ROW}) FROM customer_import_row r
        WHERE r.import_id = $1 AND r.row > $2 AND r.row <= $3 AND r.outcome = 'updated'
          AND c.email_canonical = r.email_canonical`,
      range,
    );
  }

  /** An import adds memberships; it takes nobody out of a group and moves nobody's main group. */
  private async joinGroups(range: unknown[]): Promise<void> {
    await this.db.rows(
      `INSERT INTO customer_group_member (customer_id, group_id)
       SELECT DISTINCT c.id, g.id FROM customer_import_row r
         JOIN customer c ON c.email_canonical = r.email_canonical
         CROSS JOIN LATERAL jsonb_array_elements_text(r.customer->'groups') n
         JOIN customer_group g ON fold(g.name) = fold(n)
        WHERE r.import_id = $1 AND r.row > $2 AND r.row <= $3 AND r.outcome IN ('created', 'updated')
       ON CONFLICT DO NOTHING`,
      range,
    );
  }

  private async counted(sql: string, importId: string): Promise<RowCounts> {
    const counts: RowCounts = { created: 0, updated: 0, unchanged: 0, skipped: 0, rejected: 0 };
    const rows = await this.db.rows<{ outcome: keyof RowCounts; rows: number }>(sql, [importId]);
    for (const { outcome, rows: number } of rows) counts[outcome] = number;
    return counts;
  }
}
