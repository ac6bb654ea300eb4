import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a living process, '' when there is none: pids are reused, names tell whose they are. */
export function commandOf(pid) {
  if (!isAlive(pid)) return '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Resolves to true as soon as `condition` holds, to false when it does not within `milliseconds`. */
export async function within(milliseconds, condition) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}

let lifeline;

/**
 * The command that ends by `signal` when its parent dies in any way, SIGKILL included. Only Linux knows such a tie;
 * elsewhere the command is returned as it is, and what is left over is found at the next start.
 */
export function tiedToParent(command, args, signal) {
  lifeline ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0;
  return lifeline ? ['setpriv', ['--pdeathsig', signal, '--', command, ...args]] : [command, args];
}
