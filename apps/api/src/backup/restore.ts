import { access } from 'node:fs/promises';
import { Client, type ClientBase } from 'pg';
import { migrate, migrationNames } from '../migrate';
import { MIGRATION_LOCK } from '../migration-lock';
import { putAside } from './aside';
import { filledTables, levelOf, listed, tablesOf, tablesToEmpty, type Level, type Table } from './catalog';
import { contentOf, copyIn, writeAlike, type Content } from './copying';
import { goOnBehind } from './feed';
import { fileOf, readManifest, type Manifest } from './manifest';
import { ensureDatabase } from './new-database';

/** What was restored: when its snapshot was taken and how many rows it has. */
interface Restored {
  takenAt: string;
  rows: number;
}

/**
 * Loads a backup into an empty database, which is made when it does not exist, in one transaction; what was loaded is
 * read back and compared before that is committed. A backup of an older version is brought up to date afterwards.
 * Throws a sentence for a person, and changes nothing, when the backup or the database is not fit for it.
 */
export async function restore(url: string, folder: string): Promise<Restored> {
  const manifest = await readManifest(folder);
  const unknown = manifest.level.application.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The backup was written by a newer version of Clientele, which knows ${unknown.join(', ')}. Restore it with that version.`,
    );
  await Promise.all(Object.keys(manifest.tables).map((table) => refuseMissing(fileOf(folder, table))));
  await ensureDatabase(url);
  const client = new Client({ connectionString: url, application_name: 'clientele restore' });
  await client.connect();
  try {
    if (!(await levelOf(client))) await migrate(url, { only: manifest.level.application });
    await load(client, folder, manifest);
  } finally {
    await client.end();
  }
  await migrate(url);
  return {
    takenAt: manifest.takenAt,
    rows: Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0),
  };
}

async function load(client: Client, folder: string, manifest: Manifest): Promise<void> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await writeAlike(client);
  const tables = await tablesOf(client);
  refuseOtherLevel(manifest.level, await levelOf(client));
  refuseOtherTables(tables, manifest);
  await client.query(`LOCK TABLE ${listed(tables)} IN ACCESS EXCLUSIVE MODE`);
  const filled = await filledTables(client, tables);
  if (filled.length > 0)
    throw new Error(
      `The database is not empty: there are rows in ${filled.join(', ')}. A backup is restored into a new one.`,
    );
  const putBack = await putAside(client, tables);
  // Migrations have put rows into a new database; the backup has its own.
  await client.query(`TRUNCATE ${listed(await tablesToEmpty(client))}`);
  for (const table of tables) {
    const file = fileOf(folder, table.name);
    const read = await copyIn(client, table, file).catch((error: Error) => damaged(file, error.message));
    const expected = manifest.tables[table.name];
    if (!isSame(read, expected)) damaged(file, `it holds ${told(read)} instead of ${told(expected)}`);
  }
  for (const { name, value, used } of manifest.sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, used]);
  await putBack();
  await compare(client, tables, manifest);
  await goOnBehind(client, manifest.horizon);
  await client.query('COMMIT');
  await client.query(`ANALYZE ${listed(tables)}`);
}

async function compare(client: ClientBase, tables: readonly Table[], manifest: Manifest): Promise<void> {
  for (const table of tables) {
    const expected = manifest.tables[table.name];
    const found = await contentOf(client, table);
    if (!isSame(found, expected))
      throw new Error(`Read back, ${table.name} has ${told(found)} instead of ${told(expected)}.`);
  }
}

function isSame(one: Content, other: Content | undefined): boolean {
  return one.rows === other?.rows && one.sha256 === other.sha256;
}

function told(content: Content | undefined): string {
  return content ? `${content.rows} rows with the checksum ${content.sha256.slice(0, 12)}…` : 'nothing';
}

function damaged(file: string, why: string): never {
  throw new Error(`The backup is damaged: ${file} (${why}). Nothing was restored.`);
}

async function refuseMissing(file: string): Promise<void> {
  await access(file).catch(() => damaged(file, 'it is missing'));
}

function refuseOtherLevel(backup: Level, database: Level | undefined): void {
  const missing = difference(backup, database);
  const further = difference(database, backup);
  if (missing.length + further.length === 0) return;
  const lacks = missing.length > 0 ? ` The database lacks ${missing.join(', ')}.` : '';
  const has = further.length > 0 ? ` The backup lacks ${further.join(', ')}.` : '';
  throw new Error(
    `The backup and the database are not at the same level of migrations.${lacks}${has} Restore into a new database, or with the version of Clientele that wrote the backup.`,
  );
}

function difference(one: Level | undefined, other: Level | undefined): string[] {
  const names = (level: Level | undefined): string[] => [
    ...(level?.application ?? []),
    ...(level?.queue ?? []).map((id) => `step ${id} of the job queue`),
  ];
  const others = new Set(names(other));
  return names(one).filter((name) => !others.has(name));
}

function refuseOtherTables(tables: readonly Table[], manifest: Manifest): void {
  const names = tables.map(({ name }) => name);
  const known = Object.keys(manifest.tables);
  const odd = [
    ...names.filter((name) => !known.includes(name)),
    ...known.filter((name) => !names.includes(name)),
  ];
  if (odd.length > 0)
    throw new Error(`The backup and the database do not have the same tables: ${odd.join(', ')}.`);
}
