import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/paths.mjs';

let dataDir;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'clientele-start-'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function start(...args) {
  const script = path.join(root, 'tools', 'start.mjs');
  const env = { ...process.env, CLIENTELE_DATA_DIR: dataDir, npm_lifecycle_event: '' };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  const [code] = await once(child, 'close');
  return { code, said: said.join('') };
}

test('a used port is said before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  const { code, said } = await start('--port', String(port));
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is in use by another program.`);
  expect(said).toContain(`npm start -- --port ${port + 1}`);
});

test('a second start on the same data names the first one', async () => {
  const first = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'tools/start.mjs'], {
    stdio: 'ignore',
  });
  await writeFile(
    path.join(dataDir, 'running.json'),
    JSON.stringify({ pid: first.pid, url: 'http://127.0.0.1:3999' }),
  );
  const { code, said } = await start('--port', '0');
  first.kill();
  expect(code).toBe(1);
  expect(said).toContain(`Clientele is running already: http://127.0.0.1:3999 (process ${first.pid}).`);
});
