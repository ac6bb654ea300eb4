import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { backUpBeforeUpgrade, type UpgradeOptions } from './backup/before-upgrade';
import { dataSourceOptions } from './data-source';
import { MIGRATION_LOCK } from './migration-lock';
import { claimDatabase } from './installation';
import { migrations } from './migrations';

/** In the order in which they run. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name);

interface MigrateOptions {
  /** The names of the migrations that may run; without it, all. */
  only?: readonly string[];
  /** What to keep before something is changed; without it, nothing is. */
  upgrade?: UpgradeOptions;
  /** Whether it is for a sandbox: a database of the other kind is left as it is. Without it nobody claims it. */
  sandbox?: boolean;
}

/**
 * Brings a database up to date: the job queue's own schema, then ours. Safe to run at any time, and by two instances at
 * once: they take turns. Answers how many migrations ran.
 */
export async function migrate(url: string, { only, ...more }: MigrateOptions = {}): Promise<number> {
  const lock = new Client({ connectionString: url, application_name: 'clientele migrations' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await migrateAlone(url, only ?? migrationNames, more);
  } finally {
    // The lock goes with its connection.
    await lock.end();
  }
}

async function migrateAlone(
  url: string,
  names: readonly string[],
  { upgrade, sandbox }: Pick<MigrateOptions, 'upgrade' | 'sandbox'>,
): Promise<number> {
  const wanted = migrations.filter(({ name }) => names.includes(name));
  const source = await new DataSource({ ...dataSourceOptions(url), migrations: wanted }).initialize();
  const claim = async (): Promise<void> => {
    if (sandbox !== undefined) await claimDatabase((sql, values) => source.query(sql, values), sandbox);
  };
  try {
    await claim();
    if (upgrade && (await source.showMigrations())) await backUpBeforeUpgrade(url, upgrade);
    await runMigrations({ connectionString: url });
    const ran = await source.runMigrations({ transaction: 'each' });
    await claim();
    return ran.length;
  } finally {
    await source.destroy();
  }
}
