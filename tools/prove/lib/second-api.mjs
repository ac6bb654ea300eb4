import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { apiProgram } from '../../lib/application.mjs';
import { freePort } from '../../lib/ports.mjs';
import { within } from '../../lib/processes.mjs';
import { environment } from '../../lib/run.mjs';

const PATIENCE_MS = 90_000;

/** Another API on the database of a trial, always at one address, that may be killed and started again. */
export class SecondApi {
  constructor(env, port) {
    this.env = env;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async of({ databaseUrl, secret }) {
    const port = await freePort();
    const limits = { RATE_LIMIT: '0', RATE_LIMIT_ANONYMOUS: '0' };
    const own = {
      DATABASE_URL: databaseUrl,
      CLIENTELE_SECRET: secret,
      HOST: '127.0.0.1',
      PORT: String(port),
    };
    const api = new SecondApi(environment({ ...limits, ...own, JOBS: 'none', LOG_LEVEL: 'silent' }), port);
    await api.start();
    return api;
  }

  async start() {
    this.child = spawn(process.execPath, apiProgram, {
      env: this.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ready = () =>
      fetch(`${this.url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    if (!(await within(PATIENCE_MS, ready))) throw new Error('The second API did not become ready.');
  }

  async kill() {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
