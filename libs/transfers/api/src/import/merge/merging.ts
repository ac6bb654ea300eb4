import { Injectable } from '@nestjs/common';
import { attributesProblems } from '@clientele/attributes/api';
import { ATTRIBUTE_PREFIX } from '@clientele/attributes/dto';
import { CustomerScope } from '@clientele/customers/api';
import { GroupsService } from '@clientele/groups/api';
import type { RowCounts } from '@clientele/jobs/dto';
import type { JobWork } from '@clientele/jobs/api';
import { SettingsService } from '@clientele/settings/api';
import { homeLanguage } from '@clientele/settings/dto';
import { Db, Problem, UnitOfWork, problemOfDatabase } from '@clientele/shared/api';
import { importProblems } from '../../import-problems';
import { remarks } from '../../import-remarks';
import { rowProblems } from '../../row-problems';
import { targetOf, type Part } from '../format/targets';
import type { ImportRecord } from '../import-row';
import { LACKS_REQUIRED, WRITE_VALUES } from './attributes';
import { CREATE_ADDRESSES, UPDATE_ADDRESSES, YIELD_DEFAULTS } from './addresses';
import { classify, type Scoped } from './classify';
import { RANGE } from './range';
import { CLAIM_PEOPLE, CREATE_COMPANIES, UPDATE_COMPANIES } from './companies';
import { inLanes } from './lanes';
import { HOLD_PEOPLE, JOIN_GROUPS, LOOK_AGAIN, UPDATE_PEOPLE, createPeople, groupNames } from './people';

const BATCH = 1000;
const LANES = 2;

type Range = [importId: string, from: number, to: number];

/**
 * An import in the hands of whoever runs it: which customers are there for them, and whose and of which group the new
 * ones are.
 */
type ScopedRecord = ImportRecord & Scoped & { me: string | null };

interface Gap {
  from: number;
  to: number;
}

/**
 * Merges staged rows into customers, a batch a transaction, set by set. What a batch did and that it is done are one
 * transaction: a killed job goes on with the rows that no batch has.
 */
@Injectable()
export class Merging {
  constructor(
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupsService,
    private readonly settings: SettingsService,
    private readonly scope: CustomerScope,
  ) {}

  /** What the import would do, by the very rules by which it does it. Answers false when the job was cancelled. */
  preview(record: ImportRecord, work: JobWork): Promise<boolean> {
    const scoped = this.scoped(record);
    return this.inBatches(record, work, async (range) => {
      await this.db.rows(classify(scoped, 'customer', 'expected'), range);
      await this.db.rows(classify(scoped, 'address', 'expected'), range);
    });
  }

  /** Goes on with the rows that were not merged. Answers false when the job was cancelled between two batches. */
  merge(record: ImportRecord, work: JobWork): Promise<boolean> {
    const scoped = this.scoped(record);
    return this.inBatches(record, work, (range) => this.batch(scoped, range));
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
    record: ImportRecord,
    work: JobWork,
    batch: (range: Range) => Promise<void>,
  ): Promise<boolean> {
    const { total, gaps } = await this.unmerged(record.id);
    const left = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
    let done = total - left;
    return inLanes(this.canMeet(record) ? 1 : LANES, batchesOf(record.id, gaps), async (range) => {
      await this.unitOfWork.run(() => batch(range));
      const [, from, to] = range;
      done += to - from;
      return work.report(done - 1, total - 1);
    });
  }

  /** The rows that no batch has done yet; the header counts as the first row of the file. */
  private async unmerged(importId: string): Promise<{ total: number; gaps: Gap[] }> {
    const rows = await this.db.rows<Gap & { total: number }>(
      `SELECT l.total, (lower(gap) - 1)::int AS from, (upper(gap) - 1)::int AS to
         FROM (SELECT max(row)::int AS total FROM customer_import_row WHERE import_id = $1) l
         JOIN customer_import i ON i.id = $1
         CROSS JOIN LATERAL unnest(int8multirange(int8range(0, l.total, '(]')) - i.merged) gap
        WHERE l.total > 0 ORDER BY 2`,
      [importId],
    );
    return { total: rows[0]?.total ?? 0, gaps: rows };
  }

