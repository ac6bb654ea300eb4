import { from as copyFrom } from 'pg-copy-streams';
import pg from 'pg';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { idlePageTimes, median, pageTimes, percentile, spread, table, timed } from '../lib/figures.mjs';
import { csvFile } from './lib/people.mjs';

export const title = 'Import of new people, and of the same file again, beside COPY with the same indexes';

/** The columns that a plain row fills. */
const COLUMNS = `first_name, last_name, social_title, email, email_canonical, newsletter, registered_at, main_group_id,
  origin, activated, language, external_ids, search_text`;

export async function run(world, { rows, turns }) {
  const idle = await idlePageTimes(world.api);
  const figures = { copy: [], fresh: [], again: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    const tag = `t${turn}x`;
    const file = csvFile(rows, tag);
    world.processes.reset();
    const fresh = await imported(world, file);
    world.processes.look();
    figures.fresh.push(fresh.seconds);
    if (fresh.counts.created !== rows)
      throw new Error(`Not everybody came in: ${JSON.stringify(fresh.counts)}`);
    const again = await imported(world, file);
    figures.again.push(again.seconds);
    if (again.counts.unchanged !== rows) throw new Error(`The second time: ${JSON.stringify(again.counts)}`);
    figures.copy.push(await copied(world, rows, tag));
    await world.sql('VACUUM ANALYZE customer');
    console.log(
      `turn ${turn + 1}: import ${fresh.seconds.toFixed(1)} s, again ${again.seconds.toFixed(1)} s, COPY ${figures.copy.at(-1).toFixed(1)} s`,
    );
  }
  const asked = await askedMeanwhile(world, csvFile(rows, 'asked'));
  const busy = asked.pages;
  const ratio = (name) => (median(figures[name]) / median(figures.copy)).toFixed(2);
  table([
    ['', 'seconds', '× COPY', 'goal'],
    ['COPY, all indexes', spread(figures.copy), '1', ''],
    ['import, new rows', spread(figures.fresh), ratio('fresh'), '≤ 2.5'],
    ['import, the same file', spread(figures.again), ratio('again'), ''],
    ['import, new rows, while a list is asked for', asked.seconds.toFixed(2), '', ''],
    ...world.processes.lines(),
    [
      'list p99 idle / meanwhile, ms',
      `${percentile(idle, 0.99).toFixed(0)} / ${percentile(busy, 0.99).toFixed(0)}`,
      (percentile(busy, 0.99) / percentile(idle, 0.99)).toFixed(1),
      '≤ 2',
    ],
  ]);
}

async function imported(world, file) {
  return ended(world, await begun(world, file));
}

/** Somebody asks for the first page of the list, one request after the other, as long as the import runs. */
async function askedMeanwhile(world, file) {
  const started = await begun(world, file);
  let isOver = false;
  const [{ seconds }, pages] = await Promise.all([
    ended(world, started).finally(() => (isOver = true)),
    pageTimes(world.api, () => isOver),
  ]);
  return { seconds, pages };
}

async function begun(world, file) {
  const form = new FormData();
  form.set('file', file, 'people.csv');
  return (await world.api('POST', '/api/v1/customer-imports', form)).json();
}

async function ended(world, started) {
  const job = await world.job(started);
  if (job.status !== 'succeeded') throw new Error(`The import ended as ${job.status}: ${job.problem}`);
  return { seconds: job.seconds, counts: job.result.counts };
}

/** The physical limit: the very rows of the import into a table with the same indexes and no trigger. */
async function copied(world, rows, tag) {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    await client.query('DROP TABLE IF EXISTS bench_source, bench_copy');
    await client.query(
      `CREATE TABLE bench_source AS SELECT uuidv7() AS id, customer_number, ${COLUMNS} FROM customer
        WHERE email_canonical LIKE '%.${tag}@bench.example'`,
    );
    await client.query('CREATE TABLE bench_copy (LIKE customer INCLUDING ALL)');
    const dump = await client.query('SELECT count(*)::int AS rows FROM bench_source');
    if (dump.rows[0].rows !== rows) throw new Error('The source of COPY is not complete');
    const { rows: lines } = await client.query({
      text: `SELECT id, customer_number, ${COLUMNS} FROM bench_source`,
      rowMode: 'array',
      types: { getTypeParser: () => (value) => value },
    });
    const text = (value) =>
      value === null
        ? '\\N'
        : value.replace(
            /[\\\t\n\r]/g,
            (mark) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[mark],
          );
    const source = lines.map((cells) => `${cells.map(text).join('\t')}\n`);
    const { seconds } = await timed(async () => {
      const copy = client.query(copyFrom(`COPY bench_copy (id, customer_number, ${COLUMNS}) FROM STDIN`));
      await pipeline(Readable.from(source), copy);
    });
    await client.query('DROP TABLE bench_source, bench_copy');
    return seconds;
  } finally {
    await client.end();
  }
}
