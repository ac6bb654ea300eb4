import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { backup } from './backup';
import { filledTables, levelOf, tablesOf } from './catalog';

const KIND = 'before-upgrade';
/** Backups of this kind that stay, the new one among them. */
const KEPT = 3;

export interface UpgradeOptions {
  /** Where backups go; `undefined` when nobody said. */
  folder: string | undefined;
  off: boolean;
  say: (line: string) => void;
}

/** `BACKUP_DIR` and `BACKUP_BEFORE_UPGRADE`, as the environment says them. */
export function upgradeOptionsOf(env: NodeJS.ProcessEnv, say: (line: string) => void): UpgradeOptions {
  const wish = env['BACKUP_BEFORE_UPGRADE'] || 'on';
  if (wish !== 'on' && wish !== 'off')
    throw new Error(`BACKUP_BEFORE_UPGRADE is "${wish}"; it takes on or off.`);
  return { folder: env['BACKUP_DIR'] || undefined, off: wish === 'off', say };
}

/** Keeps what is there before migrations change it. A database in which nobody has worked is not worth it. */
export async function backUpBeforeUpgrade(url: string, { folder, off, say }: UpgradeOptions): Promise<void> {
  if (off || !(await hasData(url))) return;
  if (folder === undefined)
    throw new Error(
      'The schema is to be changed, and the data would be backed up before: set BACKUP_DIR to a folder for that, or BACKUP_BEFORE_UPGRADE=off.',
    );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const taken = await backup(url, { to: folder, kind: KIND, locked: true });
  say(`backed up before the upgrade: ${taken.rows} rows in ${taken.folder}`);
  const older = (await readdir(folder))
    .filter((name) => name.startsWith(`${KIND}-`))
    .sort()
    .reverse();
  const whole = older.filter((name) => !name.endsWith('.partial'));
  const useless = [...whole.slice(KEPT), ...older.filter((name) => name.endsWith('.partial'))];
  for (const name of useless) await rm(join(folder, name), { recursive: true, force: true });
}

async function hasData(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (
      (await levelOf(client)) !== undefined && (await filledTables(client, await tablesOf(client))).length > 0
    );
  } finally {
    await client.end();
  }
}