  /** Rows in two batches can mean one customer, company or address: of those the later one has the last word. */
  private canMeet(record: ImportRecord): boolean {
    return record.match === 'external_id' || this.says(record, 'company', 'delivery', 'invoice', 'address');
  }

  /**
   * Whoever works with their own customers changes no others, and whoever may not change e-mail addresses finds people by
   * them alone. Nobody new acts for a company that a key is restricted to.
   */
  private scoped(record: ImportRecord): ScopedRecord {
    const { me, newcomersGroup, restriction } = this.scope;
    const own = this.scope.condition('c.id');
    const match = this.scope.can('customers:email') ? record.match : 'email';
    const creates = this.scope.can('customers:create') && !restriction?.companyIds.length;
    const mode = creates ? record.mode : 'update';
    const groupIds = restriction?.groupIds.length ? restriction.groupIds : null;
    const notTheirs = restriction ? rowProblems.outside_restriction : rowProblems.not_yours;
    const hasAttributes = record.columns.some(({ target }) => target.startsWith(ATTRIBUTE_PREFIX));
    return { ...record, match, mode, me, own, newcomersGroup, groupIds, notTheirs, hasAttributes };
  }

  private async batch(record: ScopedRecord, range: Range): Promise<void> {
    await this.people(record, range);
    if (record.hasAttributes) await this.db.rows(WRITE_VALUES, range).catch(refuseDefinedAnew);
    if (this.says(record, 'company')) {
      await this.db.rows(UPDATE_COMPANIES, range);
      await this.db.rows(CREATE_COMPANIES, [...range, record.me]);
    }
    if (record.me !== null) await this.db.rows(CLAIM_PEOPLE, [...range, record.me]);
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
    // The last statement: until the end of the transaction other batches wait for this row.
    await this.db.rows(
      `UPDATE customer_import SET merged = merged + int8multirange(int8range($2, $3, '(]')) WHERE id = $1`,
      range,
    );
  }

  private async people(record: ScopedRecord, range: Range): Promise<void> {
    const language = homeLanguage(await this.settings.get());
    const names = await this.db.rows<{ name: string }>(groupNames(record.groupIds), range);
    const groups = await this.groups.idsByName(names.map(({ name }) => name));
    const named = [[...groups.keys()], [...groups.values()]];
    let again: unknown[];
    do {
      await this.db.rows(classify(record, 'customer', 'outcome'), range);
      await this.db.rows(createPeople(record.newcomersGroup), [...range, language, ...named]);
      again = await this.db.rows(LOOK_AGAIN, range);
    } while (again.length > 0);
    await this.db.rows(HOLD_PEOPLE, range);
    if (names.length > 0) await this.db.rows(JOIN_GROUPS, [...range, ...named]);
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
                $5::text, nullif(coalesce((i.remarks->>$5)::int, 0) + k.ids, 0),
                $6::text, nullif(coalesce((i.remarks->>$6)::int, 0) + k.incomplete, 0)))
         FROM (SELECT count(*) FILTER (WHERE (r.customer->>'newsletter')::boolean AND NOT c.newsletter
                                          OR (r.customer->>'partnerOffers')::boolean AND NOT c.partner_offers) AS consents,
                      count(*) FILTER (WHERE NOT c.external_ids @> coalesce(r.customer->'externalIds', '{}')) AS ids,
                      count(*) FILTER (WHERE r.outcome = 'created' AND ${LACKS_REQUIRED}) AS incomplete
                 FROM customer_import_row r JOIN customer c ON c.id = r.customer_id
                WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome IN ('created', 'updated', 'unchanged')) k
        WHERE i.id = $1 AND (k.consents > 0 OR k.ids > 0 OR k.incomplete > 0)`,
      [...range, remarks.consent_kept.code, remarks.external_id_taken.code, remarks.attributes_missing.code],
    );
  }
}

function* batchesOf(importId: string, gaps: readonly Gap[]): Generator<Range> {
  for (const gap of gaps)
    for (let { from } = gap; from < gap.to; from += BATCH)
      yield [importId, from, Math.min(from + BATCH, gap.to)];
}

/** An attribute or an option of the staged values was changed or deleted since the file was read. */
function refuseDefinedAnew(error: unknown): never {
  if (problemOfDatabase(error)?.kind !== attributesProblems.defined_anew) throw error;
  throw new Problem(importProblems.attribute_gone);
}
