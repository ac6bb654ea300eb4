import { randomUUID } from 'node:crypto';
import { done, headersOf } from './scene.mjs';

const LIST = '/api/v1/customers';

/** Ways to what is another's through what is one's own; each is asked for, and the same of one's own, which must go. */
export async function askAround(scene) {
  const as = (caller) => {
    const { headers } = headersOf(scene.callers[caller]);
    return (method, address, body, more) =>
      scene.ask(method, address, { headers: { ...headers, ...more }, body });
  };
  const looks = [
    ...(await children(scene, as)),
    ...(await outOfScope(scene, as('AM'))),
    ...(await outOfReach(scene, as('AM'))),
    ...(await ofOthers(scene, as)),
  ];
  return { looks: looks.length, found: looks.filter(({ holds }) => !holds).map(({ what }) => what) };
}

const look = (what, holds) => ({ what, holds });
const VERSION = { 'if-match': '"999999"' };

/** An address through another customer; a session through another operator. */
async function children({ own, foreign, ids, world }, as) {
  const looks = [];
  const through = `${LIST}/${own.id}/addresses/${foreign.children.addresses}`;
  for (const caller of ['OW', 'AM', 'KA']) {
    const ask = as(caller);
    for (const [method, body] of [['GET'], ['PATCH', {}], ...(caller === 'AM' ? [] : [['DELETE']])]) {
      const { status } = await ask(method, through, body, VERSION);
      looks.push(
        look(`${method} of an address through another customer as ${caller}: ${status}`, status === 404),
      );
    }
    const { status } = await ask('GET', `${LIST}/${own.id}/addresses/${own.children.addresses}`);
    looks.push(look(`the own address as ${caller}: ${status}`, status === 200));
  }
  const [session] = await world.sql(`SELECT id FROM session WHERE operator_id = $1`, [ids.AM]);
  const at = `/api/v1/operators/${ids.clerk}/sessions/${session.id}`;
  const { status } = await as('OW')('DELETE', at);
  looks.push(look(`a session through another operator: ${status}`, status === 404));
  return looks;
}

/** How many customers of an id an account manager finds: in the list, by a search, in a selection. */
const findingOf = (ask) => async (id) => {
  const inList = (await ask('GET', `${LIST}?id=${id}`)).json().items;
  const filter = { field: 'id', value: id };
  const inSearch = (await ask('POST', `${LIST}/search`, { filter })).json().items;
  const selection = { scope: 'selection', ids: [id], columns: ['lastName'] };
  const { rows } = (await ask('POST', '/api/v1/customer-exports/preview', selection)).json();
  const { status } = await ask('GET', `${LIST}/${id}`);
  return [inList.length, inSearch.length, rows, status];
};

/** Somebody whose company is another account manager's, or who has none, by every way that names them. */
async function outOfScope({ own, foreign, alone }, ask) {
  const found = findingOf(ask);
  const added = await ask('POST', LIST, { firstName: 'A', lastName: 'Added', email: 'added@prove.example' });
  const [mine, fresh, theirs, nobodys] = [
    await found(own.id),
    await found(added.json().id),
    await found(foreign.id),
    await found(alone),
  ];
  return [
    look(`the own: ${mine}`, mine.join() === '1,1,1,200'),
    look(`whom they added: ${fresh}`, fresh.join() === '1,1,1,200'),
    look(`another’s: ${theirs}`, theirs.join() === '0,0,0,404'),
    look(`nobody’s: ${nobodys}`, nobodys.join() === '0,0,0,404'),
  ];
}

/** The same by what is written. */
async function outOfReach({ own, foreign, ids }, ask) {
  const bulk = async (item) => (await ask('POST', `${LIST}/bulk`, { items: [item] })).json().items[0].status;
  const update = (id) => bulk({ operation: 'update', id, version: 999_999, customer: { firstName: 'X' } });
  const upsert = ({ externalId }) =>
    bulk({ operation: 'upsert', system: 'erp', externalId, customer: { email: 'x@prove.example' } });
  const put = async ({ externalId }) => {
    const body = { email: 'x@prove.example' };
    return (await ask('PUT', `${LIST}/by-external-id/erp/${externalId}`, body, VERSION)).status;
  };
  const give = async (accountManagerId) => {
    const body = { name: 'Away AS', ...own.terms, accountManagerId };
    return (await ask('PUT', `${LIST}/${own.id}/company`, body, VERSION)).status;
  };
  const taken = await ask('POST', LIST, { firstName: 'X', lastName: 'X', email: 'fred@prove.example' });
  return [
    look('a bulk update', (await update(foreign.id)) === 404 && (await update(own.id)) === 412),
    look('a bulk upsert', (await upsert(foreign)) === 404),
    look('a write by external id', (await put(foreign)) === 404 && (await put(own)) === 403),
    look('a company given away', (await give(ids.otherManager)) === 403 && (await give(ids.AM)) === 412),
    look('their e-mail address', taken.status === 409 && !/Foreignsen|customerId/.test(taken.text)),
  ];
}

/** An answer that was kept for another, a cursor of another, an import of another as a model. */
async function ofOthers(scene, as) {
  const key = { 'idempotency-key': `proof-${randomUUID()}` };
  const layout = { name: `Proof ${randomUUID()}`, columns: ['lastName'], format: 'csv' };
  const save = (caller) => as(caller)('POST', '/api/v1/customer-export-layouts', layout, key);
  const [first, again, other] = [await save('OW'), await save('OW'), await save('KA')];
  const rights = { name: 'Proof', permissions: ['customers:read', 'operators:write'] };
  const { status: peoples } = await as('OW')('POST', '/api/v1/api-keys', rights);
  const isReplayed = ({ headers }) => headers.get('idempotent-replayed') === 'true';
  const { headers } = headersOf(scene.callers.OW);
  const { page } = await done(scene, 'GET', `${LIST}?limit=1`, { headers });
  const next = page.next.slice(page.next.indexOf('/api/'));
  const follow = async (caller) => (await as(caller)('GET', next)).status;
  const like = async (id) => {
    const body = new FormData();
    body.set('file', new Blob(['email,lastName\nlike@prove.example,Like\n']), 'people.csv');
    return (await as('BO')('POST', `/api/v1/customer-imports/drafts?like=${id}`, body)).status;
  };
  return [
    look('one’s own answer again', first.status === 201 && isReplayed(again)),
    look(`an answer kept for another: ${other.status}`, other.status === 409 && !isReplayed(other)),
    look(`a key that may what only people may: ${peoples}`, peoples === 422),
    look('a cursor of another', (await follow('OW')) === 200 && (await follow('BO')) === 400),
    look(
      'an import of another as a model',
      (await like(scene.imports.OW)) === 404 && (await like(scene.imports.BO)) === 201,
    ),
  ];
}
