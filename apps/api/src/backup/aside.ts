import type { ClientBase } from 'pg';
import type { Table } from './catalog';

interface Statement {
  away: string;
  back: string;
}

/**
 * Puts triggers, foreign keys and indexes aside, which whoever owns the tables may do; `session_replication_role` asks
 * for a superuser. Nothing fires a second time for what fired when it was written, the guard of `change` makes way, tables
 * that refer to each other load in any order, and an index is built at once, which takes a fraction of what its rows take
 * one by one. The answer puts everything back: keys are checked by that.
 */
export async function putAside(client: ClientBase, tables: readonly Table[]): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => name);
  const statements = [
    ...(await triggersOf(client, names)),
    ...(await foreignKeysOf(client, names)),
    ...(await indexesOf(client, names)),
  ];
  for (const { away } of statements) await client.query(away);
  return async () => {
    await client.query(`SET LOCAL maintenance_work_mem = '256MB'`);
    // What went last comes first: a key may lean on an index.
    for (const { back } of statements.reverse()) await client.query(back);
  };
}

/** One that is off already stays off. */
async function triggersOf(client: ClientBase, names: readonly string[]): Promise<Statement[]> {
  const { rows } = await client.query<Statement>(
    `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS away,
            format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
                   CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname) AS back
       FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgrelid = ANY ($1::regclass[])`,
    [names],
  );
  return rows;
}

async function foreignKeysOf(client: ClientBase, names: readonly string[]): Promise<Statement[]> {
  const { rows } = await client.query<Statement>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
       FROM pg_constraint
      WHERE contype = 'f' AND (conrelid = ANY ($1::regclass[]) OR confrelid = ANY ($1::regclass[]))`,
    [names],
  );
  return rows;
}

/** Those of primary keys and other constraints stay. */
async function indexesOf(client: ClientBase, names: readonly string[]): Promise<Statement[]> {
  const { rows } = await client.query<Statement>(
    `SELECT format('DROP INDEX %s', indexrelid::regclass) AS away, pg_get_indexdef(indexrelid) AS back
       FROM pg_index
      WHERE indrelid = ANY ($1::regclass[])
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')`,
    [names],
  );
  return rows;
}
