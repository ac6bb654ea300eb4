import { Injectable } from '@nestjs/common';
import { CustomerScope } from '@clientele/customers/api';
import type { JobWork } from '@clientele/jobs/api';
import { Db, UnitOfWork } from '@clientele/shared/api';
import type { ImportRecord } from './import-row';
import { ADDRESS_COLUMNS } from './merge/addresses';
import { VALUES_TOUCHED, undoValues } from './merge/attributes';
import { RANGE } from './merge/range';
import { held } from './merge/hold';
import { COMPANY, CUSTOMER } from './merge/rules';

const BATCH = 1000;

/** `$4`: the jobs of the import, whose changes are its own. */
const SINCE = `AND ch.request_id <> ALL ($4::text[])`;

/** Somebody else has changed what the row made. Whose duplicate somebody is not is nothing that is lost. */
const TOUCHED = `
  (r.outcome = 'created' AND r.kind = 'customer' AND (
     EXISTS (SELECT 1 FROM change ch WHERE ch.customer_id = r.customer_id AND ch.entity <> 'not_duplicate' ${SINCE})
     OR EXISTS (SELECT 1 FROM customer_stats s WHERE s.customer_id = r.customer_id AND s.order_count > 0)
     OR EXISTS (SELECT 1 FROM company_person p WHERE p.customer_id = r.customer_id
                   AND NOT r.effects @> jsonb_build_array(jsonb_build_object('entity', 'company', 'id', p.company_id)))))
  OR EXISTS (SELECT 1 FROM jsonb_array_elements(r.effects) e JOIN change ch
               ON ch.entity = e->>'entity' AND ch.entity_id = (e->>'id')::uuid
              WHERE e->>'entity' <> 'member' ${SINCE} AND ch.id > coalesce((
                SELECT max(own.id) FROM change own WHERE own.entity = ch.entity AND own.entity_id = ch.entity_id
                   AND own.request_id = ANY ($4::text[])), 0))`;

/** A new company has other people, or companies below it, by now. */
const JOINED = `EXISTS (
  SELECT 1 FROM jsonb_array_elements(r.effects) e
   WHERE e->>'entity' = 'company' AND e->'before' = 'null' AND (
         EXISTS (SELECT 1 FROM company_person p WHERE p.company_id = (e->>'id')::uuid AND p.customer_id <> r.customer_id)
      OR EXISTS (SELECT 1 FROM company k WHERE k.parent_id = (e->>'id')::uuid)))`;

/** What the customer was known by belongs to somebody else by now. */
const TAKEN = `EXISTS (
  SELECT 1 FROM jsonb_array_elements(r.effects) e
   WHERE e->>'entity' = 'customer' AND e->'before' <> 'null' AND (
         EXISTS (SELECT 1 FROM customer o
                  WHERE o.email_canonical = e->'before'->>'email_canonical' AND o.id <> (e->>'id')::uuid)
      OR EXISTS (SELECT 1 FROM jsonb_each_text(e->'before'->'external_ids') x
                   JOIN customer_external_id k ON k.system = x.key AND k.external_id = x.value
                  WHERE k.customer_id <> (e->>'id')::uuid)))`;

/** Nobody changes these people between the decision and what follows from it. */
const HOLD = held(
  'customer',
  `SELECT r.customer_id FROM customer_import_row r WHERE ${RANGE} AND r.outcome IN ('created', 'updated')`,
  'UPDATE',
);
const HOLD_COMPANIES = held(
  'company',
  `SELECT (e->>'id')::uuid FROM customer_import_row r CROSS JOIN LATERAL jsonb_array_elements(r.effects) e
    WHERE ${RANGE} AND e->>'entity' = 'company'`,
  'UPDATE',
);

/** Somebody would leave the groups (`$5`) or companies (`$6`) of a restricted key that takes the import back (decision 30). */
const LEAVES = `(
  cardinality($5::uuid[]) > 0 AND EXISTS (
    SELECT 1 FROM jsonb_array_elements(r.effects) e JOIN customer_group g ON g.id = (e->'before'->>'main_group_id')::uuid
     WHERE e->>'entity' = 'customer' AND e->'before' <> 'null' AND g.id <> ALL ($5))
  OR EXISTS (
    SELECT 1 FROM jsonb_array_elements(r.effects) e JOIN company k ON k.id = (e->>'id')::uuid
      JOIN company_person p ON p.company_id = k.id
     WHERE e->>'entity' = 'company' AND e->'before' = 'null' AND k.id = ANY ($6::uuid[])
       AND NOT (r.outcome = 'created' AND p.customer_id = r.customer_id)))`;

/** `own`: the customer is there for whoever takes the import back; somebody else's stays. */
const decide = (own: string): string => `UPDATE customer_import_row r
    SET undone = CASE WHEN NOT (${own}) OR ${LEAVES} OR ${TOUCHED} OR ${VALUES_TOUCHED} OR ${JOINED} OR ${TAKEN} THEN 'kept' ELSE 'undone' END
  WHERE ${RANGE} AND r.outcome IN ('created', 'updated') AND r.undone IS NULL`;

/** Memberships and values are known by whose they are, other records by their id alone. */
const WHOSE = `CASE WHEN e->>'entity' IN ('member', 'value') THEN r.customer_id END`;

