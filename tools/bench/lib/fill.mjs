import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { customerDrawer } from './drawn-customers.mjs';

const BATCH = 20_000;
const GROUPS = ['Wholesale', 'Mountain club', 'Schools', 'Press'];
/** What these write by the row of `COPY`, `COPY` writes itself. */
const TRIGGERS = {
  customer: ['follow_insert', 'change_insert'],
  address: ['settle_insert', 'change_insert'],
};

/**
 * Fills the database up to `rows` customers with addresses, groups, keys of other systems, companies and the counters of
 * orders. Every index stays, and so does the trigger that makes the text of the search.
 */
export async function fillCustomers(databaseUrl, rows, say = () => {}) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const [{ count }] = (await client.query('SELECT count(*)::int AS count FROM customer')).rows;
    if (count >= rows) return;
    const draw = customerDrawer({ groups: await groupIds(client) });
    // The database is the bench's own: one that was filled in part goes with it.
    await switchTriggers(client, 'DISABLE');
    for (let done = count; done < rows; done += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, rows - done) }, (_, at) => done + at);
      await copyAll(
        client,
        numbers.map((number) => draw(number, rows)),
      );
      say(`${Math.min(rows, done + BATCH).toLocaleString('en')} customers`);
    }
    await switchTriggers(client, 'ENABLE');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function groupIds(client) {
  const values = GROUPS.map((name) => `('${name}', 'bench_${name.toLowerCase().replace(' ', '_')}')`);
  await client.query(
    `INSERT INTO customer_group (name, code) VALUES ${values.join(', ')} ON CONFLICT DO NOTHING`,
  );
  const { rows } = await client.query('SELECT id FROM customer_group ORDER BY is_default DESC, id');
  return rows.map(({ id }) => id);
}

async function switchTriggers(client, how) {
  for (const [table, names] of Object.entries(TRIGGERS))
    for (const name of names) await client.query(`ALTER TABLE ${table} ${how} TRIGGER ${name}`);
}

async function copyAll(client, people) {
  await client.query('BEGIN');
  for (const [target, rows] of Object.entries(tablesOf(people))) await copy(client, target, rows);
  await client.query(
    `INSERT INTO change (entity, entity_id, customer_id, operation) SELECT 'customer', id, id, 'created' FROM unnest($1::uuid[]) id`,
    [people.map(({ id }) => id)],
  );
  await client.query('COMMIT');
}

/** The rows of each table, by its name and columns. */
function tablesOf(people) {
  const columns = Object.keys(people[0].customer);
  const numbered = people.filter(({ prestashop }) => prestashop !== undefined);
  const employed = people.filter(({ company }) => company);
  return {
    [`customer (id, main_group_id, external_ids, ${columns.join(', ')})`]: people.map(
      ({ id, mainGroup, prestashop, customer }) => [
        id,
        mainGroup,
        JSON.stringify({ prestashop }),
        ...columns.map((name) => customer[name]),
      ],
    ),
    'customer_group_member (customer_id, group_id)': people.flatMap((one) =>
      one.groups.map((group) => [one.id, group]),
    ),
    'customer_stats (customer_id, first_visit_at, last_visit_at, order_count, orders_value, sales)':
      people.map(({ id, stats }) => [id, ...stats]),
    'customer_external_id (system, external_id, customer_id)': numbered.map(({ id, prestashop }) => [
      'prestashop',
      prestashop,
      id,
    ]),
    [`address (customer_id, first_name, last_name, street, postal_code, city, country, phone,
       default_delivery, default_invoice)`]: people.flatMap(({ id, addresses }) =>
      addresses.map((cells, at) => [id, ...cells, at === 0, at === 0]),
    ),
    'company (id, name)': employed.map(({ company }) => [company.id, company.name]),
    'company_person (company_id, customer_id)': employed.map(({ id, company }) => [company.id, id]),
  };
}

/** Nothing that is drawn has a tab, a line break or a backslash. */
async function copy(client, target, rows) {
  const lines = rows.map((cells) => `${cells.map((cell) => cell ?? '\\N').join('\t')}\n`);
  const chunks = Array.from({ length: Math.ceil(lines.length / 1000) }, (_, at) =>
    lines.slice(at * 1000, (at + 1) * 1000).join(''),
  );
  await pipeline(Readable.from(chunks), client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}
