import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../lib/paths.mjs';

const require = createRequire(import.meta.url);
const LOOK_UP = 'SELECT id, name, permissions FROM api_key WHERE key_hash = $1 AND revoked_at IS NULL';

/** Starts the bare server in its two variants; answers their addresses. */
export async function startBareServers(databaseUrl, questions) {
  const { CUSTOMER_CARD } = require(path.join(root, 'dist/api/libs/customers/api/src/customer-card.js'));
  const lists = Object.fromEntries(questions.map((question) => [question.path, question]));
  const plan = { databaseUrl, lists, card: CUSTOMER_CARD, lookUp: LOOK_UP };
  const started = await Promise.all(['rows', 'json'].map((variant) => startOne({ ...plan, variant })));
  return {
    rows: started[0].url,
    json: started[1].url,
    close: () => started.forEach(({ child }) => child.disconnect()),
  };
}

async function startOne(plan) {
  const child = fork(path.join(root, 'tools', 'bench', 'lib', 'bare-server.mjs'), {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  child.send(plan);
  const [{ port }] = await once(child, 'message');
  return { child, url: `http://127.0.0.1:${port}` };
}
