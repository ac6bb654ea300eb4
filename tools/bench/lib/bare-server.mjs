import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What the API is measured beside: `node:http` and a pool of ten with named prepared statements, no framework and no
 * check of anything; the key of the session is looked up as the API does. `json` lets the database build the JSON,
 * `rows` builds it here of the rows. It is started by the bench, which says what to answer:
 * `{ databaseUrl, variant, lists: { path: statements }, card, lookUp }`.
 */
process.once('message', (plan) => {
  const pool = new pg.Pool({ connectionString: plan.databaseUrl, max: 10 });
  pool.on('error', () => {});
  const server = createServer((request, response) => {
    answer({ pool, plan }, request).then(
      ({ status = 200, body, headers }) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(body);
      },
      (error) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.once('disconnect', () => process.exit());

/** Named, and so planned once, unless the API has it planned for its values. */
const named = ({ text, values, prepared = true }) => ({
  ...(prepared && { name: createHash('md5').update(text).digest('hex') }),
  text,
  values,
});
const inJson = (text) => `SELECT coalesce(json_agg(t), '[]')::text AS json FROM (${text}) t`;

async function answer({ pool, plan }, request) {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await pool.query(named({ text: plan.lookUp, values: [hash] }));
  if (rows.length === 0) return { status: 401, body: '{}' };
  const list = plan.lists[request.url];
  if (list) return { body: await page({ pool, plan }, list) };
  const id = request.url.slice(request.url.lastIndexOf('/') + 1);
  if (request.method === 'GET') return { body: await card(pool, plan, id) };
  return write({ pool, plan, actor: rows[0].id, id, body: JSON.parse(await bodyOf(request)) }, request);
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function page({ pool, plan }, { statements, limit }) {
  const before = [];
  for (const statement of statements.slice(0, -1)) before.push((await pool.query(named(statement))).rows);
  const total = before[0]?.[0]?.total;
  const last = statements.at(-1);
  if (plan.variant === 'json') {
    const { rows } = await pool.query(named({ text: inJson(last.text), values: last.values }));
    return `{"items":${rows[0].json},"page":${JSON.stringify({ total })}}`;
  }
  const { rows } = await pool.query(named(last));
  const items = rows.slice(0, limit).map((row) => {
    const item = {};
    for (const name in row) if (!name.startsWith('_')) item[name] = row[name];
    return item;
  });
  return JSON.stringify({ items, page: { hasMore: rows.length > limit, total } });
}

async function card(client, { card: text, variant }, id) {
  if (variant === 'rows') return JSON.stringify((await client.query(named({ text, values: [id] }))).rows[0]);
  return (await client.query(named({ text: inJson(text), values: [id] }))).rows[0].json.slice(1, -1);
}

/** One transaction in the name of the key, as the log of changes needs it, and the card of what was written. */
async function write({ pool, plan, actor, id, body }, request) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const actorText = `SELECT set_config('clientele.actor_kind', 'api_key', true), set_config('clientele.actor_id', $1, true)`;
    await client.query(named({ text: actorText, values: [actor] }));
    const statement =
      request.method === 'POST'
        ? insertion(body)
        : update(id, Number(request.headers['if-match'].slice(1, -1)), body);
    const { rows } = await client.query(named(statement));
    const text = await card(client, plan, rows[0].id);
    await client.query('COMMIT');
    return {
      body: text,
      status: request.method === 'POST' ? 201 : 200,
      headers: { etag: `"${rows[0].version}"` },
    };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

function update(id, version, { firstName }) {
  const text =
    'UPDATE customer SET first_name = $1 WHERE id = $2 AND version = $3 AND deleted_at IS NULL RETURNING id, version';
  return { text, values: [firstName, id, version] };
}

function insertion({ firstName, lastName, email }) {
  const text = `INSERT INTO customer (first_name, last_name, email, email_canonical, registered_at, origin, main_group_id)
    VALUES ($1, $2, $3, $3, now(), 'api', (SELECT id FROM customer_group WHERE is_default)) RETURNING id, version`;
  return { text, values: [firstName, lastName, email] };
}
