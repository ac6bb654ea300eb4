import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { timed } from '../lib/figures.mjs';
import { root } from '../lib/paths.mjs';

export const title = 'The audit trail cannot be altered unseen (G17)';

const EDITS = 100;
const DELETIONS = 20;
const CUTS = 5;
const SEAL_EDITS = 20;
/** A transaction of the filling, as large as a batch of an import. */
const BATCH = 1000;
const NO_ANCHORS = { known: new Map(), last: 0, unreadable: [] };

export async function prove(world, findings, rows = 100_000) {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    const scene = sceneOf(world, client);
    await fillAndSeal(scene, rows, findings);
    await verifyAll(scene, findings);
    await alterEntries(scene, findings);
    await cutTails(scene, findings);
    await alterSeals(scene, findings);
    await bite(scene, findings);
  } finally {
    await client.end();
  }
}

/** The very code of the application, as it was built for the start. */
function sceneOf(world, client) {
  const compiled = createRequire(path.join(root, 'dist/api/libs/access/api/src/audit/'));
  const ask = async (text, values = []) => (await client.query(text, values)).rows;
  const file = path.join(world.home, 'audit-anchors.jsonl');
  return { world, ask, file, ...compiled('./seals'), ...compiled('./anchors'), ...compiled('./verify') };
}

async function fillAndSeal(scene, rows, findings) {
  const { ask, file } = scene;
  console.log(`\n${rows} entries, sealed in ten rounds`);
  await settled(scene);
  await sealAll(scene);
  const times = { written: 0, sealed: 0 };
  for (let round = 0; round < 10; round += 1) {
    times.written += (await timed(() => write(scene, rows / 10))).seconds;
    await settled(scene);
    times.sealed += (await timed(() => sealAll(scene))).seconds;
    await scene.appendAnchor(file, scene.anchorOf(await scene.lastSeal(ask)));
  }
  const bare = await withoutSalt(scene, rows / 10);
  const each = (seconds, count) => `${((seconds / count) * 1e6).toFixed(1)} µs an entry`;
  findings.check(
    'writing',
    true,
    `${each(times.written, rows)}; without salt and index ${each(bare, rows / 10)}`,
  );
  findings.check('sealing', times.sealed < rows / 1122, each(times.sealed, rows));
}

async function write({ ask }, rows) {
  for (let at = 0; at < rows; at += BATCH)
    await ask(
      `INSERT INTO change (entity, entity_id, customer_id, operation, diff, actor_kind, channel, request_id)
       SELECT 'customer', uuidv7(), uuidv7(), 'updated', jsonb_build_object('last_name', jsonb_build_array('Nowak ' || n, 'Lis'),
              'phone', jsonb_build_array('', '+48600' || n)), 'api_key', 'api', 'request ' || n FROM generate_series(1, $1::int) n`,
      [BATCH],
    );
  await ask(
    `INSERT INTO access_log (actor_kind, actor_name, channel, action, reason)
     SELECT 'operator', 'Olga', 'admin', 'customers.revealed', 'Letter ' || n FROM generate_series(1, 20) n`,
  );
}

/** What an entry cost before it had a salt and an order of its own; taken back. */
async function withoutSalt(scene, rows) {
  return rolledBack(scene, async () => {
    await scene.ask(`ALTER TABLE change ALTER salt DROP DEFAULT; DROP INDEX ix_change_transaction`);
    return (await timed(() => write(scene, rows))).seconds;
  });
}

async function settled({ ask }) {
  const open = `SELECT 1 FROM change WHERE transaction >= change_horizon() LIMIT 1`;
  while ((await ask(open)).length > 0) await new Promise((go) => setTimeout(go, 20));
}

async function sealAll({ ask, sealNext }) {
  for (let more = true; more;) {
    await ask('BEGIN');
    ({ more } = await sealNext(ask));
    await ask('COMMIT');
  }
}

async function verifyAll(scene, findings) {
  const { answer, seconds } = await timed(async () => verdict(scene));
  findings.same('faults in what nobody altered', answer.faults, []);
  const rate = `${answer.entries} entries under ${answer.seals} seals in ${seconds.toFixed(2)} s`;
  findings.check('checking', answer.entries > 0, rate);
}

async function verdict({ ask, file, verifyAuditTrail, readAnchors }, anchors) {
  return verifyAuditTrail(ask, anchors ?? (await readAnchors(file)));
}

