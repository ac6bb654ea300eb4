import { randomUUID } from 'node:crypto';
import { fingerprint } from './fingerprint.mjs';
import { CALLERS, STRANGERS, expected, kindsOf } from './matrix.mjs';
import { headersOf, signedIn } from './scene.mjs';

const REFUSED = new Set([401, 403, 404]);
const MALFORMED = 'not-an-id';

/** Asks every cell of these rows; what those who are refused did to the database is looked at after each row. */
export async function askCells(scene, rows) {
  const found = { cells: 0, deviations: [], told: [], written: [] };
  for (const [operation, row] of rows) {
    const requests = [];
    for (const cell of cellsOf(row)) requests.push(await prepared(scene, operation, row, cell));
    const [refused, others] = [true, false].map((is) =>
      requests.filter(({ wanted }) => REFUSED.has(wanted) === is),
    );
    const before = await fingerprint(scene.world);
    const answers = await sendAll(operation, refused, found);
    const after = await fingerprint(scene.world);
    if (before !== after) found.written.push(`${operation}: ${differences(before, after)}`);
    found.told.push(...tells(operation, answers));
    await sendAll(operation, others, found);
  }
  return found;
}

const cellsOf = (row) =>
  [...CALLERS, ...STRANGERS].flatMap((caller) => kindsOf(row).map((kind) => ({ caller, kind })));

/** The request of a cell. All that it needs is made before anybody looks whether something is written. */
async function prepared(scene, operation, row, { caller, kind }) {
  const [method, template] = operation.split(' ');
  const { headers } = await callerOf(scene, row, caller);
  const parameters = await parametersOf(scene, operation, row, { caller, kind });
  const address = template.replace(/\{(\w+)\}/g, (_all, name) => parameters[name]);
  const body = typeof row.body === 'function' ? row.body(scene, caller, kind) : row.body;
  const sent = { ...headers, ...(row.version && { 'if-match': `"${row.version}"` }) };
  const wanted = expected(row, caller, kind);
  return {
    caller,
    kind,
    wanted,
    send: () => scene.ask(method, address, { headers: sent, body, stream: row.stream }),
  };
}

async function sendAll(operation, requests, found) {
  const answers = [];
  for (const { caller, kind, wanted, send } of requests) {
    const { status, text } = await send();
    found.cells += 1;
    if (status !== wanted)
      found.deviations.push(`${operation} as ${caller}, ${kind}: ${status} instead of ${wanted}`);
    answers.push({ caller, kind, status, text });
  }
  return answers;
}

/** Who ends the own session does so in one that was begun for it. */
async function callerOf(scene, row, caller) {
  const id = scene.ids[caller];
  const isOperator = scene.callers[caller]?.cookie !== undefined && id;
  if (row.ends && isOperator) return headersOf(await signedIn(scene.world, id));
  return headersOf(scene.callers[caller]);
}

/** What stands in the path. The last id is the object's; a child of somebody is asked for below them. */
async function parametersOf(scene, operation, row, { caller, kind }) {
  if (kind === 'none') return {};
  if (operation.includes('/companies/')) return companyParameters(scene, operation, kind);
  if (row.of === 'customer') return customerParameters(scene, operation, kind);
  if (operation.includes('{attributeId}')) return optionParameters(scene, row, kind);
  const id =
    { missing: randomUUID(), malformed: MALFORMED }[kind] ?? (await objectOf(scene, row, caller, kind));
  return row.object === 'operatorSession' ? { id: scene.ids.clerk, sessionId: id } : { id };
}

/** A company of the same people, with one of them; or with somebody else, who is taken away from none. */
function companyParameters(scene, operation, kind) {
  const person = kind === 'foreign' ? scene.foreign : scene.own;
  const id = { missing: randomUUID(), malformed: MALFORMED }[kind] ?? person.companyId;
  return { id, customerId: operation.startsWith('DELETE') ? scene.alone : person.id };
}

