import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeAnswers } from './lib/answers.mjs';
import { askPython } from './lib/python.mjs';

export const title = 'Imports add up, whoever kills the worker or the database (G6)';

const KILLS = 10;
/** Rows that are read at once; merging takes half as many, on two lanes. */
const BATCH = 2000;
const TICK_MS = 20;

export async function prove(world, findings, rows = 100_000) {
  const folder = await mkdtemp(path.join(tmpdir(), 'clientele-answers-'));
  try {
    for (const kind of ['csv', 'xml', 'xlsx']) {
      console.log(`\n${kind.toUpperCase()}, ${rows.toLocaleString('en')} rows`);
      const file = path.join(folder, `people.${kind}`);
      await writeAnswers(file, kind, rows, kind);
      await oneFile(world, findings, { file, kind, rows });
    }
    console.log('\nTwo uploads of one file, a cancelled one, and the database');
    await twoAtOnce(world, findings, await small(folder, 'twice'));
    await cancelled(world, findings, await small(folder, 'left', rows));
    await crashed(world, findings, await small(folder, 'crash', rows));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function oneFile(world, findings, { file, kind, rows }) {
  const expected = askPython('count.py', file, kind);
  findings.same('rows in the file, counted by Python', expected.rows, rows);
  const { job, kills, furthestBack, wentBack } = await killedOften(world, await begin(world, file), rows);
  findings.same(`the worker was killed ${KILLS} times`, kills, KILLS);
  findings.check(
    'it went on at most a batch behind what it had told',
    furthestBack <= BATCH,
    `${furthestBack} rows`,
  );
  findings.check('no row was taken back', !wentBack);
  const { created, skipped, rejected } = expected;
  findings.same('its counts are those of Python', job.result?.counts, {
    created,
    updated: 0,
    unchanged: 0,
    skipped,
    rejected,
  });
  findings.same('its people are those of Python', await digest(world, kind), expected.people);

  const before = await changes(world);
  const again = await ended(world, await begin(world, file));
  findings.same('the same file again changes nothing', again.result?.counts, {
    created: 0,
    updated: 0,
    unchanged: created,
    skipped,
    rejected,
  });
  findings.same('and writes no change', await changes(world), before);

  await world.sql(
    `UPDATE customer SET email_canonical = 'x' || email_canonical WHERE id = (
       SELECT id FROM customer WHERE external_ids = '{}' AND email_canonical LIKE $1 LIMIT 1)`,
    [`%${kind}.prove.example`],
  );
  findings.teeth('one person of another address', (await digest(world, kind)) !== expected.people);
}

/** Kills the worker at random places of reading and merging, and looks where the next one goes on. */
async function killedOften(world, started, rows) {
  const places = Array.from({ length: KILLS }, () => Math.random() * 1.9 * rows).sort((a, b) => a - b);
  const seen = { kills: 0, furthestBack: 0, wentBack: false };
  let last = { staged: 0, merged: 0 };
  for (;;) {
    const job = await world.jobNow(started);
    if (job.finishedAt) return { job, ...seen };
    const { done, total } = job.progress;
    const told = total === null ? { staged: done, merged: 0 } : { staged: rows, merged: done };
    const [pid] = world.processes.of('worker');
    if (pid && job.status === 'running' && told.staged + told.merged >= (places[seen.kills] ?? Infinity)) {
      process.kill(pid, 'SIGKILL');
      seen.kills += 1;
      const cursor = await cursorOf(world, started.id);
      const behind = total === null ? told.staged - cursor.staged : told.merged - cursor.merged;
      seen.furthestBack = Math.max(seen.furthestBack, behind);
      seen.wentBack ||= cursor.staged < last.staged || cursor.merged < last.merged;
      last = cursor;
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
}

async function twoAtOnce(world, findings, { file, expected }) {
  const jobs = await Promise.all([begin(world, file), begin(world, file)]);
  const counts = [];
  for (const job of jobs) counts.push((await ended(world, job)).result?.counts);
  const sum = (name) => counts.reduce((all, one) => all + one[name], 0);
  findings.same('two uploads create each person once', sum('created'), expected.created);
  findings.same('the other one finds them', sum('unchanged'), expected.created);
  findings.same('and the people are those of Python', await digest(world, 'twice'), expected.people);
}

async function cancelled(world, findings, { file, tag, rows }) {
  const started = await begin(world, file);
  const job = await until(
    world,
    started,
    ({ progress }) => progress.total !== null && progress.done > rows / 3,
  );
  await world.api('POST', `/api/v1/jobs/${job.id}/cancellation`);
  const { status, result } = await ended(world, started);
  const [{ people }] = await world.sql(
    `SELECT count(*)::int AS people FROM customer WHERE email_canonical LIKE $1`,
    [`%${tag}.prove.example`],
  );
  findings.same('a cancelled import says so', status, 'cancelled');
  findings.check('part of it is there', people > 0 && people < rows, `${people} people`);
  findings.same('which is what it reports', result?.counts.created, people);
}

/** A connection that is killed makes PostgreSQL throw all of them away and recover from its log. */
async function crashed(world, findings, { file, tag, rows, expected }) {
  const started = await begin(world, file);
  for (const part of [0.3, 1.4]) {
    await until(
      world,
      started,
      ({ progress: { done, total } }) => (total === null ? done : rows + done) > part * rows,
    );
    const [{ pid }] = await world.sql(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        ORDER BY query_start DESC LIMIT 1`,
    );
    process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
  const { result } = await ended(world, started);
  findings.same('a database that fell twice lost nothing', result?.counts.created, expected.created);
  findings.same('and its people are those of Python', await digest(world, tag), expected.people);
}

async function small(folder, tag, rows = 5000) {
  const file = path.join(folder, `${tag}.csv`);
  await writeAnswers(file, 'csv', rows, tag);
  return { file, tag, rows, expected: askPython('count.py', file, 'csv') };
}

async function begin(world, file) {
  const form = new FormData();
  form.set('file', await openAsBlob(file), path.basename(file));
  return (await world.api('POST', '/api/v1/customer-imports', form)).json();
}

const ended = (world, started) => until(world, started, () => false);

/** The job when `isThere` or over. Its server may be away for a moment. */
async function until(world, started, isThere) {
  for (;;) {
    const job = await world.jobNow(started).catch(() => undefined);
    if (job && (job.finishedAt || isThere(job))) return job;
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
}

async function cursorOf(world, jobId) {
  const [row] = await world.sql(
    `SELECT staged_to::int AS staged, coalesce(upper(merged) - 1, 0)::int AS merged FROM customer_import WHERE job_id = $1`,
    [jobId],
  );
  return row;
}

async function digest(world, tag) {
  const [{ people }] = await world.sql(
    `SELECT md5(string_agg(email_canonical, E'\\n' ORDER BY email_canonical COLLATE "C")) AS people
       FROM customer WHERE email_canonical LIKE $1`,
    [`%${tag}.prove.example`],
  );
  return people;
}

async function changes(world) {
  const [{ count }] = await world.sql(
    `SELECT count(*)::int AS count FROM change WHERE entity NOT IN ('job', 'import')`,
  );
  return count;
}
