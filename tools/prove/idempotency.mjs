import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { SecondApi } from './lib/second-api.mjs';

export const title = 'A request with an Idempotency-Key is done once, whatever falls in between (G3)';

const COPIES = 5;
const AT_ONCE = 8;
const KILLS = { API: 20, database: 5 };
/** Requests for each kill. */
const EACH = 40;
const AGAIN_MS = 100;
/** Addresses of one customer, with room for those that are there. */
const MOST = 400;

export async function prove(world, findings, keys = 1000) {
  const api = await SecondApi.of(world);
  try {
    const scene = await setScene(world, api);
    await copies(scene, findings, keys);
    await principals(scene, findings, keys);
    await falls(scene, findings, 'API', async () => {
      await api.kill();
      await api.start();
    });
    await falls(scene, findings, 'database', () => fall(world));
    await bite(scene, findings);
  } finally {
    await api.kill();
  }
}

/** A key of a partner, and customers who get addresses: nothing but the key keeps one from being added twice. */
async function setScene(world, api) {
  const customers = await world.sql(`SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY id LIMIT 500`);
  return { world, api, partner: await newPartner(world), customers: customers.map(({ id }) => id) };
}

async function newPartner({ sql }) {
  const secret = `clt_live_${randomBytes(32).toString('base64url')}`;
  const [{ id }] = await sql(
    `INSERT INTO api_key (name, prefix, key_hash, permissions)
     VALUES ('Prove', 'clt_live_', $1, '{customers:read,addresses:write}') RETURNING id`,
    [createHash('sha256').update(secret).digest()],
  );
  return { id, secret };
}

/** What is asked under a key: an address with its own label. */
function actOf(
  { customers, partner },
  at,
  { key = randomUUID(), customer = customers[at % customers.length] } = {},
) {
  return { partner, key, label: `${key} ${at}`, path: `/api/v1/customers/${customer}/addresses` };
}

async function send({ api }, { partner, key, path: address, label }, city = 'Kraków') {
  const response = await fetch(`${api.url}${address}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${partner.secret}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ label, city, country: 'PL' }),
  });
  const { status, headers } = response;
  const said = ['location', 'etag', 'content-type'].map((name) => headers.get(name));
  return {
    status,
    bytes: [await response.text(), ...said].join('\n'),
    isReplay: headers.get('idempotent-replayed') === 'true',
    after: headers.get('retry-after'),
  };
}

/** The answer, however often it takes; `seen` gets those that were none. */
async function insist(scene, act, seen = []) {
  for (;;) {
    const answer = await send(scene, act).catch((error) => ({ status: 0, bytes: String(error) }));
    if (answer.status === 201) return answer;
    if (![0, 409, 503].includes(answer.status)) throw new Error(`${answer.status} ${answer.bytes}`);
    seen.push(answer);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function each(acts, work) {
  const queue = acts.values();
  const worker = async () => {
    for (const act of queue) await work(act);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function copies(scene, findings, keys) {
  console.log(`\n${keys} keys, ${COPIES} copies at once`);
  const acts = Array.from({ length: keys }, (_, at) => actOf(scene, at));
  const count = { first: 0, identical: 0, reused: 0 };
  const running = [];
  await each(acts, async (act) => {
    const answers = await Promise.all(Array.from({ length: COPIES }, () => insist(scene, act, running)));
    count.first += answers.filter(({ isReplay }) => !isReplay).length;
    count.identical += new Set(answers.map(({ bytes }) => bytes)).size === 1;
    const other = await send(scene, act, 'Oslo');
    count.reused += other.status === 422 && other.bytes.includes('shared.idempotency_reused');
  });
  findings.same('effects', await effects(scene, acts), keys);
  findings.same('first answers, keys with equal bytes, refusals of another body', count, {
    first: keys,
    identical: keys,
    reused: keys,
  });
  const told = running.filter(({ status, after }) => status === 409 && after === '1').length;
  findings.check(
    'answers while it still ran, all 409 with Retry-After',
    told === running.length && told > 0,
    told,
  );
  findings.same('keys without effect, effects without key or twice', await faults(scene, acts), []);
}

async function principals(scene, findings, count) {
  console.log(`\n${count} partners with the same key`);
  const key = randomUUID();
  const acts = [];
  for (let at = 0; at < count; at += 1) {
    const partner = await newPartner(scene.world);
    // One address for as many as a customer may have, so that only the partner tells them apart.
    const customer = scene.customers[Math.floor(at / MOST)];
    acts.push(actOf({ ...scene, partner }, at, { key, customer }));
  }
  const answers = [];
  await each(acts, async (act) => answers.push(await insist(scene, act)));
  findings.same('effects', await effects(scene, acts), count);
  findings.same('answers that are somebody else’s', answers.filter(({ isReplay }) => isReplay).length, 0);
  findings.same('keys without effect, effects without key or twice', await faults(scene, acts), []);
}

/** Something falls at random times while requests come in; what had no answer is looked at, and then sent again. */
async function falls(scene, findings, what, fallOnce) {
  console.log(`\nThe ${what} falls ${KILLS[what]} times`);
  const all = { acknowledged: 0, done: 0, not: 0, faults: [], changed: 0, replayed: 0 };
  for (let round = 0; round < KILLS[what]; round += 1) {
    const acts = Array.from({ length: EACH }, (_, at) => actOf(scene, round * EACH + at));
    const answers = new Map();
    const falling = new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 400)).then(fallOnce);
    await each(acts, async (act) => {
      const answer = await send(scene, act).catch(() => undefined);
      if (answer?.status === 201) answers.set(act, answer);
    });
    await falling;
    await settled(scene);
    all.faults.push(...(await faults(scene, acts)));
    const open = acts.filter((act) => !answers.has(act));
    const done = await effects(scene, open);
    all.acknowledged += answers.size;
    all.done += done;
    all.not += open.length - done;
    await each(acts, async (act) => {
      const { bytes, isReplay } = await insist(scene, act);
      const before = answers.get(act);
      if (before && before.bytes !== bytes) all.changed += 1;
      if (before && isReplay) all.replayed += 1;
    });
    all.faults.push(...(await faults(scene, acts, 'all')));
  }
  report(findings, all);
}

function report(findings, { acknowledged, done, not, faults: found, changed, replayed }) {
  const figure = `${acknowledged} acknowledged, ${done} done without an answer, ${not} not done`;
  findings.check('answers came, and others did not', acknowledged > 0 && done + not > 0, figure);
  findings.same('acknowledged ones that are answered again', replayed, acknowledged);
  findings.same('other bytes than before', changed, 0);
  findings.same('keys without effect, effects without key or twice', found, []);
}

/** A connection that is killed makes PostgreSQL throw all of them away and recover from its log. */
async function fall({ sql }) {
  const [{ pid }] = await sql(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      ORDER BY query_start DESC LIMIT 1`,
  );
  process.kill(pid, 'SIGKILL');
}

