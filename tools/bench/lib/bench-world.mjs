import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startTrial } from '../../lib/trial.mjs';
import { Memory } from './memory.mjs';

/** An application of its own with a database that one may look into, gone when it is closed. */
export async function openBench() {
  const trial = await startTrial();
  const { port, appPassword } = JSON.parse(
    readFileSync(path.join(trial.home, 'postgres', 'server.json'), 'utf8'),
  );
  const databaseUrl = `postgres://clientele:${appPassword}@127.0.0.1:${port}/clientele`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const headers = { authorization: `Bearer ${trial.ready.apiKey}` };
  const api = async (method, address, body) => {
    const isJson = body !== undefined && !(body instanceof FormData);
    const response = await fetch(`${trial.ready.url}${address}`, {
      method,
      headers: { ...headers, ...(isJson && { 'content-type': 'application/json' }) },
      body: isJson ? JSON.stringify(body) : body,
    });
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    databaseUrl,
    api,
    memory: new Memory(trial.pid),
    sql: async (text, values) => (await pool.query(text, values)).rows,
    /** The ended job, with the seconds from its enqueuing to its end. */
    job: async (started) => {
      for (;;) {
        const job = await (await api('GET', `/api/v1/jobs/${started.id}`)).json();
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
