import type { EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
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

interface Read {
  id: string;
  version: number;
  /** Members whose change is not told. */
  untold?: readonly string[] | undefined;
}

/**
 * The one way to change a versioned record: only if it still is at the version that the client read. Answers 404 when
 * it is gone, and 412 with who changed what and when it moved on.
 */
export async function writeVersion<T extends ObjectLiteral & { id: string; version: number }>(
  db: Db,
  entity: EntityTarget<T>,
  { id, version, untold }: Read,
  columns: QueryDeepPartialEntity<T>,
): Promise<void> {
  const repository = db.repository(entity);
  const where = { id, version } as FindOptionsWhere<T>;
  const hit =
    Object.keys(columns).length === 0
      ? await repository.countBy(where)
      : (await repository.update(where, columns)).affected;
  if (!hit) await refuseMissed(db, repository.metadata.tableName, { id, version, untold });
}

/** Says why a record could not be changed at the version that the client read: it is gone (404), or it moved on (412). */
export async function refuseMissed(
  db: Db,
  table: string,
  { id, version, untold = [] }: Read,
): Promise<never> {
  const current = await currentOf(db, table, { id, version });
  if (!current) throw new Problem(problems.not_found);
  const fields = current.fields.filter((name) => !untold.includes(name));
  throw new Problem(problems.stale, { members: { current: { ...current, fields } } });
}

async function currentOf(
  db: Db,
  table: string,
  { id, version }: { id: string; version: number },
): Promise<Change | undefined> {
  const found = await db.row<Change & { columns: string[] }>(
    `SELECT r.version, r.updated_at AS "changedAt", coalesce(o.name, k.name, 'Clientele') AS "changedBy",
            ARRAY(SELECT DISTINCT jsonb_object_keys(m.diff)
                    FROM (SELECT diff FROM change WHERE entity_id = r.id AND operation = 'updated'
                           ORDER BY id DESC LIMIT least(greatest(r.version - $2, 1), 100)) m) AS columns
       FROM "${table}" r
       LEFT JOIN LATERAL (SELECT actor_id FROM change WHERE entity_id = r.id AND operation = 'updated'
                           ORDER BY id DESC LIMIT 1) c ON true
       LEFT JOIN operator o ON o.id = c.actor_id
       LEFT JOIN api_key k ON k.id = c.actor_id
      WHERE r.id = $1`,
    [id, version],
  );
  if (!found) return undefined;
  const { columns, ...rest } = found;
  return { ...rest, fields: [...new Set(columns.map(fieldName))].sort() };
}
