import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { ensureRole } from './postgres-role.mjs';
import pg from 'pg';

export const templateName = 'clientele_template';
const prefix = 'clientele-test-';

/**
 * Starts a throwaway server, or takes TEST_DATABASE_URL, and makes the template database. Tells the tests by
 * TEST_POSTGRES_URL (a server's address without a database) and TEST_POSTGRES_TEMPLATE.
 */
export async function startTestDatabases() {
  const own = process.env.TEST_DATABASE_URL ? undefined : await startThrowaway();
  const serverUrl = own?.serverUrl ?? process.env.TEST_DATABASE_URL.replace(/\/[^/]*$/, '');
  const stop = own?.stop ?? (async () => {});
  try {
    await makeTemplate(serverUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.TEST_POSTGRES_URL = serverUrl;
  process.env.TEST_POSTGRES_TEMPLATE = templateName;
  return { serverUrl, stop };
}

/** A server in a folder of its own that is deleted with it. */
export async function startThrowaway() {
  await sweep();
  const home = await mkdtemp(path.join(tmpdir(), prefix));
  await chmod(home, 0o711);
  const server = await startPostgres({ folder: path.join(home, 'postgres'), durable: false });
  await ensureRole(server, { createDatabases: true });
  const stop = async () => {
    await server.stop({ hurry: true });
    await rm(home, { recursive: true, force: true });
  };
  return { serverUrl: server.appUrl('').replace(/\/$/, ''), stop };
}

/** A run that was killed could not take its folder along. */
async function sweep() {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(tmpdir())) {
    const folder = path.join(tmpdir(), name);
    if (!name.startsWith(prefix) || (await stat(folder)).mtimeMs > yesterday) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

async function makeTemplate(serverUrl) {
  const admin = new pg.Client({ connectionString: `${serverUrl}/postgres` });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${templateName} TEMPLATE template0`);
  } finally {
    await admin.end();
  }
  migrate(`${serverUrl}/${templateName}`);
}

/** In a process of its own: TypeORM and the entities stay out of the test runner's memory. */
export function migrate(url) {
  const args = ['-r', './tools/swc-register.cjs', 'tools/lib/migrate.cjs'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The migrations failed:\n${stdout}${stderr}`);
}
