import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { anchorsFile, backupsDir } from './backups.mjs';
import { Failure, lastLines } from './failure.mjs';
import { dataDir, root } from './paths.mjs';
import { tiedToParent, within } from './processes.mjs';
import { isProduction } from './production.mjs';
import { environment, runNode } from './run.mjs';
import { hurried } from './stopping.mjs';

const compiled = 'dist/api/apps/api/src';
export const logFile = path.join(dataDir, 'api.log');

/**
 * What Node runs as the API. It keeps 70 MB alive; without a limit, garbage makes it four times as much before V8, which
 * sees how large the machine is, begins to collect.
 */
export const apiProgram = [
  '--enable-source-maps',
  '--max-old-space-size=256',
  '--max-semi-space-size=8',
  path.join(root, compiled, 'main.js'),
];

/** What the application is told about its surroundings. */
export function applicationEnvironment({ databaseUrl, port, url, admin = 'dist/admin/browser' }) {
  return {
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: process.env.PUBLIC_URL || url,
    ADMIN_DIR: path.join(root, admin),
    CLIENTELE_SECRET: process.env.CLIENTELE_SECRET || rememberedSecret(),
    BACKUP_DIR: backupsDir,
    AUDIT_ANCHORS: anchorsFile,
  };
}

/** The demo asks registers on this machine, unless somebody says which, or none. */
export function demoRegisters({ logins }, env = process.env) {
  const isSaid = ['VIES_URL', 'ARES_URL', 'BRREG_URL', 'WHITE_LIST_URL'].some((name) => env[name]);
  return { DEMO_REGISTERS: env.DEMO_REGISTERS || (logins.length > 0 && !isSaid ? 'on' : 'off') };
}

/** Migrates, fills an empty database with demo data, and returns how one gets in. */
export async function prepare(env, { empty, onLine }) {
  const output = await runNode(`${compiled}/cli.js`, ['prepare', ...(empty ? ['--empty'] : [])], {
    env,
    onLine,
    failure: 'The database could not be prepared.',
    advice:
      process.env.DATABASE_URL &&
      'Is DATABASE_URL right, and may its user create tables and extensions there?',
  });
  return JSON.parse(output.trim().split('\n').at(-1));
}

/**
 * Starts the application. `ended` tells the exit code whenever and however it ends; `stop` lets it finish first.
 * What it logs goes to a file unless `visible`.
 */
export function startApplication(env, { visible = isProduction() } = {}) {
  const [command, args] = tiedToParent(process.execPath, apiProgram, 'TERM');
  const output = visible ? 'inherit' : freshLog();
  const stdio = ['ignore', output, output];
  const child = spawn(command, args, { cwd: root, env: environment(env), stdio, detached: true });
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  return { ended, stop: () => stopApplication(child, ended) };
}

export async function waitUntilReady(port, ended) {
  let exit;
  ended.then((code) => (exit = code));
  const ready = await within(90_000, async () => exit !== undefined || (await answers(port)));
  if (ready && exit === undefined) return;
  const failure =
    exit === undefined ? 'The application did not become ready.' : `The application ended (${exit}).`;
  throw new Failure(failure, { tail: logTail(), advice: `Its whole log: ${logFile}` });
}

export function logTail() {
  return existsSync(logFile) && !isProduction() ? lastLines(readFileSync(logFile, 'utf8'), 30) : '';
}

/** It may finish what it is doing; after ten seconds, or when asked again, it may not. */
async function stopApplication(child, ended) {
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(10_000), hurried]);
  child.kill('SIGKILL');
  await ended;
}

async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`, {
      signal: AbortSignal.timeout(2000),
    });
    return response.status === 200;
  } catch {
    return false;
  }
}

function freshLog() {
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  return openSync(logFile, 'w', 0o600);
}

/** Sessions and links stay valid across restarts, so the secret that protects them stays, too. */
function rememberedSecret() {
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
