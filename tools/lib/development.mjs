import { parseArgs } from 'node:util';
import { compileApi, watchApi } from './api-compiler.mjs';
import { applicationEnvironment, demoRegisters, prepare, startApplication } from './application.mjs';
import { openDatabase } from './database.mjs';
import { freePort } from './ports.mjs';
import { runVisibly } from './run.mjs';
import { claimDataDir, refuseUsedPort } from './running.mjs';
import { say, step } from './say.mjs';
import { isStopping, onStop } from './stopping.mjs';
import { entrance, welcome } from './welcome.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' } } });
const nx = 'node_modules/nx/dist/bin/nx.js';

/** The API and the admin, both of which show a change of their sources at once. */
export async function develop() {
  const port = Number(values.port);
  const url = `http://127.0.0.1:${port}`;
  claimDataDir(url);
  await refuseUsedPort(port);

  await step('Compiling the API', compileApi);
  const api = { port: await freePort(port + 1), url };
  const env = applicationEnvironment({ ...api, databaseUrl: await openDatabase() });
  const prepared = await step('Preparing the database', (onLine) => prepare(env, { onLine }));
  keepRunning({ ...env, ...demoRegisters(prepared) });

  console.log(welcome(entrance(url, prepared), { ...prepared, log: 'below' }));
  say('Every change of a source shows at once. The admin is being built …\n');
  return runVisibly(nx, ['serve', 'admin', `--port=${port}`], {
    env: { CLIENTELE_API: `http://127.0.0.1:${api.port}` },
  });
}

/** Runs the API, and runs it anew whenever its sources have changed. */
function keepRunning(env) {
  let api = startVisibly(env);
  let turn = Promise.resolve();
  const restart = async (files) => {
    await api.stop();
    if (files.some((file) => file.includes('/migrations/'))) await prepare(env, {});
    if (!isStopping()) api = startVisibly(env);
  };
  const onCompiled = (_count, files) => {
    turn = turn.then(() => restart(files)).catch(complain);
  };
  onStop(() => api.stop());
  onStop(watchApi({ onCompiled, onError: complain }));
}

function startVisibly(env) {
  const application = startApplication(env, { visible: true });
  application.ended.then((code) => {
    if (code !== 0 && code !== 'SIGKILL') say('The API has ended; it starts again when a source changes.');
  });
  return application;
}

function complain(error) {
  say(error.message.split('\n\nCaused by')[0]);
  if (error.tail) say(error.tail);
}
