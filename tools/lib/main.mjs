import { report } from './failure.mjs';
import { ensureRuntime } from './runtime.mjs';
import { isStopping, listenForSignals, stop } from './stopping.mjs';

/**
 * The frame of every command: packages and Node first, then `work`, whose result is the exit code. Whatever it
 * started is stopped with it, also when a person interrupts it.
 */
export async function main(work, { interrupted = 130 } = {}) {
  listenForSignals(() => stop(interrupted));
  try {
    await ensureRuntime();
    await stop((await work()) ?? 0);
  } catch (error) {
    if (!isStopping()) report(error);
    await stop(1);
  }
}
