import type { ImportRecord } from '../import-row';
import { attributesProblems } from '@clientele/attributes/api';
import { rowProblems } from '../../row-problems';
import { ATTRIBUTES_DIFFER, TAKEN_TARGET, targetNotForGroups } from './attributes';
import { RANGE } from './range';
import {
  ADDRESSES_DIFFER,
  ADDRESS_HOLDS,
  COMPANY_DIFFERS,
  CUSTOMER,
  GROUPS_DIFFER,
  GROUPS_NAMED,
  SAME_ADDRESS,
  differs,
  isAmong,
} from './rules';

/** What whoever imports has to do with customers. */
export interface Scoped {
  /** The condition, of the customer `c.id`, under which the customer is there for them. */
  own: string;
  /** Why a row of somebody else's customer does not come in. */
  notTheirs: { code: string };
  /** The groups that a key is restricted to. */
  groupIds: readonly string[] | null;
  /** In SQL, the group of a newcomer whose row names none. */
  newcomersGroup: string;
  /** The file has columns that mean attributes. */
  hasAttributes: boolean;
}

/** `target` is what the column means whose cell is the reason, in SQL; without one the reason is the row. */
const verdict = (outcome: 'rejected' | 'skipped', kind: { code: string }, target = `''`): string =>
  `ARRAY['${outcome}', '${kind.code}', ${target}]`;
const EMAIL = `'email'`;
/** What the customer of a row was found by. */
const FOUND_BY = `CASE WHEN i.by_id IS NULL THEN 'email' ELSE 'externalIds' END`;

const BY_ID = `(SELECT x.customer_id FROM jsonb_each_text(r.customer->'externalIds') e
  JOIN customer_external_id x ON x.system = e.key AND x.external_id = e.value LIMIT 1)`;

/** Looked up by scalar subqueries: the planner makes a join of anything else, which reads all customers for each batch. */
const BY_EMAIL = `(SELECT m.id FROM customer m WHERE m.email_canonical = r.email_canonical)`;

/** The row of the person in this import, before a row that only brings an address. */
const EARLIER = (which: string): string => `EXISTS (SELECT 1 FROM customer_import_row e
  WHERE e.import_id = r.import_id AND e.email_canonical = r.email_canonical AND e.row < r.row AND e.kind = 'customer' AND ${which})`;

const ADDRESS_VERDICT = `(SELECT CASE WHEN bool_and(EXISTS (
      SELECT 1 FROM address a WHERE a.customer_id = c.id AND (${SAME_ADDRESS}) AND ${ADDRESS_HOLDS})) THEN 'unchanged'
    WHEN bool_and(EXISTS (SELECT 1 FROM address a WHERE a.customer_id = c.id AND (${SAME_ADDRESS}))) THEN 'updated'
    ELSE 'created' END FROM jsonb_array_elements(r.customer->'addresses') x)`;

/** By ids two rows can mean one customer: of two changes in one statement one would be lost. */
const SECOND = `c.id IS NOT NULL AND row_number() OVER (PARTITION BY c.id ORDER BY r.row) > 1`;

/** The row would leave somebody outside of the groups that a key is restricted to. */
function leavesGroups(groupIds: readonly string[], newcomersGroup: string): string {
  const ids = `'{${groupIds.join()}}'::uuid[]`;
  return `EXISTS (SELECT 1 FROM ${GROUPS_NAMED} WHERE NOT ${isAmong(groupIds)})
      OR c.id IS NULL AND NOT EXISTS (SELECT 1 FROM ${GROUPS_NAMED}) AND ${newcomersGroup} <> ALL (${ids})`;
}

function personVerdict(record: ImportRecord & Scoped): string {
  const { mode, match, notTheirs, groupIds, newcomersGroup, hasAttributes } = record;
  const outside = groupIds && leavesGroups(groupIds, newcomersGroup);
  return `CASE
    WHEN theirs.hidden THEN ${verdict('rejected', notTheirs)}
    ${outside ? `WHEN ${outside} THEN ${verdict('rejected', rowProblems.outside_restriction)}` : ''}
    WHEN who.conflicting THEN ${verdict('rejected', rowProblems.id_conflict, EMAIL)}
    ${match === 'external_id' ? `WHEN ${SECOND} THEN ${verdict('rejected', rowProblems.same_customer, FOUND_BY)}` : ''}
    WHEN c.deleted_at IS NOT NULL THEN ${verdict('rejected', rowProblems.in_trash, FOUND_BY)}
    ${mode === 'update' ? `WHEN c.id IS NULL THEN ${verdict('skipped', rowProblems.not_known)}` : ''}
    ${mode === 'create' ? `WHEN c.id IS NOT NULL THEN ${verdict('skipped', rowProblems.known_already)}` : ''}
    ${hasAttributes ? valueVerdict(newcomersGroup) : ''}
    WHEN c.id IS NULL THEN ARRAY['created', '']
    WHEN ${differs(CUSTOMER, 'c')} OR ${GROUPS_DIFFER} OR ${COMPANY_DIFFERS} OR ${ADDRESSES_DIFFER}
      ${hasAttributes ? `OR ${ATTRIBUTES_DIFFER}` : ''} THEN ARRAY['updated', '']
    ELSE ARRAY['unchanged', ''] END`;
}

