import exceljs from 'exceljs';
import pg from 'pg';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { idlePageTimes, median, pageTimes, percentile, spread, table, timed } from '../lib/figures.mjs';

export const title = 'Export as CSV beside COPY out, and as Excel beside bare exceljs streaming';

/** Fifteen columns of every kind. */
const KEYS =
  'customerNumber firstName lastName email phone enabled newsletter mainGroup language registeredAt createdAt orderCount ordersValue sales tags';
const SQL = `SELECT c.customer_number, c.first_name, c.last_name, c.email, c.phone, c.enabled, c.newsletter, g.name,
    c.language, c.registered_at, c.created_at, s.order_count, s.orders_value, s.sales, c.tags
  FROM customer c JOIN customer_stats s ON s.customer_id = c.id JOIN customer_group g ON g.id = c.main_group_id`;

export async function run(world, { rows, turns }) {
  await fill(world, rows);
  const idle = await idlePageTimes(world.api);
  const figures = { copy: [], csv: [], exceljs: [], xlsx: [], jsonl: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    figures.copy.push(await copiedOut(world));
    world.processes.reset();
    for (const format of ['csv', 'xlsx', 'jsonl'])
      figures[format].push(await ended(world, await begun(world, format)));
    world.processes.look();
    if (turn === 0) figures.exceljs.push(await bareExceljs(world));
  }
  const { busy, seconds: asked } = await askedMeanwhile(world);
  const ratio = (name, of) => (median(figures[name]) / median(figures[of])).toFixed(2);
  table([
    ['', 'seconds', 'ratio', 'goal'],
    ['COPY out', spread(figures.copy), '1', ''],
    ['CSV', spread(figures.csv), `${ratio('csv', 'copy')} × COPY`, '≤ 3'],
    ['JSON lines', spread(figures.jsonl), `${ratio('jsonl', 'copy')} × COPY`, ''],
    ['XLSX by exceljs, once', spread(figures.exceljs), '1', ''],
    ['XLSX', spread(figures.xlsx), `${ratio('xlsx', 'exceljs')} × exceljs`, '≤ 40 s at 1,000,000'],
    ['CSV / XLSX while a list is asked for', `${asked.csv.toFixed(2)} / ${asked.xlsx.toFixed(2)}`, '', ''],
    ...world.processes.lines(),
    [
      'list p99 idle / meanwhile, ms',
      `${percentile(idle, 0.99).toFixed(0)} / ${percentile(busy, 0.99).toFixed(0)}`,
      (percentile(busy, 0.99) / percentile(idle, 0.99)).toFixed(1),
      '≤ 2',
    ],
  ]);
}

async function fill(world, rows) {
  const [{ count }] = await world.sql('SELECT count(*)::int AS count FROM customer');
  for (let done = count; done < rows; done += 20_000)
    await world.sql(
      `INSERT INTO customer (first_name, last_name, email, email_canonical, phone, registered_at, main_group_id, tags)
       SELECT 'Anna ' || n, 'Nowak', 'p' || n || '@bench.example', 'p' || n || '@bench.example', '+48 600 700 800', now(),
              (SELECT id FROM customer_group WHERE is_default), '{loyal,vip}'
         FROM generate_series($1::int, $2::int) n`,
      [done + 1, Math.min(done + 20_000, rows)],
    );
  await world.sql('VACUUM ANALYZE');
}

async function copiedOut(world) {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const { seconds } = await timed(() =>
      pipeline(client.query(copyTo(`COPY (${SQL}) TO STDOUT (FORMAT csv)`)), nowhere),
    );
    return seconds;
  } finally {
    await client.end();
  }
}

async function begun(world, format) {
  const input = { scope: 'all', format, columns: KEYS.split(' '), reason: 'Bench' };
  return (await world.api('POST', '/api/v1/customer-exports', input)).json();
}

async function ended(world, started) {
  const job = await world.job(started);
  if (job.status !== 'succeeded') throw new Error(`The export ended as ${job.status}: ${job.problem}`);
  return job.seconds;
}

/** Somebody asks for the first page of the list, one request after the other, as long as exports run. */
async function askedMeanwhile(world) {
  const busy = [];
  const seconds = {};
  for (const format of ['csv', 'xlsx']) {
    const started = await begun(world, format);
    let isOver = false;
    const [took, pages] = await Promise.all([
      ended(world, started).finally(() => (isOver = true)),
      pageTimes(world.api, () => isOver),
    ]);
    seconds[format] = took;
    busy.push(...pages);
  }
  return { busy, seconds };
}

/** The same rows through the streaming writer of exceljs, in this process. */
async function bareExceljs(world) {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    const { seconds } = await timed(async () => {
      const stream = new Writable({ write: (_chunk, _encoding, done) => done() });
      const book = new exceljs.stream.xlsx.WorkbookWriter({
        stream,
        useStyles: true,
        useSharedStrings: false,
      });
      const sheet = book.addWorksheet('Customers');
      await client.query('BEGIN');
      await client.query(`DECLARE matches NO SCROLL CURSOR FOR ${SQL}`);
      for (;;) {
        const { rows } = await client.query({ text: 'FETCH 2000 FROM matches', rowMode: 'array' });
        if (rows.length === 0) break;
        for (const row of rows) sheet.addRow(row).commit();
      }
      sheet.commit();
      await book.commit();
    });
    return seconds;
  } finally {
    await client.end();
  }
}
