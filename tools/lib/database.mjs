import path from 'node:path';
import { dataDir } from './paths.mjs';
import { claimDataDir } from './running.mjs';
import { say, step } from './say.mjs';
import { hurried, isStopping, onStop, stop } from './stopping.mjs';

/** The address of the database to use: DATABASE_URL, or the embedded server, which is started. */
export async function openDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  return step('Starting the embedded PostgreSQL', async (detail) => {
    // Loaded here, because these need packages which the very first start has to install before.
    const { startPostgres } = await import('./postgres.mjs');
    const { ensureDatabase, ensureRole } = await import('./postgres-role.mjs');
    const server = await startPostgres({ folder: path.join(dataDir, 'postgres') });
    onStop(() => stopServer(server));
    server.exited.then(() => complain(server));
    if (server.moved)
      detail(`its account cannot enter this folder, so that the data is kept in ${server.home}`);
    await ensureRole(server);
    return ensureDatabase(server, 'clientele');
  });
}

/** The same for what may work beside a running application; nobody else starts on the data folder in the meantime. */
export async function reachDatabase(what) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { runningPostgres } = await import('./postgres.mjs');
  const running = runningPostgres(path.join(dataDir, 'postgres'));
  if (running) return running.appUrl('clientele');
  claimDataDir(what);
  return openDatabase();
}

async function stopServer(server) {
  hurried.then(() => server.stop({ hurry: true }));
  await server.stop();
}

function complain(server) {
  if (isStopping()) return;
  say(`PostgreSQL has ended by itself; its log is ${server.log}.`);
  stop(1);
}
