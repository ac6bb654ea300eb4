import { runMigrations } from 'graphile-worker';
import { createDataSource } from './data-source';

/** Two instances that start at once take turns here. */
const MIGRATION_LOCK = 4_071_984;

/** Brings a database up to date: the job queue's own schema, then ours. Safe to run at any time. */
export async function migrate(url: string): Promise<number> {
  const source = await createDataSource(url).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ connectionString: url });
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
    await source.destroy();
  }
}
