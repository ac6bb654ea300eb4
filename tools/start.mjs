import {
  applicationEnvironment,
  demoRegisters,
  logTail,
  prepare,
  startApplication,
  waitUntilReady,
} from './lib/application.mjs';
import { build } from './lib/building.mjs';
import { openDatabase } from './lib/database.mjs';
import { report } from './lib/failure.mjs';
import { freePort } from './lib/ports.mjs';
import { checkProduction, isProduction } from './lib/production.mjs';
import { claimDataDir, refuseUsedPort } from './lib/running.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { say, step } from './lib/say.mjs';
import { readStartOptions, startHelp } from './lib/start-options.mjs';
import { isStopping, listenForSignals, onStop, stop } from './lib/stopping.mjs';
import { entrance, welcome } from './lib/welcome.mjs';

const interrupted = 130;
let isReady = false;

listenForSignals(() => stop(isReady ? 0 : interrupted));

try {
  const options = readStartOptions();
  if (options.help) console.log(startHelp);
  else await start(options);
} catch (error) {
  if (!isStopping()) report(error);
  await stop(1);
}

async function start({ empty, port: wanted }) {
  checkProduction();
  const port = wanted === 0 ? await freePort() : wanted;
  const url = `http://127.0.0.1:${port}`;
  claimDataDir(url);
  await refuseUsedPort(port);
  await ensureRuntime();

  await build(['api', 'admin']);
  const env = applicationEnvironment({ databaseUrl: await openDatabase(), port, url });
  const noDemo = empty || isProduction();
  const prepared = await step('Preparing the database', (onLine) => prepare(env, { empty: noDemo, onLine }));
  const { ended, stop: stopApplication } = startApplication({ ...env, ...demoRegisters(prepared) });
  onStop(() => {
    say('\nStopping …');
    return stopApplication();
  });
  await step('Starting the application', () => waitUntilReady(port, ended));

  const way = entrance(url, prepared);
  isReady = true;
  console.log(welcome(way, prepared));
  console.log(`ready ${JSON.stringify(way)}`);
  await endOfApplication(ended);
}

/** It should run until somebody stops it; when it ends by itself there is nothing left to run for. */
async function endOfApplication(ended) {
  const code = await ended;
  if (isStopping()) return;
  say(`\nThe application has ended by itself (${code}). The last lines of its log:\n${logTail()}`);
  await stop(1);
}
