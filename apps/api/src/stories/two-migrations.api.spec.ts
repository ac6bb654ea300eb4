import { runMigrations } from 'graphile-worker';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client as PostgresClient } from 'pg';
import { migrationNames } from '../migrate';
import { createDatabase, query } from '../testing/databases';
import { freeAddress } from '../testing/world';

const ROOT = join(__dirname, '../../../..');

async function migrateElsewhere(url: string): Promise<[code: number, said: string]> {
  const args = ['-r', join(ROOT, 'tools/swc-register.cjs'), join(__dirname, '../cli.ts'), 'migrate'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number];
  return [code, said.trim()];
}

// Processes compile their sources when they start.
jest.setTimeout(120_000);

describe('Instances that start at once', () => {
  it('take turns at migrating a new database', async () => {
    const url = freeAddress();
    await createDatabase(url);
    const gate = new PostgresClient({ connectionString: url });
    await gate.connect();
    // All stand before our first migration, and set out together.
    await runMigrations({ connectionString: url });
    await gate.query(`BEGIN; CREATE EXTENSION unaccent SCHEMA public`);
    const instances = Promise.all([migrateElsewhere(url), migrateElsewhere(url), migrateElsewhere(url)]);
    const standing = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await query(url, standing)).length < 3) await new Promise((go) => setTimeout(go, 50));
    await gate.query('ROLLBACK');
    const ended = await instances;
    await gate.end();
    expect(ended.sort()).toEqual([
      [0, 'migrated: 0'],
      [0, 'migrated: 0'],
      [0, `migrated: ${migrationNames.length}`],
    ]);
  });
});
