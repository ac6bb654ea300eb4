import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { ensureInstalled } from './installation.mjs';
import { root } from './paths.mjs';
import { hurried, onStop } from './stopping.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

/**
 * Makes sure that the packages are installed and that the calling script runs on a Node the application can run on:
 * when it does not, the script is started once more on the pinned one, and this call never returns.
 */
export async function ensureRuntime() {
  if (major < 20) {
    throw new Failure(`Node ${process.versions.node} is too old.`, { advice: 'Install Node 20 or newer.' });
  }
  await ensureInstalled();
  if (!canRunApplication()) await restartOn(pinnedNode());
}

function canRunApplication() {
  return (major === 24 && minor >= 15) || major >= 26;
}

function pinnedNode() {
  const pinned = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  throw new Failure(`The application needs Node 24.15 or newer; this is ${process.versions.node}.`, {
    advice: `No Node comes along for ${process.platform}-${process.arch}: install Node 24 and run the command again.`,
  });
}

/** The new process leads a group of its own, so that Ctrl-C reaches it once and by us; it ends when we are gone. */
function restartOn(node) {
  const child = spawn(node, process.argv.slice(1), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(process.exit(code ?? (signal ? 1 : 0))));
  });
  onStop(() => child.kill('SIGTERM') && ended);
  hurried.then(() => child.kill('SIGTERM'));
  return ended;
}
