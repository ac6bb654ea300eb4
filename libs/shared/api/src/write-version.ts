import type { EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { fieldsOf, isSeen, type Contract } from '@clientele/shared/dto';
import { ClsServiceManager } from 'nestjs-cls';
import type { Current } from './actor';
import type { Db } from './db';
import { fieldName } from './naming';
import { Problem } from './problem';
import { problems } from './problems';

interface Change {
  version: number;
  changedBy: string;
  changedAt: string;
  /** The members that were changed since the version that the client read. */
  fields: string[];
}

/** How changes of a kind of record are found and told. */
export interface Recorded {
  /** Says which members are told, and to whom. */
  told: Contract<object>;
  /** As the `change` table calls it, where that is not the name of its table. */
  entity?: string;
  /** Records of others that are part of its version, by the member that tells them. */
  parts?: Readonly<Record<string, string>>;
}

interface Read extends Recorded {
  id: string;
  version: number;
}

/**
 * The one way to change a versioned record: only if it still is at the version that the client read. Answers 404 when
 * it is gone, and 412 with who changed what and when it moved on.
 */
export async function writeVersion<T extends ObjectLiteral & { id: string; version: number }>(
  db: Db,
  entity: EntityTarget<T>,
  read: Read,
  columns: QueryDeepPartialEntity<T>,
): Promise<void> {
  const repository = db.repository(entity);
  const where = { id: read.id, version: read.version } as FindOptionsWhere<T>;
  const hit =
    Object.keys(columns).length === 0
      ? await repository.countBy(where)
      : (await repository.update(where, columns)).affected;
  if (!hit) await refuseMissed(db, repository.metadata.tableName, read);
}

/** Says why a record could not be changed at the version that the client read: it is gone (404), or it moved on (412). */
export async function refuseMissed(db: Db, table: string, read: Read): Promise<never> {
  const current = await currentOf(db, table, read);
  if (!current) throw new Problem(problems.not_found);
  throw new Problem(problems.stale, { members: { current } });
}

/** What one version changed is written in one transaction; more than so many changes are not looked through. */
const MOST = 100;

async function currentOf(
  db: Db,
  table: string,
  { id, version, told, entity = table, parts = {} }: Read,
): Promise<Change | undefined> {
  const own = `SELECT h.* FROM change h WHERE h.entity = $3 AND h.entity_id = $1 AND h.operation = 'updated'`;
  const ofParts = `SELECT h.* FROM change h WHERE h.customer_id = $1 AND h.entity = ANY ($4::text[])`;
  const latest = [own, ...(Object.keys(parts).length > 0 ? [ofParts] : [])]
    .map((sql) => `(${sql} ORDER BY h.id DESC LIMIT ${MOST})`)
    .join(' UNION ALL ');
  const found = await db.row<Change & { columns: string[]; entities: string[] }>(
    `WITH latest AS (
       SELECT h.*, max(h.id) OVER (PARTITION BY h.transaction) AS last FROM (${latest}) h
     ), aged AS (
       SELECT l.*, dense_rank() OVER (ORDER BY l.last DESC) AS age FROM latest l
     ), since AS (
       SELECT l.* FROM aged l JOIN "${table}" r ON r.id = $1 WHERE l.age <= greatest(r.version - $2, 1)
     )
     SELECT r.version, r.updated_at AS "changedAt", coalesce(o.name, k.name, 'Clientele') AS "changedBy",
            ARRAY(SELECT DISTINCT jsonb_object_keys(diff) FROM since WHERE entity = $3) AS columns,
            ARRAY(SELECT DISTINCT entity FROM since WHERE entity = ANY ($4::text[])) AS entities
       FROM "${table}" r
       LEFT JOIN (SELECT actor_id FROM latest ORDER BY id DESC LIMIT 1) c ON true
       LEFT JOIN operator o ON o.id = c.actor_id
       LEFT JOIN api_key k ON k.id = c.actor_id
      WHERE r.id = $1`,
    [id, version, entity, Object.keys(parts)],
  );
  if (!found) return undefined;
  const { columns, entities, ...rest } = found;
  const sight = ClsServiceManager.getClsService<Current>().get('actor');
  const seen = new Set(fieldsOf(told).flatMap((field) => (isSeen(field, sight) ? [field.name] : [])));
  const fields = new Set(columns.map(fieldName).filter((name) => seen.has(name)));
  for (const part of entities) if (parts[part] !== undefined) fields.add(parts[part]);
  return { ...rest, fields: [...fields].sort() };
}
