import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { dataDir } from './paths.mjs';
import { portProblem } from './ports.mjs';
import { commandOf } from './processes.mjs';
import { onStop } from './stopping.mjs';

const note = path.join(dataDir, 'running.json');

/** The folder is entered by PostgreSQL's account, too; what is secret in it is so by its own mode. */
function makeDataDir() {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
}

/**
 * Only one start may use a data folder. The first one leaves a note there for as long as it runs; the process it
 * restarts itself as finds its parent's name on it.
 */
export function claimDataDir(url) {
  makeDataDir();
  const text = JSON.stringify({ pid: process.pid, url });
  try {
    writeFileSync(note, text, { flag: 'wx' });
  } catch {
    refuseOtherStart();
    writeFileSync(note, text);
  }
  onStop(() => rmSync(note, { force: true }));
}

function refuseOtherStart() {
  const { pid, url } = readNote();
  if (pid === process.ppid || !/tools\/(start|dev|backup|restore)\.mjs/.test(commandOf(pid))) return;
  throw new Failure(`Clientele is running already: ${url} (process ${pid}).`, {
    advice:
      'Stop that one first (Ctrl-C where it runs), or give this one a data folder: CLIENTELE_DATA_DIR=….',
  });
}

function readNote() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'));
  } catch {
    return {};
  }
}

export async function refuseUsedPort(port) {
  const problem = port === 0 ? undefined : await portProblem(port);
  if (problem === 'EADDRINUSE') {
    throw new Failure(`Port ${port} is in use by another program.`, {
      advice: `Choose another one: npm start -- --port ${port + 1 > 65535 ? 3000 : port + 1}`,
    });
  }
  if (problem)
    throw new Failure(`Port ${port} cannot be used here (${problem}).`, { advice: 'Choose one above 1023.' });
}
