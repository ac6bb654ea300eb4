import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';

/**
 * Starts the application as a person would, on a free port and with a data folder of its own that goes with it.
 * Returns what it says when it is ready, and how to stop it.
 * @param {string[]} [args]
 * @param {Record<string, string>} [env] what it is told besides
 * @returns {Promise<{ ready: { url: string, apiKey: string, logins: { email: string, password: string }[] },
 *   stop: () => Promise<void>, home: string, pid: number }>}
 */
export async function startTrial(args = [], env = {}) {
  const home = await mkdtemp(path.join(tmpdir(), 'clientele-trial-'));
  await chmod(home, 0o711);
  const app = spawn(process.execPath, [path.join(root, 'tools', 'start.mjs'), '--port', '0', ...args], {
    cwd: root,
    env: {
      // A measurement calls more often than anybody may.
      RATE_LIMIT: '0',
      RATE_LIMIT_ANONYMOUS: '0',
      // Registers are asked by the clock, which a proof would see.
      DEMO_REGISTERS: 'off',
      ...process.env,
      CLIENTELE_DATA_DIR: home,
      DATABASE_URL: '',
      PUBLIC_URL: '',
      npm_lifecycle_event: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    app.kill('SIGTERM');
    if (app.exitCode === null && app.signalCode === null) await once(app, 'exit');
    await rm(home, { recursive: true, force: true });
  };
  return { ready: await readyLine(app), stop, home, pid: app.pid };
}

function readyLine(app) {
  return new Promise((resolve, reject) => {
    createInterface({ input: app.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(JSON.parse(line.slice('ready '.length)));
    });
    app.once('exit', (code) => reject(new Error(`The application did not start (${code}).`)));
  });
}
