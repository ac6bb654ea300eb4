import { Client } from 'pg';

/** What a statement answers in any database. */
export async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

/** The tables of a database that a restore brings back, each with its number of rows and a hash of them, by SQL alone. */
export async function everything(url: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    url,
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('session', 'sign_in_token', 'sign_in_attempt', 'migration', 'migrations') ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await query<{ said: string }>(
      url,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS said FROM ${name} t`,
    );
    found[name] = row?.said ?? '';
  }
  return found;
}

/** Makes an empty database at this address. */
export async function createDatabase(url: string): Promise<void> {
  const address = new URL(url);
  await query(new URL('/postgres', address).href, `CREATE DATABASE ${address.pathname.slice(1)}`);
}

/** Waits until no open transaction holds the horizon back; those of other databases of the cluster do, too. */
export async function settled(url: string): Promise<void> {
  const open = `SELECT 1 FROM change WHERE transaction >= change_horizon()
                UNION ALL SELECT 1 FROM access_log WHERE transaction >= change_horizon()`;
  while ((await query(url, open)).length > 0) await new Promise((go) => setTimeout(go, 25));
}