/** Past all guards, as whoever owns the tables can; everything is as before afterwards. */
async function rolledBack({ ask }, work) {
  await ask('BEGIN');
  try {
    for (const table of ['change', 'access_log', 'audit_seal'])
      await ask(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    return await work();
  } finally {
    await ask('ROLLBACK');
  }
}

/** How many of so many alterations are found, each alone. */
async function foundOf(scene, times, alter) {
  let found = 0;
  for (let at = 0; at < times; at += 1)
    found += await rolledBack(scene, async () => {
      const what = await alter(at);
      const { faults } = await verdict(scene);
      if (faults.length === 0) console.log(`  not found: ${what}`);
      return faults.length > 0 ? 1 : 0;
    });
  return found;
}

async function alterEntries(scene, findings) {
  const { ask } = scene;
  console.log(`\n${EDITS} edits of a byte and ${DELETIONS} deletions, each alone`);
  const columns = await ask(
    `SELECT table_name AS log, column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_name IN ('change', 'access_log') AND is_identity = 'NO' AND column_name <> 'commitment'`,
  );
  const edits = await foundOf(scene, EDITS, async () => {
    for (;;) {
      const { log, name, type } = columns[Math.floor(Math.random() * columns.length)];
      const id = await anyOf(scene, log);
      if (await editByte(scene, { table: log, name, type, key: 'id', id })) return `${log} ${id}, ${name}`;
    }
  });
  findings.same('edits of a byte that are found', edits, EDITS);
  const deletions = await foundOf(scene, DELETIONS, async (at) => {
    const log = at % 4 === 0 ? 'access_log' : 'change';
    const id = await anyOf(scene, log);
    await ask(`DELETE FROM ${log} WHERE id = $1`, [id]);
    return `${log} ${id}`;
  });
  findings.same('deletions that are found', deletions, DELETIONS);
}

async function anyOf({ ask, lastSeal }, log) {
  const { behind } = await lastSeal(ask);
  const [row] = await ask(
    `SELECT l.id FROM ${log} l WHERE l.transaction < $1::xid8
     OFFSET floor(random() * (SELECT count(*) FROM ${log} WHERE transaction < $1::xid8)) LIMIT 1`,
    [String(behind)],
  );
  return row.id;
}

/** Another letter or digit for one of the value; false where there is none, or the type or a constraint refuses it. */
async function editByte({ ask }, { table, name, type, key, id }) {
  const [{ value }] = await ask(`SELECT ${name}::text AS value FROM ${table} WHERE ${key} = $1`, [id]);
  const places = [...(value ?? '').matchAll(/[0-9a-z]/g)].map(({ index }) => index);
  if (places.length === 0) return false;
  const at = places[Math.floor(Math.random() * places.length)];
  const other = /\d/.test(value[at]) ? String((Number(value[at]) + 1) % 10) : value[at] === 'a' ? 'b' : 'a';
  await ask('SAVEPOINT edit');
  try {
    const changed = await ask(
      `UPDATE ${table} SET ${name} = $1::text::${type} WHERE ${key} = $2 AND ${name} IS DISTINCT FROM $1::text::${type} RETURNING 1`,
      [value.slice(0, at) + other + value.slice(at + 1), id],
    );
    return changed.length === 1;
  } catch {
    await ask('ROLLBACK TO edit');
    return false;
  }
}

/** Everything from a seal on goes: its entries, the seal and all behind it. */
async function cut({ ask }, number) {
  const from = `(SELECT behind FROM audit_seal WHERE number = ${number - 1})`;
  await ask(`DELETE FROM change WHERE transaction >= ${from}; DELETE FROM access_log WHERE transaction >= ${from};
             DELETE FROM audit_seal WHERE number >= ${number}`);
  return `from seal ${number} on`;
}

async function cutTails(scene, findings) {
  console.log(`\n${CUTS} ends cut off, entries and seals`);
  const { number } = await scene.lastSeal(scene.ask);
  const places = Array.from({ length: CUTS }, (_, at) => Number(number) - at);
  const found = await foundOf(scene, CUTS, (at) => cut(scene, places[at]));
  findings.same('cut ends that are found', found, CUTS);
  const alone = await rolledBack(scene, async () => {
    await cut(scene, places[0]);
    return (await verdict(scene, NO_ANCHORS)).faults.length;
  });
  findings.same('faults that a cut end has without anchors', alone, 0);
}

async function alterSeals(scene, findings) {
  console.log(`\n${SEAL_EDITS} edits of seals`);
  const columns = Object.entries({
    at: 'timestamptz',
    behind: 'xid8',
    entries: 'bigint',
    fingerprints: 'bytea',
    content: 'bytea',
    hash: 'bytea',
  });
  const { number } = await scene.lastSeal(scene.ask);
  const found = await foundOf(scene, SEAL_EDITS, async (nth) => {
    const [name, type] = columns[nth % columns.length];
    for (;;) {
      const id = 1 + Math.floor(Math.random() * Number(number));
      if (await editByte(scene, { table: 'audit_seal', name, type, key: 'number', id }))
        return `seal ${id}, ${name}`;
    }
  });
  findings.same('edits of seals that are found', found, SEAL_EDITS);
}

/** The command line, on a database that really is another one for a moment. */
async function bite(scene, findings) {
  console.log('\nTeeth');
  const { world, ask } = scene;
  const audit = () =>
    spawnSync(process.execPath, [path.join(root, 'tools/audit.mjs')], {
      cwd: root,
      env: { ...process.env, CLIENTELE_DATA_DIR: world.home, DATABASE_URL: '', AUDIT_ANCHORS: '' },
      encoding: 'utf8',
    });
  const before = audit();
  findings.check('npm run audit', before.status === 0, before.stdout.trim().replaceAll('\n', ' '));
  const id = await anyOf(scene, 'change');
  const rename = (to) =>
    ask(`ALTER TABLE change DISABLE TRIGGER USER; UPDATE change SET channel = '${to}' WHERE id = ${id};
         ALTER TABLE change ENABLE TRIGGER USER`);
  const [{ channel }] = await ask(`SELECT channel FROM change WHERE id = $1`, [id]);
  await rename(`${channel}.`);
  const after = audit();
  await rename(channel);
  console.log(after.stderr.trim().replace(/^/gm, '  '));
  findings.teeth(
    'an entry that somebody edited',
    after.status === 1 && after.stderr.includes(`change ${id}`),
  );
}