const valueVerdict = (newcomersGroup: string): string => `
    WHEN ${TAKEN_TARGET} IS NOT NULL THEN ${verdict('rejected', attributesProblems.value_taken, TAKEN_TARGET)}
    WHEN ${targetNotForGroups(newcomersGroup)} IS NOT NULL
      THEN ${verdict('rejected', attributesProblems.not_for_group, targetNotForGroups(newcomersGroup))}`;

function addressVerdict({ mode, notTheirs }: ImportRecord & Scoped): string {
  const left = `e.reason = '${rowProblems.known_already.code}'`;
  return `CASE
    WHEN theirs.hidden THEN ${verdict('rejected', notTheirs)}
    WHEN c.deleted_at IS NOT NULL THEN ${verdict('rejected', rowProblems.in_trash, EMAIL)}
    WHEN ${EARLIER(left)} THEN ${verdict('skipped', rowProblems.known_already)}
    WHEN c.id IS NULL AND ${EARLIER(`coalesce(e.outcome, e.expected) = 'created'`)} THEN ARRAY['created', '']
    WHEN c.id IS NULL THEN ${verdict('rejected', rowProblems.no_customer)}
    ELSE ${byMode(mode)} END`;
}

/** An import that only creates changes no address, and one that only updates adds none. */
function byMode(mode: ImportRecord['mode']): string {
  if (mode === 'create_and_update') return `ARRAY[${ADDRESS_VERDICT}, '']`;
  const left = mode === 'create' ? 'updated' : 'created';
  const why = mode === 'create' ? rowProblems.known_already : rowProblems.not_known;
  return `(SELECT CASE WHEN did = '${left}' THEN ${verdict('skipped', why)} ELSE ARRAY[did, ''] END
             FROM (SELECT ${ADDRESS_VERDICT} AS did) d)`;
}

/**
 * Says for each row of a batch whom it is about and what becomes of it, by `kind`; `into` is `expected` in a dry run.
 * Rows that reading or the file itself ruled out are left alone.
 */
export function classify(
  record: ImportRecord & Scoped,
  kind: 'customer' | 'address',
  into: 'expected' | 'outcome',
): string {
  const byId = record.match === 'external_id' && kind === 'customer' ? BY_ID : 'NULL::uuid';
  // Who will be created has an id already: so no statement has to find out afterwards which row became whom.
  const isFinal = kind === 'customer' && into === 'outcome';
  const whose = isFinal ? `coalesce(k.id, CASE WHEN k.verdict[1] = 'created' THEN uuidv7() END)` : 'k.id';
  return `UPDATE customer_import_row r
      SET customer_id = ${whose}, ${into} = k.verdict[1], reason = k.verdict[2], reason_target = coalesce(k.verdict[3], '')
     FROM (SELECT r.row, CASE WHEN NOT theirs.hidden THEN c.id END AS id, ${kind === 'customer' ? personVerdict(record) : addressVerdict(record)} AS verdict
             FROM customer_import_row r CROSS JOIN setting
             CROSS JOIN LATERAL (SELECT ${byId} AS by_id, ${BY_EMAIL} AS by_email OFFSET 0) i
             CROSS JOIN LATERAL (SELECT coalesce(i.by_id, i.by_email) AS id, i.by_id <> i.by_email AS conflicting) who
             LEFT JOIN customer c ON c.id = who.id
             CROSS JOIN LATERAL (SELECT c.id IS NOT NULL AND NOT (${record.own}) AS hidden OFFSET 0) theirs
             LEFT JOIN company_person cp ON cp.customer_id = c.id AND cp.is_primary
             LEFT JOIN company co ON co.id = cp.company_id
            WHERE ${RANGE} AND r.outcome IS NULL AND r.kind = '${kind}'
           -- Keeps the planner from working the verdict out anew for each of its uses.
           OFFSET 0) k
    WHERE r.import_id = $1 AND r.row = k.row`;
}
