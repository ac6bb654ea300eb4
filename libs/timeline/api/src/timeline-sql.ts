import { Bindings, columnName } from '@clientele/shared/api';
import { fieldsOf, type Field } from '@clientele/shared/dto';
import type { TimelineQuery } from '@clientele/timeline/dto';
import type { TimelineOwner, TimelinePart } from './timeline-part';

/** A row of the `change` table with what it takes to tell it; all is null where there is no entry. */
export interface Row {
  id: string | null;
  at: string;
  transaction: string;
  entity: string;
  entity_id: string;
  customer_id: string | null;
  operation: string;
  diff: Readonly<Record<string, unknown>>;
  actor_kind: string;
  actor_name: string;
  channel: string;
  reason: string;
  request_id: string;
  /** The other columns of money of which one changed alone. */
  beside: Readonly<Record<string, string | null>>;
}

/** Where a page begins: behind this entry. */
export interface After {
  transaction: string;
  id: string;
}

export interface Wanted {
  owner: TimelineOwner;
  query: TimelineQuery;
  after: After | undefined;
  limit: number;
  /** Whether some personal data is hidden from the reader. */
  masked: boolean;
}

/** One row without an entry says that whose timeline it is is there and nothing is to tell. */
export function entriesSql({ owner, query, after, limit, masked }: Wanted): {
  sql: string;
  values: unknown[];
} {
  const { id, table, parts } = owner;
  const bind = new Bindings();
  const whose = bind.add(id);
  const conditions = conditionsSql(query, parts, after, bind) + toldSql(parts, masked, bind);
  const newest = `ORDER BY h.transaction DESC, h.id DESC LIMIT ${limit}`;
  const own = parts.filter(({ of }) => !of).map(({ entity }) => entity);
  const sources = [
    `h.customer_id = ${whose} AND h.entity = ANY (${bind.add(own)}::text[])`,
    ...parts.flatMap(({ entity, of }) =>
      of ? [`h.entity = ${bind.add(entity)} AND h.entity_id IN (${of(whose)})`] : [],
    ),
  ];
  const all = sources.map((source) => `(SELECT h.* FROM change h WHERE ${source}${conditions} ${newest})`);
  const sql = `SELECT h.id, h.at, h.transaction, h.entity, h.entity_id, h.customer_id, h.operation, h.diff, h.actor_kind,
            coalesce(o.name, k.name, '') AS actor_name, h.channel, h.reason, h.request_id,
            ${besideSql(parts)} AS beside
       FROM ${table} w
       LEFT JOIN LATERAL (SELECT * FROM (${all.join(' UNION ALL ')}) h ${newest}) h ON true
       LEFT JOIN operator o ON o.id = h.actor_id
       LEFT JOIN api_key k ON k.id = h.actor_id
      WHERE w.id = ${whose} ORDER BY h.transaction DESC, h.id DESC`;
  return { sql, values: bind.values };
}

function conditionsSql(
  { entity, field, actorKind, channel, from, to, entry }: TimelineQuery,
  parts: readonly TimelinePart[],
  after: After | undefined,
  bind: Bindings,
): string {
  // Days are those of the shop.
  const start = (day: string, more: number): string =>
    `((${bind.add(day)}::date + ${more})::timestamp AT TIME ZONE (SELECT time_zone FROM setting))`;
  const all = [
    entity && `h.entity = ${bind.add(entity)}`,
    field && fieldSql(field, parts, bind),
    actorKind && `h.actor_kind = ${bind.add(actorKind)}`,
    channel && `h.channel = ${bind.add(channel)}`,
    from && `h.at >= ${start(from, 0)}`,
    to && `h.at < ${start(to, 1)}`,
    entry && `h.transaction <= (SELECT e.transaction FROM change e WHERE e.id = ${bind.add(entry)})`,
    after && `(h.transaction, h.id) < (${bind.add(after.transaction)}::xid8, ${bind.add(after.id)}::bigint)`,
  ];
  return all.map((condition) => (condition ? ` AND ${condition}` : '')).join('');
}

const toldSql = (parts: readonly TimelinePart[], masked: boolean, bind: Bindings): string =>
  parts
    .flatMap(({ entity, told, impersonal }) =>
      [told?.('h'), masked && impersonal?.('h')].map(
        (condition) => condition && ` AND (h.entity <> ${bind.add(entity)} OR ${condition})`,
      ),
    )
    .filter(Boolean)
    .join('');

function fieldSql(field: string, parts: readonly TimelinePart[], bind: Bindings): string {
  const changed = `h.diff ?| ${bind.add(columnsNamed(field, parts))}::text[]`;
  const ties = parts.filter(({ tie }) => tie?.field === field).map(({ entity }) => entity);
  return ties.length > 0 ? `(${changed} OR h.entity = ANY (${bind.add(ties)}::text[]))` : changed;
}

const columnsNamed = (name: string, parts: readonly TimelinePart[]): string[] =>
  parts.flatMap(({ contract }) =>
    fieldsOf(contract)
      .filter((field) => field.name === name)
      .flatMap(columnsOf),
  );

/** Money is two columns. */
export function columnsOf({ name, kind }: Field): string[] {
  const column = columnName(name);
  return kind === 'money' ? [`${column}_amount`, `${column}_currency`] : [column];
}

/** A change holds what differs: what stood beside an amount or a currency that changed alone is in a later one, or still. */
function besideSql(parts: readonly TimelinePart[]): string {
  const members = parts.flatMap(({ entity, contract }) =>
    fieldsOf(contract)
      .filter(({ kind }) => kind === 'money')
      .flatMap((field) => {
        const [amount = '', currency = ''] = columnsOf(field);
        return [whenAlone(entity, amount, currency), whenAlone(entity, currency, amount)];
      }),
  );
  return `jsonb_build_object(${members.join(', ')})`;
}

function whenAlone(entity: string, changed: string, other: string): string {
  const later = `SELECT l.diff->'${other}'->>0 FROM change l
     WHERE l.entity = h.entity AND l.entity_id = h.entity_id AND l.id > h.id AND l.diff ? '${other}'
     ORDER BY l.id LIMIT 1`;
  const still = `SELECT r.${other}::text FROM "${entity}" r WHERE r.id = h.entity_id`;
  return `'${other}', CASE WHEN h.entity = '${entity}' AND h.diff ? '${changed}' AND NOT h.diff ? '${other}'
     THEN coalesce((${later}), (${still})) END`;
}