/** What was under way when the API or the database fell has come to its end. */
async function settled({ world, api }) {
  for (;;) {
    const rows = await world
      .sql(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND backend_type = 'client backend' AND xact_start IS NOT NULL`,
      )
      .catch(() => [{}]);
    const ready = await fetch(`${api.url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready && rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function effects({ world }, acts) {
  const labels = acts.map(({ label }) => label);
  const [{ count }] = await world.sql(`SELECT count(*)::int AS count FROM address WHERE label = ANY($1)`, [
    labels,
  ]);
  return count;
}

/** Acts that were done twice, or whose key and effect are not both there or both absent; `all` must be there. */
async function faults({ world }, acts, all) {
  const { SealedAnswer } = sealing();
  const rows = await world.sql(
    `SELECT label, count(*)::int AS times FROM address WHERE label = ANY($1) GROUP BY label`,
    [acts.map(({ label }) => label)],
  );
  const times = new Map(rows.map((row) => [row.label, row.times]));
  const ids = new Map(
    acts.map((act) => {
      const scope = ['api_key', act.partner.id, 'POST', act.path, act.key];
      return [act, new SealedAnswer(world.secret, scope).id];
    }),
  );
  const kept = await world.sql(`SELECT encode(id, 'hex') AS id FROM idempotency_key WHERE id = ANY($1)`, [
    [...ids.values()],
  ]);
  const has = new Set(kept.map(({ id }) => id));
  return acts.flatMap((act) => {
    const effect = times.get(act.label) ?? 0;
    const key = has.has(ids.get(act).toString('hex'));
    const holds = effect <= 1 && key === (effect === 1) && (all === undefined || effect === 1);
    return holds ? [] : [{ key: act.key, effect, kept: key }];
  });
}

/** Where the row of a key stands is the application's own secret. */
function sealing() {
  const require = createRequire(import.meta.url);
  require('../swc-register.cjs');
  return require(path.join(root, 'libs/shared/api/src/idempotency/sealed-answer.ts'));
}

/** A key that is lost after its effect. */
async function bite(scene, findings) {
  console.log('\nTeeth');
  const act = actOf(scene, 0);
  await insist(scene, act);
  await scene.world.sql(`DELETE FROM idempotency_key WHERE at = (SELECT max(at) FROM idempotency_key)`);
  findings.teeth('an effect without its key', (await faults(scene, [act])).length === 1);
  await insist(scene, act);
  findings.teeth('a doubled effect', (await faults(scene, [act]))[0]?.effect === 2);
}
