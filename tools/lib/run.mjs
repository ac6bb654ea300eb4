import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { hurried, onStop } from './stopping.mjs';

/** The environment of everything we start: the project's own programs come first. */
export function environment(extra = {}) {
  const bin = path.join(root, 'node_modules', '.bin');
  const own = [bin, path.dirname(process.execPath)].filter((folder) => !process.env.PATH?.startsWith(folder));
  const tools = {
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_ISOLATE_PLUGINS: 'false',
    NG_CLI_ANALYTICS: 'false',
  };
  return { ...process.env, PATH: [...own, process.env.PATH].join(path.delimiter), ...tools, ...extra };
}

/**
 * Runs a program to its end and returns what it printed on stdout. Its last words stand in the failure when it fails.
 * `onLine` gets each line of stderr, for programs that tell there how far they are.
 */
export async function run(command, args, { env, failure, advice, onLine } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const done = onStop(() => killGroup(child));
  const stdout = [];
  const everything = [];
  const collect = (stream, into) =>
    createInterface({ input: stream }).on('line', (line) => {
      into?.push(line);
      everything.push(line);
      if (!into) onLine?.(line);
    });
  collect(child.stdout, stdout);
  collect(child.stderr);

  const code = await new Promise((resolve) => {
    child.once('error', (error) => everything.push(error.message) && resolve(127));
    child.once('close', resolve);
  });
  done();
  if (code === 0) return stdout.join('\n');
  throw new Failure(failure ?? `${command} ${args.join(' ')} failed`, {
    tail: everything.join('\n'),
    advice,
  });
}

/** A program of node_modules by its script, so that it runs on the Node that runs us. */
export function runNode(script, args, options) {
  return run(process.execPath, [path.join(root, script), ...args], options);
}

/** Runs a program whose output the person sees as it comes; returns its exit code. */
export async function runVisibly(script, args, { env } = {}) {
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const done = onStop(() => endGroup(child, ended));
  const code = await ended;
  done();
  return code;
}

/** Lets a program and what it started end in order, as Ctrl-C would. */
async function endGroup(child, ended) {
  child.kill('SIGINT');
  await Promise.race([ended, sleep(15_000), hurried]);
  killGroup(child);
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
