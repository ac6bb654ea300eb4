import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { canUse, giveFolder, placeOutside, serverAccount } from './postgres-account.mjs';
import { ensureCluster, findPrograms, serverEnvironment } from './postgres-cluster.mjs';
import { freePort } from './ports.mjs';
import { commandOf, isAlive, tiedToParent, within } from './processes.mjs';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // Customers' data must never reach the server's log, not even with a failing statement.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};
/** A quarter of the machine, as PostgreSQL advises, and no more than a million customers with their indexes fill. */
const bufferMegabytes = Math.round(Math.min(totalmem() / 4, 1024 ** 3) / 1024 ** 2);
const durableSettings = { shared_buffers: `${bufferMegabytes}MB` };
const throwawaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the PostgreSQL server whose cluster, port, password and log live in `folder`. `durable: false` trades safety
 * for speed: for tests, whose data is thrown away.
 */
export async function startPostgres({ folder, durable = true }) {
  const account = serverAccount();
  const home = placeFor(folder, account);
  const programs = findPrograms(account);
  const memory = path.join(home, 'server.json');
  const remembered = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};
  const password = remembered.password ?? secret();
  const appPassword = remembered.appPassword ?? secret();
  const server = {
    account,
    programs,
    durable,
    data: path.join(home, 'data'),
    log: path.join(home, 'server.log'),
  };

  await stopLeftover(server.data);
  // Written before the cluster exists: a cluster whose password is lost would be lost, too.
  writeFileSync(memory, JSON.stringify({ ...remembered, password, appPassword }), { mode: 0o600 });
  ensureCluster({ ...server, password });
  const { child, port } = await launch(server, remembered.port);
  writeFileSync(memory, JSON.stringify({ port, password, appPassword }), { mode: 0o600 });

  return {
    home,
    log: server.log,
    moved: home !== folder,
    pid: child.pid,
    appPassword,
    /** The superuser's address, for tools; the application gets a role of its own from `postgres-role.mjs`. */
    adminUrl: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    ...addressOf({ port, appPassword }),
    exited: new Promise((resolve) => child.once('exit', resolve)),
    stop: (options) => stopServer(child.pid, options),
  };
}

/** The server that somebody else has started in `folder`, or undefined. */
export function runningPostgres(folder) {
  const homes = [folder, path.join(placeOutside(), path.basename(folder))];
  const home = homes.find((place) => existsSync(path.join(place, 'server.json')));
  if (!home) return undefined;
  const data = path.join(home, 'data');
  const pid = Number(postmaster(data)[0]);
  if (!pid || !saysReady(data, pid) || !commandOf(pid).includes(data)) return undefined;
  return addressOf(JSON.parse(readFileSync(path.join(home, 'server.json'), 'utf8')));
}

function addressOf({ port, appPassword }) {
  return { appUrl: (database) => `postgres://clientele:${appPassword}@127.0.0.1:${port}/${database}` };
}

/** Ends a server: at once for its clients, but with everything written. `hurry` leaves that to the next start. */
export async function stopServer(pid, { hurry = false } = {}) {
  const signals = hurry ? ['SIGQUIT', 'SIGKILL'] : ['SIGINT', 'SIGQUIT', 'SIGKILL'];
  for (const signal of signals) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await within(15_000, () => !isAlive(pid))) return;
  }
}

function secret() {
  return randomBytes(24).toString('base64url');
}

function placeFor(folder, account) {
  for (const place of [folder, path.join(placeOutside(), path.basename(folder))]) {
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o711 });
    giveFolder(place, account);
    if (canUse(place, account)) return place;
    if (readdirSync(place).length === 0) rmdirSync(place);
  }
  throw new Error(`The account "postgres" can enter neither ${folder} nor ${placeOutside()}.`);
}

async function launch(server, preferredPort) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferredPort : 0);
    const child = spawnServer(server, port);
    const ready = await within(120_000, () => hasEnded(child) || saysReady(server.data, child.pid));
    if (ready && !hasEnded(child)) return { child, port };

    const tail = readFileSync(server.log, 'utf8').split('\n').slice(-12).join('\n');
    // After a kill -9 the old server's workers need a moment to notice; a port can be taken between look and use.
    const passing = /shared memory block|could not bind|could not create any TCP/.test(tail);
    if (!passing || attempt === 10)
      throw new Error(`PostgreSQL did not start. Its log (${server.log}) ends with:\n${tail}`);
    await within(500, () => false);
  }
}

function spawnServer({ data, log, programs, account, durable }, port) {
  const all = { ...settings, ...(durable ? durableSettings : throwawaySettings), port };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = tiedToParent(path.join(programs, 'bin', 'postgres'), ['-D', data, ...flags], 'INT');
  const output = openSync(log, 'w', 0o600);
  // A group of its own: Ctrl-C in the terminal must reach the start script only, which stops things in order.
  const options = { detached: true, stdio: ['ignore', output, output], cwd: data, env: serverEnvironment() };
  const child = spawn(command, args, { ...account, ...options });
  closeSync(output);
  child.on('error', () => {});
  child.unref();
  return child;
}

function hasEnded(child) {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function postmaster(data) {
  const file = path.join(data, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

function saysReady(data, pid) {
  const lines = postmaster(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** A start script that was killed may have left its server, or only the server's pid file, behind. */
async function stopLeftover(data) {
  const pid = Number(postmaster(data)[0]);
  if (!pid) return;
  if (commandOf(pid).includes(data)) await stopServer(pid);
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
}