/** What the undone rows of a batch did; the same thing done twice by an import goes back to before the first time. */
const DONE = `(SELECT DISTINCT ON (e->>'entity', e->>'id', ${WHOSE}) e->>'entity' AS entity, (e->>'id')::uuid AS id, e->'before' AS before, r.customer_id
     FROM customer_import_row r CROSS JOIN LATERAL jsonb_array_elements(r.effects) WITH ORDINALITY AS y(e, n)
    WHERE ${RANGE} AND r.undone = 'undone' ORDER BY e->>'entity', e->>'id', ${WHOSE}, r.row, n) d`;

/** A consent is never raised, by an undo either: somebody may have withdrawn it. A default gives way to a newer one. */
const RESTORED: Readonly<Record<string, string>> = {
  newsletter: 't.newsletter AND p.newsletter',
  partner_offers: 't.partner_offers AND p.partner_offers',
  // The group of before may be deleted.
  main_group_id:
    'coalesce((SELECT g.id FROM customer_group g WHERE g.id = p.main_group_id), t.main_group_id)',
  default_delivery: `p.default_delivery AND NOT ${otherIs('default_delivery')}`,
  default_invoice: `p.default_invoice AND NOT ${otherIs('default_invoice')}`,
};

function otherIs(flag: string): string {
  return `EXISTS (SELECT 1 FROM address o WHERE o.customer_id = t.customer_id AND o.id <> t.id AND o.${flag})`;
}

const restored = (table: string, columns: readonly string[]): string => `
  UPDATE ${table} t SET (${columns.join(', ')}) = (SELECT ${columns.map((column) => RESTORED[column] ?? `p.${column}`).join(', ')}
      FROM jsonb_populate_record(NULL::${table}, d.before) p)
    FROM ${DONE} WHERE d.entity = '${table}' AND t.id = d.id AND d.before <> 'null'`;

const STEPS = [
  // A default that goes leaves its place empty, so that the one which was there before finds it so.
  `UPDATE address a SET default_delivery = false, default_invoice = false FROM ${DONE}
    WHERE d.entity = 'address' AND a.id = d.id AND (a.default_delivery OR a.default_invoice)
      AND (d.before = 'null' OR a.default_delivery AND NOT (d.before->>'default_delivery')::boolean
           OR a.default_invoice AND NOT (d.before->>'default_invoice')::boolean)`,
  `DELETE FROM address a USING ${DONE} WHERE d.entity = 'address' AND d.before = 'null' AND a.id = d.id`,
  restored('address', ADDRESS_COLUMNS),
  `DELETE FROM company c USING ${DONE} WHERE d.entity = 'company' AND d.before = 'null' AND c.id = d.id`,
  restored('company', Object.keys(COMPANY)),
  restored('customer', Object.keys(CUSTOMER)),
  ...undoValues(DONE),
  `DELETE FROM customer_group_member m USING ${DONE} JOIN customer c ON c.id = d.customer_id
    WHERE d.entity = 'member' AND m.group_id = d.id AND m.customer_id = d.customer_id AND c.main_group_id <> d.id`,
  `DELETE FROM customer c USING customer_import_row r
    WHERE ${RANGE} AND r.undone = 'undone' AND r.outcome = 'created' AND r.kind = 'customer' AND c.id = r.customer_id`,
];

/** Takes an import back, the last rows first, where nobody has changed since what a row made. */
@Injectable()
export class Undo {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly scope: CustomerScope,
  ) {}

  /** Answers false when the job was cancelled between two batches. */
  async run(record: ImportRecord, work: JobWork): Promise<boolean> {
    const last = await this.db.row<{ row: string | null }>(
      `SELECT max(row) AS row FROM customer_import_row WHERE import_id = $1 AND outcome IN ('created', 'updated')`,
      [record.id],
    );
    const total = Number(last?.row ?? 0);
    const top = record.undone_from === null ? total : Number(record.undone_from);
    for (let to = top; to > 0; to -= BATCH) {
      const from = Math.max(to - BATCH, 0);
      await this.unitOfWork.run(() => this.batch(record, from, to));
      if (!(await work.report(total - from, total))) return false;
    }
    return true;
  }

  async counts(importId: string): Promise<{ undone: number; kept: number }> {
    const row = await this.db.row<{ undone: number; kept: number }>(
      `SELECT count(*) FILTER (WHERE undone = 'undone')::int AS undone, count(*) FILTER (WHERE undone = 'kept')::int AS kept
         FROM customer_import_row WHERE import_id = $1 AND undone IS NOT NULL`,
      [importId],
    );
    return row ?? { undone: 0, kept: 0 };
  }

  private async batch(record: ImportRecord, from: number, to: number): Promise<void> {
    const range = [record.id, from, to];
    await this.db.rows(HOLD, range);
    await this.db.rows(HOLD_COMPANIES, range);
    const { groupIds = [], companyIds = [] } = this.scope.restriction ?? {};
    const own = this.scope.condition('r.customer_id');
    await this.db.rows(decide(own), [...range, record.jobs, groupIds, companyIds]);
    for (const step of STEPS) await this.db.rows(step, range);
    await this.db.rows(`UPDATE customer_import SET undone_from = $2 WHERE id = $1`, [record.id, from]);
  }
}
