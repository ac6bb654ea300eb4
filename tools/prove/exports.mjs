import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { idlePageTimes, pageTimes, percentile } from '../lib/figures.mjs';
import { askPython } from './lib/python.mjs';

export const title = 'An export is one snapshot, whoever writes meanwhile, and knows the end of a sheet (G7)';

const COLUMNS =
  'customerNumber firstName lastName email phone enabled newsletter mainGroup language registeredAt createdAt orderCount ordersValue sales tags'.split(
    ' ',
  );
const SHEET_ROWS = 1_048_575;
const MEMORY_MB = 512;
const VALUE = 1000;

export async function prove(world, findings, rows = 1_050_000) {
  await fill(world, rows);
  const expected = await truth(world);
  const idle = percentile(await idlePageTimes(world.api), 0.99);
  const folder = await mkdtemp(path.join(tmpdir(), 'clientele-reports-'));
  const writers = [0, 1].map(() => new Writer(world.databaseUrl));
  try {
    const writing = Promise.all(writers.map((writer, at) => (at === 0 ? writer.move() : writer.swap())));
    for (const format of ['xlsx', 'jsonl'])
      await oneFormat(world, findings, { format, expected, folder, idle });
    findings.teeth('reading in slices instead of one snapshot', !same(await inSlices(world), expected));
    for (const writer of writers) writer.stop();
    await writing;
    const [moves, swaps] = writers.map(({ done }) => done);
    findings.check(
      'writers were at work',
      moves > 1000 && swaps > 100,
      `${moves} moves of money, ${swaps} swaps`,
    );
    findings.same('and kept count and sum', await truth(world), expected);
  } finally {
    for (const writer of writers) writer.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function oneFormat(world, findings, { format, expected, folder, idle }) {
  console.log(
    `\n${format.toUpperCase()}, ${expected.rows.toLocaleString('en')} rows of ${COLUMNS.length} columns`,
  );
  const input = { scope: 'all', format, columns: COLUMNS, reason: 'Proof of exports' };
  const headings = (await (await world.api('POST', '/api/v1/customer-exports/preview', input)).json())
    .columns;
  world.processes.reset();
  const started = await (await world.api('POST', '/api/v1/customer-exports', input)).json();
  let isOver = false;
  const [job, pages] = await Promise.all([
    world.job(started).finally(() => (isOver = true)),
    pageTimes(world.api, () => isOver),
  ]);
  world.processes.look();
  const { worker } = world.processes.peaks;
  const p99 = percentile(pages, 0.99);
  findings.same('the job', job.status, 'succeeded');
  findings.check('seconds', true, job.seconds.toFixed(1));
  findings.check(`the worker keeps within ${MEMORY_MB} MB`, worker <= MEMORY_MB, `${worker} MB`);
  findings.check(
    'a list is as fast as twice its idle p99',
    p99 <= 2 * idle,
    `${p99.toFixed(0)} ms of ${idle.toFixed(0)} idle`,
  );

  const file = path.join(folder, `report.${format}`);
  await pipeline(Readable.fromWeb((await world.api('GET', job.result.href)).body), createWriteStream(file));
  findings.same('the job told as many rows', job.result.rows, expected.rows);
  const money = format === 'xlsx' ? headings[COLUMNS.indexOf('ordersValue')] : 'ordersValue';
  lookInto(findings, askPython('read-report.py', file, money), { ...expected, sheets: format === 'xlsx' });
}

function lookInto(findings, sheets, { sheets: isWorkbook, ...expected }) {
  const found = {
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
    value: sheets.reduce((sum, sheet) => sum + Number(Object.values(sheet.sums)[0]), 0),
  };
  findings.same('rows and sum, read by Python, are those of one snapshot', found, expected);
  if (isWorkbook && expected.rows > SHEET_ROWS)
    findings.same(
      'a second sheet takes what does not fit',
      sheets.map((sheet) => sheet.rows),
      [SHEET_ROWS, expected.rows - SHEET_ROWS],
    );
}

/** People with the same amount each; one in a thousand, and nobody else, is in the trash, to be swapped with. */
async function fill(world, rows) {
  const step = 20_000;
  for (let done = 0; done < rows; done += step)
    await world.sql(
      `INSERT INTO customer (first_name, last_name, email, email_canonical, phone, registered_at, main_group_id, tags)
       SELECT 'Zoë ' || n, 'Nowak & <Syn>', e, e, '+48 600 700 800', now(),
              (SELECT id FROM customer_group WHERE is_default), '{loyal,vip}'
         FROM generate_series($1::int, $2::int) n CROSS JOIN LATERAL (SELECT 'p' || n || '@prove.example' AS e) x`,
      [done + 1, Math.min(done + step, rows)],
    );
  await world.sql(`UPDATE customer_stats SET orders_value = $1, order_count = 3`, [VALUE]);
  await world.sql(
    `UPDATE customer SET deleted_at = CASE WHEN customer_number % 1000 = 1 THEN now() END
      WHERE (deleted_at IS NULL) = (customer_number % 1000 = 1)`,
  );
  await world.sql('VACUUM ANALYZE');
}

async function truth(world) {
  const [row] = await world.sql(
    `SELECT count(*)::int AS rows, sum(orders_value)::float AS value
       FROM customer c JOIN customer_stats s ON s.customer_id = c.id WHERE c.deleted_at IS NULL`,
  );
  return row;
}

/** What somebody would export who reads the table in parts, each at its own instant. */
async function inSlices(world) {
  const [{ first, last }] = await world.sql(
    'SELECT min(customer_number)::int - 1 AS first, max(customer_number)::int AS last FROM customer',
  );
  const sum = { rows: 0, value: 0 };
  const slices = 20;
  for (let at = 0; at < slices; at += 1) {
    const [part] = await world.sql(
      `SELECT count(*)::int AS rows, coalesce(sum(orders_value), 0)::float AS value
         FROM customer c JOIN customer_stats s ON s.customer_id = c.id
        WHERE c.deleted_at IS NULL AND c.customer_number > $1 AND c.customer_number <= $2`,
      [
        first + Math.floor(((last - first) / slices) * at),
        first + Math.floor(((last - first) / slices) * (at + 1)),
      ],
    );
    sum.rows += part.rows;
    sum.value += part.value;
  }
  return sum;
}

const same = (one, other) => one.rows === other.rows && one.value === other.value;

/** Writes all the time what leaves the count and the sum as they are: each change has its opposite in its transaction. */
class Writer {
  constructor(databaseUrl) {
    this.client = new pg.Client({ connectionString: databaseUrl });
    this.done = 0;
    this.isStopped = false;
  }

  stop() {
    this.isStopped = true;
  }

  /** Money from people with low numbers to people with high ones; nobody of them is ever in the trash. */
  move() {
    return this.repeat(
      `WITH low AS (SELECT id FROM customer WHERE customer_number > $1 AND customer_number % 10 = 2 ORDER BY customer_number LIMIT 20),
            high AS (SELECT id FROM customer WHERE customer_number > $2 AND customer_number % 10 = 2 ORDER BY customer_number LIMIT 20)
       UPDATE customer_stats SET orders_value = orders_value + CASE WHEN customer_id IN (SELECT id FROM low) THEN -1 ELSE 1 END
        WHERE customer_id IN (SELECT id FROM low UNION ALL SELECT id FROM high)`,
      (part) => [part(0, 0.4), part(0.5, 0.9)],
    );
  }

  /** Somebody goes to the trash and somebody else comes back. */
  swap() {
    return this.repeat(
      `UPDATE customer SET deleted_at = CASE WHEN deleted_at IS NULL THEN now() END WHERE id IN (
         (SELECT id FROM customer WHERE deleted_at IS NULL AND customer_number % 1000 IN (1, 5) AND customer_number > $1
           ORDER BY customer_number LIMIT 1)
         UNION ALL
         (SELECT id FROM customer WHERE deleted_at IS NOT NULL AND customer_number > $2
           ORDER BY customer_number LIMIT 1))`,
      (part) => [part(0, 0.9), part(0, 0.9)],
      2,
    );
  }

  async repeat(sql, values, changes = 40) {
    await this.client.connect();
    const { rows } = await this.client.query(
      'SELECT min(customer_number)::int AS first, max(customer_number)::int AS last FROM customer',
    );
    const [{ first, last }] = rows;
    const part = (from, to) => Math.floor(first + (last - first) * (from + Math.random() * (to - from)));
    while (!this.isStopped) {
      await this.client.query('BEGIN');
      const { rowCount } = await this.client.query(sql, values(part));
      await this.client.query(rowCount === changes ? 'COMMIT' : 'ROLLBACK');
      if (rowCount === changes) this.done += 1;
    }
    await this.client.end();
  }
}
