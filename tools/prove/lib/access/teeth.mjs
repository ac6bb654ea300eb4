import { createServer } from 'node:http';
import { once } from 'node:events';
import { askCells } from './cells.mjs';
import { askFields } from './fields.mjs';
import { matrix } from './matrix.mjs';
import { askChanges, smuggle } from './members.mjs';
import { askPaths } from './paths.mjs';

const CARD = 'GET /api/v1/customers/{id}';
const CHANGE = 'PATCH /api/v1/customers/{id}';
const rowsOf = (...operations) => operations.map((operation) => [operation, matrix[operation]]);

/** Holes, one after the other: each is made, looked for by the very check of the proof, and mended. */
export async function bite(scene, findings) {
  const { sql } = scene.world;
  const wider = async (caller, role, look) => {
    const [before] = await sql(`SELECT role FROM operator WHERE id = $1`, [scene.ids[caller]]);
    await sql(`UPDATE operator SET role = $2 WHERE id = $1`, [scene.ids[caller], role]);
    const found = await look();
    await sql(`UPDATE operator SET role = $2 WHERE id = $1`, [scene.ids[caller], before.role]);
    return found;
  };
  const cells = (...operations) => askCells(scene, rowsOf(...operations));

  const auditor = await wider('AU', 'back_office', () => cells(CHANGE));
  findings.teeth('an auditor who may write', auditor.deviations.length > 0);
  const manager = await wider('AM', 'back_office', () => cells(CARD));
  findings.teeth('an account manager without a scope', manager.deviations.length > 0);
  const fields = await wider('MK', 'auditor', () => askFields(scene, ['MK']));
  findings.teeth('a company that marketing sees', fields.found.length > 0);
  const changes = await wider('SU', 'account_manager', () => askChanges(scene, ['SU']));
  findings.teeth('a name that support changes', changes.wrong.length > 0);

  await sql(`UPDATE api_key SET permissions = permissions || '{groups:read}' WHERE id = $1`, [scene.ids.KR]);
  const key = await cells('GET /api/v1/groups');
  findings.teeth('a key that may more than it says', key.deviations.length > 0);
  await sql(`UPDATE api_key SET permissions = '{customers:read}' WHERE id = $1`, [scene.ids.KR]);

  findings.teeth('a refusal that writes', (await askCells(writing(scene), rowsOf(CARD))).written.length > 0);
  findings.teeth('a refusal that tells', (await askCells(telling(scene), rowsOf(CARD))).told.length > 0);
  findings.teeth(
    'a member that is dropped in silence',
    (await smuggle(silent(scene), rowsOf(CHANGE))).wrong.length > 0,
  );
  findings.teeth('a door that knows one spelling', await throughMiddleware());
}

const through = (scene, ask) => ({ ...scene, ask: async (...args) => ask(await scene.ask(...args), args) });

const writing = (scene) =>
  through(scene, async (answer) => {
    await scene.world.sql(`UPDATE customer SET tags = tags || '{planted}' WHERE id = $1`, [scene.own.id]);
    return answer;
  });

const telling = (scene) =>
  through(scene, (answer, [, address]) =>
    address.includes(scene.foreign.id)
      ? { ...answer, text: answer.text.replace('{', '{"theirs":true,') }
      : answer,
  );

/** What a check that strips would answer. */
const silent = (scene) =>
  through(scene, (answer) => (answer.status === 400 ? { ...answer, status: 200 } : answer));

/** A guard that looks at the path as it was written, before a router that reads it. */
async function throughMiddleware() {
  const server = createServer(({ url }, reply) => {
    reply.statusCode = url.startsWith('/api/v1/')
      ? 401
      : url.replace('%61', 'a').startsWith('/api/v1/')
        ? 200
        : 404;
    reply.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { open } = await askPaths(`http://127.0.0.1:${server.address().port}`, ['/api/v1/customers']);
  server.close();
  return open.length > 0;
}