function customerParameters(scene, operation, kind) {
  const person = kind === 'foreign' ? scene.foreign : scene.own;
  const external = { system: 'erp', externalId: person.externalId };
  const [, child] = /\/(addresses|discounts|notes|possible-duplicates)\/\{id\}/.exec(operation) ?? [];
  const isChild = child !== undefined;
  const own = { ...external, customerId: person.id, id: isChild ? person.children[child] : person.id };
  if (kind === 'missing') {
    const none = { externalId: 'nobody', id: randomUUID() };
    return { ...own, ...none, ...(!isChild && { customerId: none.id }) };
  }
  if (kind !== 'malformed') return own;
  return { ...own, externalId: 'no-such-id', id: MALFORMED, ...(!isChild && { customerId: MALFORMED }) };
}

/** The object of a caller, or of somebody else. */
async function objectOf(scene, { object }, caller, kind) {
  const isOwn = kind === 'own';
  const other = caller === 'OW' ? 'BO' : 'OW';
  const { world, ids } = scene;
  switch (object) {
    case 'session': {
      const whose = isOwn && ids[caller] && !caller.startsWith('K') ? ids[caller] : ids.clerk;
      return (await signedIn(world, whose)).sessionId;
    }
    case 'operatorSession':
      return (await signedIn(world, isOwn ? ids.clerk : ids.otherManager)).sessionId;
    case 'operator':
      return isOwn ? ids.clerk : ids.otherOwner;
    case 'portfolio':
      return isOwn ? ids.AM : ids.otherManager;
    case 'substitution':
      return newSubstitution(world, isOwn ? [ids.AM, ids.otherManager] : [ids.otherManager, ids.AM]);
    case 'key':
      return isOwn ? ids.spareKey : ids.KR;
    case 'doomedKey':
      return ids.doomedKey;
    case 'attribute':
    case 'group':
    case 'mapping':
    case 'layout':
      return named(world, object);
    default: {
      const of = scene[`${object}s`];
      return (isOwn ? of[caller] : of[other]) ?? of[other];
    }
  }
}

/** An attribute and, where it is asked for, an option of it. */
async function optionParameters({ world }, { object }, kind) {
  const attributeId = await named(world, 'attribute');
  const wrong = { missing: randomUUID(), malformed: MALFORMED }[kind];
  if (object === 'attribute') return { attributeId: wrong ?? attributeId };
  if (wrong) return { attributeId, id: wrong };
  const [{ id }] = await world.sql(
    `INSERT INTO attribute_option (attribute_id, name, code) VALUES ($1, 'One', 'one') RETURNING id`,
    [attributeId],
  );
  return { attributeId, id };
}

/** In days so far away that nobody stands in for anybody meanwhile. */
async function newSubstitution({ sql }, [manager, substitute]) {
  const [{ id }] = await sql(
    `INSERT INTO substitution (manager_id, substitute_id, from_on, to_on)
     VALUES ($1, $2, '2100-01-01', '2100-01-02') RETURNING id`,
    [manager, substitute],
  );
  return id;
}

/** An attribute, a group, a mapping or a layout that was not there before. */
async function named({ sql }, kind) {
  const what = {
    mapping: `import_mapping (name, format, mode, empty_cells, duplicates, match, columns)
              VALUES ($1, 'other', 'create', 'keep', 'first', 'email', '[]')`,
    attribute: `attribute (name, code, type) VALUES ($1, replace($1, '-', '_'), 'choice')`,
    group: `customer_group (name, code) VALUES ($1, replace($1, '-', '_'))`,
    layout: `export_layout (name, format, columns) VALUES ($1, 'csv', '{lastName}')`,
  }[kind];
  const [{ id }] = await sql(`INSERT INTO ${what} RETURNING id`, [randomUUID()]);
  return id;
}

/** What is not there and what is not theirs must read alike: what tells them apart. */
function tells(operation, answers) {
  const words = (kind) =>
    Object.fromEntries(
      answers
        .filter((answer) => answer.kind === kind && answer.status === 404)
        .map(({ caller, text }) => [caller, wordsOf(text)]),
    );
  const [foreign, missing] = [words('foreign'), words('missing')];
  return Object.keys(foreign)
    .filter((caller) => missing[caller] !== undefined && missing[caller] !== foreign[caller])
    .map((caller) => `${operation} as ${caller}`);
}

function wordsOf(text) {
  return JSON.stringify({ ...JSON.parse(text), instance: '', requestId: '' });
}

const differences = (before, after) =>
  before
    .split('\n')
    .filter((line, at) => line !== after.split('\n')[at])
    .map((line) => line.split(' ')[0])
    .join(', ');
