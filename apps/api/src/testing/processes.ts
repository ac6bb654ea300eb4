import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');
/** What whoever signs tokens in tests shares with the processes. */
const SECRET = 'a secret of tests that is long enough';

const PATIENCE_MS = 100_000;

/** A process of ours that a story starts, as it runs in production. */
export interface Started {
  pid: number;
  url: string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  signal(name: NodeJS.Signals): void;
}

/** The API, once it listens; jobs run elsewhere unless `env` says so. */
export async function startApi(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const port = await freePort();
  const started = start('main', databaseUrl, { PORT: String(port), JOBS: 'none', ...env }, port);
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const response = await fetch(`${started.url}/health/ready`).catch(() => undefined);
    if (response?.ok) return started;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  started.signal('SIGKILL');
  throw new Error('The API did not become ready');
}

/** A worker as a service of its own. */
export function startWorker(databaseUrl: string): Started {
  return start('worker', databaseUrl, {}, 0);
}

function start(program: string, databaseUrl: string, env: NodeJS.ProcessEnv, port: number): Started {
  const script = ['-r', join(ROOT, 'tools/swc-register.cjs'), join(__dirname, `../${program}.ts`)];
  const child = spawn(process.execPath, script, {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      CLIENTELE_SECRET: SECRET,
      PUBLIC_URL: 'http://127.0.0.1',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    ended: endOf(child),
    signal: (name) => void child.kill(name),
  };
}

async function endOf(child: ChildProcess): Promise<number | string> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? signal ?? '';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
