import type { ClientBase } from 'pg';

/** No database makes so many transactions between a backup and the loss of what came after it. */
const LOST_TRANSACTIONS = 2n ** 36n;
/** Nor so many changes; both leave room for thousands of restores in the numbers that JSON holds exactly. */
const LOST_CHANGES = 2n ** 32n;

/** The transaction, as digits, before which everything is settled: no change of the snapshot is at or behind it. */
export async function horizonOf(client: ClientBase): Promise<string> {
  if (!(await knowsOffset(client))) return '0';
  const { rows } = await client.query<{ horizon: string }>(`SELECT change_horizon()::text AS horizon`);
  return rows[0]?.horizon ?? '0';
}

/**
 * Lets cursors over `change` survive a restore. They say "behind this transaction and id", and another cluster counts
 * its transactions from elsewhere. From now on both numbers go on far behind every one that a reader may hold, also one
 * from the time that the restore has undone: it misses nothing that comes, and no number comes twice.
 */
export async function goOnBehind(client: ClientBase, horizon: string): Promise<void> {
  if (!(await knowsOffset(client))) return;
  const { rows } = await client.query<{ last: string; current: string }>(
    `SELECT coalesce(max(transaction)::text, '0') AS last, pg_current_xact_id()::text AS current FROM change`,
  );
  const { last = '0', current = '0' } = rows[0] ?? {};
  const latest = BigInt(last) > BigInt(horizon) ? BigInt(last) : BigInt(horizon);
  const offset = latest + LOST_TRANSACTIONS - BigInt(current);
  await client.query(
    `CREATE OR REPLACE FUNCTION change_offset() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
       AS 'SELECT ${offset}::bigint'`,
  );
  await client.query(
    `SELECT setval(s, (SELECT last_value FROM pg_sequences WHERE format('%I.%I', schemaname, sequencename)::regclass = s) + $1::bigint)
       FROM (SELECT pg_get_serial_sequence('change', 'id')::regclass AS s) one`,
    [String(LOST_CHANGES)],
  );
}

async function knowsOffset(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT to_regprocedure('change_offset()') IS NOT NULL AS known`,
  );
  return rows[0]?.known === true;
}
