import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * PostgreSQL refuses to run as root. Root therefore lends it the account `postgres`; anyone else runs it directly.
 * Returns what `spawn` needs: nothing, or the account's uid and gid.
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  return findPostgresUser() ?? createPostgresUser();
}

/** Makes `folder` and gives it to the account; only the account (and root) may look inside. */
export function giveFolder(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ('uid' in account) chownSync(folder, account.uid, account.gid);
}

/** True when the account can reach and enter `folder`, whatever its parents allow. */
export function canUse(folder, account) {
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

/** A place of this checkout outside of it, for when the account may not enter the checkout (below /root, say). */
export function placeOutside() {
  const name = `${path.basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
  return path.join('/var/lib/clientele', name);
}

/** The server's programs, where the account can run them. */
export function reachablePrograms(native, account) {
  if (canUse(path.join(native, 'bin', 'postgres'), account)) return native;
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(placeOutside(), `programs-${version}`);
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function findPostgresUser() {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  return line && { uid: Number(line[1]), gid: Number(line[2]) };
}

function createPostgresUser() {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'];
  spawnSync('useradd', flags, { stdio: 'ignore' });
  const account = findPostgresUser();
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root and there is no account "postgres" it could use, nor could one be created.\n' +
      `Create it (useradd ${flags.join(' ')}), run as an ordinary user, or set DATABASE_URL to a server of yours.`,
  );
}
