import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { migrationNames } from '../migrate';
import { createDatabase } from '../testing/databases';
import { freeAddress } from '../testing/world';

const ROOT = join(__dirname, '../../../..');

async function migrateElsewhere(url: string): Promise<{ code: number; said: string }> {
  const args = ['-r', join(ROOT, 'tools/swc-register.cjs'), join(__dirname, '../cli.ts'), 'migrate'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

describe('Instances that start at once', () => {
  it('take turns at migrating a new database', async () => {
    const url = freeAddress();
    await createDatabase(url);
    const ended = await Promise.all([migrateElsewhere(url), migrateElsewhere(url), migrateElsewhere(url)]);
    expect(ended.map(({ code, said }) => [code, said.trim()]).sort()).toEqual([
      [0, 'migrated: 0'],
      [0, 'migrated: 0'],
      [0, `migrated: ${migrationNames.length}`],
    ]);
  });
});
