import { fingerprint } from './fingerprint.mjs';
import { matrix } from './matrix.mjs';
import { done, headersOf } from './scene.mjs';

const CALLERS = ['OW', 'BO', 'AM', 'SU', 'MK', 'AU', 'KA', 'KR'];
/** A version that nothing has. */
const UNREAD = { 'if-match': '"999999"' };

/** Who changes which member of a customer, by hand. What may be written meets the version that nothing has: 412. */
const WRITERS = 'OW BO AM KA';
const CHANGES = [
  ...['firstName', 'lastName', 'salutation'].map((member) => [member, 'Proof', WRITERS]),
  ['socialTitle', 'mr', WRITERS],
  ['language', 'nb', WRITERS],
  ['birthdayOn', '1990-01-02', WRITERS],
  ['type', 'contact', WRITERS],
  ['activated', true, WRITERS],
  ['registeredAt', '2026-01-01T00:00:00Z', WRITERS],
  ['tags', ['proof'], WRITERS],
  ['externalIds', { web: 'proof' }, WRITERS],
  ['email', 'another@prove.example', 'OW BO KA'],
  ['phone', '+47 412 34 568', 'OW BO AM SU KA'],
  ['enabled', true, 'OW BO AM KA'],
  ['enabled', false, 'OW BO AM SU KA'],
  ['newsletter', true, 'OW BO SU MK KA'],
  ['newsletter', false, 'OW BO SU MK KA'],
  ['partnerOffers', true, 'OW BO KA'],
  ['partnerOffers', false, 'OW BO SU KA'],
  ['mainGroupId', undefined, 'OW BO AM MK KA'],
];

/** Members of nothing that anybody writes, or of what only the product writes. */
const SMUGGLED = [
  ...['id', 'version', 'customerNumber', 'createdAt', 'updatedAt', 'deletedAt', 'origin', 'stats'],
  ...['groupNames', 'masked', 'emailCanonical', 'phoneE164', 'searchText', 'customerId', 'companyId'],
  ...['ownerId', 'actorId', 'status', 'permissions', 'isAdmin', 'passwordHash', 'scope', 'lastSignInAt'],
  ...['constructor', 'prototype', '__proto__', 'toString'],
];

/** Each member of a customer as each caller. */
export async function askChanges(scene, callers = CALLERS) {
  const { headers } = headersOf(scene.callers.OW);
  const { items } = await done(scene, 'GET', '/api/v1/groups', { headers });
  return unwritten(scene, async (found) => {
    for (const [member, value, who] of CHANGES)
      for (const caller of callers) {
        const body = { [member]: value ?? items[0].id };
        const sent = { ...headersOf(scene.callers[caller]).headers, ...UNREAD };
        const { status } = await scene.ask('PATCH', `/api/v1/customers/${scene.own.id}`, {
          headers: sent,
          body,
        });
        const wanted = who.split(' ').includes(caller) ? 412 : 403;
        found.asked += 1;
        if (status !== wanted) found.wrong.push(`${member} as ${caller}: ${status} instead of ${wanted}`);
      }
  });
}

/** Members that are not in the contract, in the body of every operation that has one, by everybody who may call it. */
export async function smuggle(scene, rows = Object.entries(matrix)) {
  const { paths, components } = await done(scene, 'GET', '/api/openapi.json', {});
  return unwritten(scene, async (found) => {
    for (const [operation, row] of rows) {
      const [method, template] = operation.split(' ');
      const contract = contractOf(paths[template]?.[method.toLowerCase()], components);
      if (!contract) continue;
      const members = SMUGGLED.filter((member) => !contract.includes(member));
      const who = row.isPublic ? ['anonymous'] : row.who.split(' ');
      for (const caller of who)
        for (const member of members) await smuggled(scene, { method, template, caller, member }, found);
    }
  });
}

/** The members of a JSON body; undefined where there is none. */
function contractOf(operation, { schemas }) {
  const content = operation?.requestBody?.content ?? {};
  const schema = (content['application/json'] ?? content['application/merge-patch+json'])?.schema;
  return schema && Object.keys(schemas[schema.$ref.split('/').at(-1)].properties);
}

async function smuggled(scene, { method, template, caller, member }, found) {
  const { own, ids } = scene;
  const id = template.includes('operators')
    ? ids.clerk
    : template.includes('addresses')
      ? own.children.addresses
      : own.id;
  const parameters = { id, customerId: own.id, system: 'erp', externalId: own.externalId };
  const address = template.replace(/\{(\w+)\}/g, (_all, name) => parameters[name]);
  const headers = { ...headersOf(scene.callers[caller]).headers, ...UNREAD };
  const { status, text } = await scene.ask(method, address, { headers, raw: `{"${member}":"1"}` });
  found.asked += 1;
  if (status !== 400)
    found.wrong.push(`${member} in ${method} ${template} as ${caller}: ${status} ${text.slice(0, 80)}`);
}

/** The same inside of what is nested: each is an item of its own, and none is done. */
export async function smuggleNested(scene) {
  const { headers } = headersOf(scene.callers.OW);
  const customer = (member) => `{"email":"s@prove.example","${member}":"1"}`;
  const items = SMUGGLED.map((member) => `{"operation":"create","customer":${customer(member)}}`);
  return unwritten(scene, async (found) => {
    for (const [at, item] of items.entries()) {
      const raw = `{"items":[${item}]}`;
      const { status, text } = await scene.ask('POST', '/api/v1/customers/bulk', { headers, raw });
      const reached = status === 207 ? JSON.parse(text).items[0].status : status;
      found.asked += 1;
      if (reached < 400) found.wrong.push(`${SMUGGLED[at]} in an item: ${reached}`);
    }
  });
}

/** Who does not see the terms of a company neither writes them nor learns that somebody did. */
export async function unseenTerms(scene) {
  const { headers } = headersOf(scene.callers.OW);
  const permissions = ['customers:read', 'companies:read', 'companies:write'];
  const { key } = await done(scene, 'POST', '/api/v1/api-keys', {
    headers,
    body: { name: 'P', permissions },
  });
  const partner = { authorization: `Bearer ${key}` };
  const at = `/api/v1/customers/${scene.foreign.id}/company`;
  const { version } = await done(scene, 'GET', at, { headers });
  const name = 'Foreign AS';
  const risky = { name, risk: 'low', reason: 'The proof', accountManagerId: scene.ids.otherManager };
  await done(scene, 'PUT', at, { headers: { ...headers, 'if-match': `"${version}"` }, body: risky });
  const found = await unwritten(scene, async ({ wrong }) => {
    const late = await scene.ask('PUT', at, {
      headers: { ...partner, 'if-match': `"${version}"` },
      body: { name },
    });
    if (late.status !== 412 || late.text.includes('risk'))
      wrong.push(`a conflict tells of the risk: ${late.text}`);
    for (const [member, value] of Object.entries(scene.own.terms)) {
      const body = { name, [member]: value };
      const { status } = await scene.ask('PUT', at, { headers: { ...partner, ...UNREAD }, body });
      if (status !== 400) wrong.push(`${member} from whoever does not see it: ${status} instead of 400`);
    }
  });
  return { ...found, asked: 4 };
}

/** What was found wrong, and what was written meanwhile though nothing was to be. */
async function unwritten(scene, work) {
  const found = { asked: 0, wrong: [] };
  const before = await fingerprint(scene.world);
  await work(found);
  if ((await fingerprint(scene.world)) !== before) found.wrong.push('something was written');
  return found;
}
