import { report } from './failure.mjs';

const stack = [];
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let stopping;
let hurryUp;

/** Fulfilled once a person has asked a second time. */
export const hurried = new Promise((resolve) => (hurryUp = resolve));

/** What to do before this process ends; the last one registered is the first one asked. Returns how to forget it. */
export function onStop(action) {
  stack.push(action);
  return () => {
    const index = stack.indexOf(action);
    if (index !== -1) stack.splice(index, 1);
  };
}

/** Ends everything that was started, in order, and this process. Every further call waits for the first. */
export function stop(code) {
  stopping ??= stopAll().then(() => process.exit(code));
  return stopping;
}

export function isStopping() {
  return stopping !== undefined;
}

/**
 * Ctrl-C, kill, a closed terminal, npm or the launching process gone: all end in `onSignal`, once.
 * npm passes on a Ctrl-C that the terminal has sent to us, too, hence signals close together count as one.
 */
export function listenForSignals(onSignal) {
  let first = 0;
  const handle = () => {
    if (first && Date.now() - first > 400) hurryUp();
    if (first) return;
    first = Date.now();
    onSignal();
  };
  for (const signal of signals) process.on(signal, handle);
  process.on('disconnect', handle);
  if (process.env.npm_lifecycle_event) watchParent(handle);
}

function watchParent(onGone) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

async function stopAll() {
  while (stack.length) {
    try {
      await stack.pop()();
    } catch (error) {
      report(error);
    }
  }
}
