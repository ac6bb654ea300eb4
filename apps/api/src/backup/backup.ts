import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { MIGRATION_LOCK } from '../migration-lock';
import { levelOf, listed, sequencesOf, tablesOf } from './catalog';
import { copyOut, writeAlike, type Content } from './copying';
import { horizonOf } from './feed';
import { fileOf, writeManifest } from './manifest';

interface BackupOptions {
  /** The folder in which the backup gets a folder of its own. */
  to: string;
  /** What the name of that folder begins with. */
  kind?: string;
  /** Whoever holds the lock of migrations already says so; others wait until nobody migrates. */
  locked?: boolean;
}

/** A backup that was taken: where it is and how many rows it holds. */
export interface Taken {
  folder: string;
  rows: number;
}

/**
 * Writes every table in one snapshot to compressed files beside a manifest, while everybody goes on working (G19). The
 * folder has its name once it is whole; before, it is called `….partial`.
 */
export async function backup(url: string, options: BackupOptions): Promise<Taken> {
  const folder = join(options.to, `${options.kind ?? 'clientele'}-${stamp(new Date())}`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: url, application_name: 'clientele backup' });
  await client.connect();
  try {
    if (!options.locked) await client.query('SELECT pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
    const rows = await writeSnapshot(client, partial);
    await rename(partial, folder);
    await sync(options.to);
    return { folder, rows };
  } catch (error) {
    // A full disk is not made better by half a backup.
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function writeSnapshot(client: Client, folder: string): Promise<number> {
  const known = await tablesOf(client);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // Before the snapshot is taken: nobody empties or alters what is yet to be read.
  if (known.length > 0) await client.query(`LOCK TABLE ${listed(known)} IN ACCESS SHARE MODE`);
  await writeAlike(client);
  const level = await levelOf(client);
  if (!level) throw new Error('There is nothing to back up: this database was never migrated.');
  const { rows: now } = await client.query<{ at: Date; version: string }>(
    `SELECT now() AS at, current_setting('server_version') AS version`,
  );
  const tables: Record<string, Content> = {};
  for (const table of known) tables[table.name] = await copyOut(client, table, fileOf(folder, table.name));
  await writeManifest(folder, {
    takenAt: now[0]?.at.toISOString() ?? '',
    postgresql: now[0]?.version ?? '',
    level,
    tables,
    sequences: await sequencesOf(client),
    horizon: await horizonOf(client),
  });
  await client.query('COMMIT');
  await sync(folder);
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}

/** As a name of a folder, in UTC and in the order of time. */
function stamp(at: Date): string {
  return at.toISOString().replace(/[:.]/g, '-');
}

/** A name in a folder is on the disk once the folder is. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
