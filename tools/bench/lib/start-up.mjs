import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { apiProgram } from '../../lib/application.mjs';
import { timed } from '../../lib/figures.mjs';
import { root } from '../../lib/paths.mjs';
import { freePort } from '../../lib/ports.mjs';

/** Seconds from the start of the built API, its database running, to its first answer to a key. */
export async function secondsToFirstAnswer({ databaseUrl, apiKey }, turns) {
  const all = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const port = await freePort();
    const env = {
      DATABASE_URL: databaseUrl,
      CLIENTELE_SECRET: 'x'.repeat(32),
      PORT: String(port),
      JOBS: 'none',
    };
    const { answer: child, seconds } = await timed(async () => {
      const started = spawn(process.execPath, apiProgram, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: 'ignore',
      });
      await firstAnswer(`http://127.0.0.1:${port}/api/v1/customers?limit=1`, apiKey);
      return started;
    });
    all.push(seconds);
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return all;
}

async function firstAnswer(url, apiKey) {
  for (let attempt = 0; attempt < 3000; attempt += 1) {
    const response = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } }).catch(
      () => undefined,
    );
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The API did not answer within half a minute.');
}
