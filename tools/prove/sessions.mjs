import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const title =
  'Who may no longer is refused on the very next request, and secrets are nowhere to be read (G18)';

/** All that the API logs; letters go to where nobody is, as only their asking is timed. */
export const env = {
  LOG_LEVEL: 'trace',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Clientele <no-reply@prove.example>',
};

const PASSWORD = 'violet harbour lantern 47';
const NEXT = 'quiet orchard meets 93 trams';
const AT_ONCE = 4;
const TIMED = 100;
const CLOSE_MS = 10;

const tokenOf = () => randomBytes(32).toString('base64url');
const hashOf = (token) => createHash('sha256').update(token).digest();

export async function prove(world, findings, times = 1000) {
  const scene = await setScene(world);
  console.log(`\nThe next request after each of ${times} …`);
  for (const [what, ways] of Object.entries(waysOut(scene)))
    findings.same(what, await refusals(scene, ways, times), { before: times, after: times });
  await throttling(scene, findings);
  await canaries(scene, findings);
  await timing(scene, findings);
  await bite(scene, findings);
}

/** An owner, a password whose hash every operator of the proof gets, and how to ask in somebody's name. */
async function setScene(world) {
  const { url } = world.ready;
  const ask = async (method, address, { headers, body } = {}) => {
    const response = await fetch(`${url}/api/v1${address}`, {
      method,
      headers: {
        ...headers,
        ...(body && {
          'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
        }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
  const [{ id: ownerId }] = await world.sql(
    `SELECT id FROM operator WHERE role = 'owner' AND enabled LIMIT 1`,
  );
  const owner = await signedIn(world, ownerId);
  const input = { name: 'Eva', email: 'model@prove.example', role: 'back_office', password: PASSWORD };
  const model = await ask('POST', '/operators', { headers: owner, body: input });
  if (model.status !== 201) throw new Error(`POST /operators: ${model.status}`);
  const secrets = [PASSWORD, owner.cookie.split('=')[1]];
  return { world, ask, owner, secrets, model: model.body, made: 0 };
}

/** A session as the sign-in makes it, without its 80 ms for the password. */
async function signedIn(world, operatorId) {
  const token = tokenOf();
  await world.sql(
    `INSERT INTO session (token_hash, operator_id, expires_at, confirmed_at)
     VALUES ($1, $2, now() + interval '8 hours', now() + interval '8 hours')`,
    [hashOf(token), operatorId],
  );
  return { cookie: `clientele=${token}` };
}

async function newOperator({ world, model }, at) {
  const [operator] = await world.sql(
    `INSERT INTO operator (name, email, email_canonical, password_hash, role)
     SELECT 'P', $2, $2, password_hash, role FROM operator WHERE id = $1 RETURNING id, version`,
    [model.id, `p${at}.${tokenOf()}@prove.example`.toLowerCase()],
  );
  return operator;
}

/** For each way out: whom it is about, what is asked before and after, and the act. */
function waysOut(scene) {
  const { world, ask, owner } = scene;
  const person = async (at) => {
    const operator = await newOperator(scene, at);
    return { operator, headers: await signedIn(world, operator.id), address: '/account' };
  };
  const patched =
    (patch) =>
    ({ operator }) =>
      ask('PATCH', `/operators/${operator.id}`, {
        headers: { ...owner, 'if-match': `"${operator.version}"` },
        body: patch,
      });
  return {
    'signing out': { begin: person, act: ({ headers }) => ask('DELETE', '/session', { headers }) },
    'a password change elsewhere': {
      begin: person,
      act: async ({ operator }) => {
        const body = { currentPassword: PASSWORD, newPassword: NEXT };
        return ask('PUT', '/account/password', { headers: await signedIn(world, operator.id), body });
      },
    },
    'a change of role': { begin: person, act: patched({ role: 'auditor' }) },
    disabling: { begin: person, act: patched({ enabled: false }) },
    'revoking a key': {
      begin: async () => {
        const body = { name: 'Prove', permissions: ['customers:read'] };
        const { body: key } = await ask('POST', '/api-keys', { headers: owner, body });
        scene.secrets.push(key.key);
        return { key, headers: { authorization: `Bearer ${key.key}` }, address: '/customers?limit=1' };
      },
      act: ({ key }) => ask('DELETE', `/api-keys/${key.id}`, { headers: owner }),
    },
  };
}

/** How many got in before, and were refused right after. */
async function refusals({ ask }, { begin, act }, times) {
  const count = { before: 0, after: 0 };
  let at = 0;
  const work = async () => {
    while (at < times) {
      at += 1;
      const one = await begin(at);
      if ((await ask('GET', one.address, one)).status === 200) count.before += 1;
      const { status } = await act(one);
      if (status >= 300) throw new Error(`The act was answered with ${status}`);
      if ((await ask('GET', one.address, one)).status === 401) count.after += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

async function throttling({ world, ask, model }, findings) {
  console.log('\nGuessing a password from an address that changes its X-Forwarded-For each time');
  await world.sql('TRUNCATE sign_in_attempt');
  const statuses = [];
  for (let at = 0; at < 30; at += 1) {
    const headers = { 'x-forwarded-for': `203.0.${at}.7, 198.51.100.${at}`, forwarded: `for=192.0.2.${at}` };
    const body = { email: at % 2 ? model.email : model.email.toUpperCase(), password: `guess ${at}` };
    statuses.push((await ask('POST', '/session', { headers, body })).status);
  }
  findings.same('guesses that were checked', statuses.filter((status) => status === 401).length, 10);
  findings.same('guesses that were refused', statuses.filter((status) => status === 429).length, 20);
}

async function canaries(scene, findings) {
  const { world, ask, secrets, owner, model } = scene;
  console.log('\nA cookie, keys, passwords and a password link, looked for in every log and every row');
  await world.sql('TRUNCATE sign_in_attempt');
  const signIn = await ask('POST', '/session', { body: { email: model.email, password: PASSWORD } });
  const cookie = signIn.headers.get('set-cookie').split(';')[0].split('=')[1];
  const link = await ask('POST', `/operators/${model.id}/password-links`, { headers: owner });
  const token = link.body.url.split('#')[1];
  secrets.push(cookie, token);
  await ask('POST', '/passwords', { body: { token, newPassword: 'short' } });
  await ask('GET', `/nowhere?token=${token}`, { headers: { cookie: `clientele=${cookie}` } });
  const logs = logsOf(world.home);
  findings.check('lines were logged', logs.split('\n').length > 100, `${logs.split('\n').length} lines`);
  findings.same(`of ${secrets.length} secrets in the logs`, found(secrets, logs), 0);
  const rows = await dump(world);
  findings.same(
    `of ${secrets.length} secrets in the database (${Math.round(rows.length / 1024)} kB)`,
    found(secrets, rows),
    0,
  );
  const hashes = [cookie, token, secrets.find((secret) => secret.startsWith('clt_live_'))].map((secret) =>
    hashOf(secret).toString('hex'),
  );
  findings.same('hashes of a cookie, a link and a key in the database', found(hashes, rows), 3);
}

const found = (secrets, text) => secrets.filter((secret) => text.includes(secret)).length;

function logsOf(home) {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.log/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** Every row of every table of ours and of the queue, as text. */
async function dump({ sql }) {
  const tables = await sql(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')`,
  );
  const parts = [];
  for (const { name } of tables) {
    const rows = await sql(`SELECT to_jsonb(r)::text AS row FROM ${name} r`);
    parts.push(rows.map(({ row }) => row).join('\n'));
  }
  return parts.join('\n');
}

/** Known and unknown in turns, so that what else the machine does falls on both. */
async function timing({ world, ask, model }, findings) {
  console.log(`\nKnown and unknown accounts in turns, ${TIMED} each`);
  const asks = {
    'the sign-in': (email) => ask('POST', '/session', { body: { email, password: 'a wrong password' } }),
    'asking for a letter': (email) => ask('POST', '/password-links', { body: { email } }),
  };
  for (const [what, send] of Object.entries(asks)) {
    const taken = { known: [], unknown: [] };
    for (let at = 0; at < TIMED * 2; at += 1) {
      const kind = at % 2 ? 'known' : 'unknown';
      if (at % 4 === 0) await world.sql('TRUNCATE sign_in_attempt');
      const email = kind === 'known' ? model.email : `nobody${at}@prove.example`;
      const start = performance.now();
      await send(email);
      taken[kind].push(performance.now() - start);
    }
    const [known, unknown] = [medianOf(taken.known), medianOf(taken.unknown)];
    const figure = `${known.toFixed(1)} and ${unknown.toFixed(1)} ms at the median`;
    findings.check(`${what} takes as long for both`, Math.abs(known - unknown) < CLOSE_MS, figure);
  }
}

const medianOf = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A database that keeps sessions, and a log with a key in it. */
async function bite(scene, findings) {
  const { world, secrets } = scene;
  console.log('\nTeeth');
  await world.sql(`
    CREATE FUNCTION keep_sessions() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER keep BEFORE DELETE ON session FOR EACH ROW EXECUTE FUNCTION keep_sessions();`);
  const { before, after } = await refusals(scene, waysOut(scene)['signing out'], 5);
  findings.teeth('a session that survives the sign-out', before === 5 && after === 0);
  await world.sql('DROP FUNCTION keep_sessions CASCADE');
  findings.teeth('a key in a log line', found(secrets, `{"authorization":"Bearer ${secrets.at(-3)}"}`) === 1);
}
