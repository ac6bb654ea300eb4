import type { ClientBase } from 'pg';

/** Ours and the job queue's. */
const SCHEMAS = ['public', 'graphile_worker'];

/** They say how far a database was migrated: compared before a restore, never written by it. */
const LEVEL_TABLES = ['public.migration', 'graphile_worker.migrations'];

/** The first start of an empty database marks it; the mark of the backup takes its place (decision 30). */
const MARK_TABLE = 'public.installation';

/**
 * What stays behind, because it opens doors or guards them for minutes only: whoever steals a backup gets no session
 * and no link, and everybody signs in anew after a restore. Keys of partners come along, as hashes (decision 19).
 */
const LEFT_OUT = ['public.session', 'public.sign_in_token', 'public.password_link', 'public.sign_in_attempt'];

/** A table as `COPY` needs it; names are quoted where SQL asks for it. */
export interface Table {
  name: string;
  /** Without generated ones, which the database works out again. */
  columns: string;
  /** The primary key by bytes, or the whole row: the same rows come in the same order from every server. */
  order: string;
}

/** The tables that a backup holds, by name. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  return (await tablesToEmpty(client)).filter(({ name }) => !LEFT_OUT.includes(name));
}

/** Those and what stays behind: a link that was made for an empty database opens nothing in the restored one. */
export async function tablesToEmpty(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            coalesce(
              (SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END,
                                 ', ' ORDER BY k.place)
                 FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
                 JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                WHERE i.indrelid = c.oid AND i.indisprimary),
              format('%I::text COLLATE "C"', c.relname)) AS "order"
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1) AND c.relkind = 'r'
        AND NOT EXISTS (SELECT 1 FROM pg_depend d
                         WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
    [SCHEMAS],
  );
  return rows.filter(({ name }) => !LEVEL_TABLES.includes(name));
}

export function listed(tables: readonly Table[]): string {
  return tables.map(({ name }) => name).join(', ');
}

export interface Sequence {
  name: string;
  /** The last number given out, or the first one to be, as digits: it may be larger than a double holds exactly. */
  value: string;
  used: boolean;
}

/** Sequences know no snapshots: read after the rows, they are never behind them. */
export async function sequencesOf(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, coalesce(last_value, start_value)::text AS value,
            last_value IS NOT NULL AS used
       FROM pg_sequences WHERE schemaname = ANY ($1) ORDER BY 1`,
    [SCHEMAS],
  );
  return rows;
}

/** How far a database was migrated: our migrations by name, the job queue's by number. */
export interface Level {
  application: string[];
  queue: number[];
}

/** Undefined for a database that was never migrated. */
export async function levelOf(client: ClientBase): Promise<Level | undefined> {
  const { rows } = await client.query<{ known: boolean }>(
    `SELECT to_regclass('public.migration') IS NOT NULL AND to_regclass('graphile_worker.migrations') IS NOT NULL AS known`,
  );
  if (!rows[0]?.known) return undefined;
  const ours = await client.query<{ name: string }>(`SELECT name FROM public.migration ORDER BY "timestamp"`);
  const queue = await client.query<{ id: number }>(`SELECT id FROM graphile_worker.migrations ORDER BY id`);
  return { application: ours.rows.map(({ name }) => name), queue: queue.rows.map(({ id }) => id) };
}

/**
 * The tables that hold rows which no migration has written, by their transaction: each migration has one of its own.
 * Where they share one, the database was copied from another by a tool, and everything counts.
 */
export async function filledTables(client: ClientBase, tables: readonly Table[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of tables.filter((table) => table.name !== MARK_TABLE)) {
    const { rows } = await client.query(
      `SELECT 1 FROM ${name} t
        WHERE t.xmin NOT IN (SELECT m.xmin FROM public.migration m)
           OR (SELECT count(*) <> count(DISTINCT m.xmin::text) FROM public.migration m) LIMIT 1`,
    );
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}
