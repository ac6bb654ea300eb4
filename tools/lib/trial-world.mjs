import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startTrial } from './trial.mjs';
import { AppProcesses } from './app-processes.mjs';

/** An application of its own with a database that one may look into, gone when it is closed. */
export async function openTrialWorld(env = {}) {
  const trial = await startTrial([], env);
  const { port, appPassword } = JSON.parse(
    readFileSync(path.join(trial.home, 'postgres', 'server.json'), 'utf8'),
  );
  const databaseUrl = `postgres://clientele:${appPassword}@127.0.0.1:${port}/clientele`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A connection that breaks while nobody uses it is replaced by the next one.
  pool.on('error', () => {});
  const { ask, api } = clientOf(trial.ready);
  const jobNow = async ({ id }) => (await api('GET', `/api/v1/jobs/${id}`)).json();
  return {
    url: trial.ready.url,
    apiKey: trial.ready.apiKey,
    logins: trial.ready.logins,
    /** What the application's cursors are sealed with. */
    secret: readFileSync(path.join(trial.home, 'secret'), 'utf8').trim(),
    databaseUrl,
    ready: trial.ready,
    home: trial.home,
    ask,
    api,
    processes: new AppProcesses(trial.pid),
    sql: async (text, values) => (await pool.query(text, values)).rows,
    jobNow,
    /** The ended job, with the seconds from its enqueuing to its end. */
    job: async (started) => {
      for (;;) {
        const job = await jobNow(started);
        if (job.finishedAt)
          return { ...job, seconds: (Date.parse(job.finishedAt) - Date.parse(job.createdAt)) / 1000 };
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    close: async () => {
      await pool.end();
      await trial.stop();
    },
  };
}

function clientOf({ url, apiKey }) {
  const headers = { authorization: `Bearer ${apiKey}` };
  /** What the API answers, whatever that is. */
  const ask = (method, address, body) => {
    const isJson = body !== undefined && !(body instanceof FormData);
    return fetch(`${url}${address}`, {
      method,
      headers: { ...headers, ...(isJson && { 'content-type': 'application/json' }) },
      body: isJson ? JSON.stringify(body) : body,
    });
  };
  const api = async (method, address, body) => {
    const response = await ask(method, address, body);
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return response;
  };
  return { ask, api };
}
