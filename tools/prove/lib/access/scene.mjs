import { createHash, randomBytes, randomUUID } from 'node:crypto';

const ROLES = {
  OW: 'owner',
  BO: 'back_office',
  AM: 'account_manager',
  SU: 'support',
  MK: 'marketing',
  AU: 'auditor',
};
/** Values that stand nowhere else: where one of them shows, the field shows. */
export const SENTINELS = {
  email: 'quartzowl@hidden.prove.example',
  phone: '+47 412 34 567',
  birthdayOn: '1967-08-09',
  company: 'Sentinelfjord AS',
  organisationNumber: '923609016',
  taxId: 'NO923609016MVA',
  risk: 'high',
  allowedOutstanding: '98765.43',
  maxPaymentDays: 347,
  street: 'Hiddenstreet 77',
};
const JSON_OF = { PATCH: 'application/merge-patch+json' };

/** The people and keys of the proof, what belongs to them, and how one asks in somebody's name. */
export async function setScene(world) {
  const scene = { world, url: world.ready.url, callers: {}, ids: {} };
  scene.ask = (method, address, options) => ask(scene.url, method, address, options);
  for (const [code, role] of Object.entries(ROLES)) {
    scene.ids[code] = await newOperator(world, role);
    scene.callers[code] = await signedIn(world, scene.ids[code]);
  }
  // Two of a kind: the one that owners act on, and one of their own rank.
  scene.ids.clerk = await newOperator(world, 'support');
  scene.ids.otherOwner = await newOperator(world, 'owner');
  scene.ids.otherManager = await newOperator(world, 'account_manager');
  const keyed = await newKeys(scene);
  Object.assign(scene.callers, keyed, {
    anonymous: {},
    'disabled operator': await signedIn(world, await newOperator(world, 'owner', false)),
  });
  await setCustomers(scene);
  await setTransfers(scene);
  return scene;
}

async function ask(url, method, address, { headers, body, raw, stream } = {}) {
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const end = new AbortController();
  const isForm = body instanceof FormData;
  const response = await fetch(`${url}${address}`, {
    method,
    headers: {
      ...headers,
      ...(text !== undefined && !isForm && { 'content-type': JSON_OF[method] ?? 'application/json' }),
    },
    body: isForm ? body : text,
    signal: end.signal,
  });
  const answer = { status: response.status, headers: response.headers, text: '' };
  if (stream && response.status === 200) end.abort();
  else answer.text = await response.text();
  return { ...answer, json: () => JSON.parse(answer.text) };
}

/** As `ask`, where anything but success is the end of the proof. */
export async function done(scene, method, address, options) {
  const answer = await scene.ask(method, address, options);
  if (answer.status >= 300) throw new Error(`${method} ${address}: ${answer.status} ${answer.text}`);
  return answer.text ? answer.json() : undefined;
}

async function newOperator({ sql }, role, enabled = true) {
  const [{ id }] = await sql(
    `INSERT INTO operator (name, email, email_canonical, password_hash, role, enabled)
     VALUES ($1, $2, $2, '', $3, $4) RETURNING id`,
    [`The ${role}`, `${role}.${randomUUID()}@prove.example`, role, enabled],
  );
  return id;
}

/** A session in which the password was just given, without its 80 ms. */
export async function signedIn({ sql }, operatorId) {
  const token = randomBytes(32).toString('base64url');
  const [{ id }] = await sql(
    `INSERT INTO session (token_hash, operator_id, expires_at, confirmed_at)
     VALUES ($1, $2, now() + interval '8 hours', now() + interval '8 hours') RETURNING id`,
    [createHash('sha256').update(token).digest(), operatorId],
  );
  return { cookie: `clientele=${token}`, sessionId: id };
}

/** Accounts, keys, settings, granting discounts and the log of accesses belong to people alone. */
const FOR_PEOPLE =
  /^(account|operators|api_keys|access_log|audit_trail|portfolios):|^settings:write|^attributes:define|^discounts:write/;

async function newKeys(scene) {
  const { headers } = headersOf(scene.callers.OW);
  const make = (permissions) =>
    done(scene, 'POST', '/api/v1/api-keys', { headers, body: { name: 'Proof', permissions } });
  const { paths } = await done(scene, 'GET', '/api/openapi.json', {});
  const all = new Set(
    Object.values(paths)
      .flatMap((operations) => Object.values(operations).flatMap((one) => one['x-permission'] ?? []))
      .concat('customers:export_many', 'customers:export_unconsented', 'companies:terms', 'companies:credit')
      .concat('companies:risk')
      .filter((name) => !FOR_PEOPLE.test(name)),
  );
  const [full, reader, expired, spare, doomed] = [
    await make([...all]),
    await make(['customers:read']),
    await make([...all]),
    await make(['customers:read']),
    await make(['customers:read']),
  ];
  await scene.world.sql(`UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = $1`, [
    expired.id,
  ]);
  Object.assign(scene.ids, { KA: full.id, KR: reader.id, spareKey: spare.id, doomedKey: doomed.id });
  const bearer = ({ key }) => ({ authorization: `Bearer ${key}` });
  return { KA: bearer(full), KR: bearer(reader), 'expired key': bearer(expired) };
}

/** What a caller sends. */
export const headersOf = ({ cookie, authorization } = {}) => ({
  headers: { ...(cookie && { cookie }), ...(authorization && { authorization }) },
});

/** A customer with a company, an address, a note and a discount. */
async function withCompany(scene, input, company) {
  const owner = headersOf(scene.callers.OW);
  const customer = await done(scene, 'POST', '/api/v1/customers', { ...owner, body: input });
  const at = `/api/v1/customers/${customer.id}`;
  const { id: companyId } = await done(scene, 'PUT', `${at}/company`, { ...owner, body: company });
  const street = { street: SENTINELS.street };
  const address = await done(scene, 'POST', `${at}/addresses`, { ...owner, body: street });
  const note = await done(scene, 'POST', `${at}/notes`, { ...owner, body: { text: 'Proof' } });
  const discount = await done(scene, 'POST', `${at}/discounts`, { ...owner, body: { percent: '5.00' } });
  const children = { addresses: address.id, notes: note.id, discounts: discount.id };
  children['possible-duplicates'] = scene.alone;
  return { id: customer.id, companyId, children, externalId: input.externalIds.erp };
}

async function setCustomers(scene) {
  const { ids, callers, world } = scene;
  const owner = headersOf(callers.OW);
  await world.sql(`UPDATE setting SET birthday_enabled = true, b2b_mode = true, version = version + 1`);
  const person = { firstName: 'Olga', lastName: 'Proofowna', newsletter: true };
  const { email, phone, birthdayOn, company: name, organisationNumber, taxId, risk } = SENTINELS;
  const allowedOutstanding = { amount: SENTINELS.allowedOutstanding, currency: 'NOK' };
  const terms = { allowedOutstanding, maxPaymentDays: SENTINELS.maxPaymentDays, risk };
  const alone = { ...owner, body: { firstName: 'A', lastName: 'Alone', email: 'alone@prove.example' } };
  scene.alone = (await done(scene, 'POST', '/api/v1/customers', alone)).id;
  scene.own = await withCompany(
    scene,
    { ...person, email, phone, birthdayOn, externalIds: { erp: 'own-1' } },
    {
      name,
      country: 'NO',
      organisationNumber,
      taxId,
      ...terms,
      reason: 'The proof',
      accountManagerId: ids.AM,
    },
  );
  scene.own.terms = terms;
  scene.foreign = await withCompany(
    scene,
    {
      firstName: 'Fred',
      lastName: 'Foreignsen',
      email: 'fred@prove.example',
      externalIds: { erp: 'foreign-1' },
    },
    { name: 'Foreign AS', accountManagerId: ids.otherManager },
  );
}

/** A job, a finished import and a file of each who can have one, and of somebody else. */
async function setTransfers(scene) {
  scene.jobs = {};
  scene.imports = {};
  scene.files = {};
  for (const code of ['OW', 'BO', 'AM', 'SU', 'MK', 'AU', 'KA', 'KR']) {
    const [{ id }] = await scene.world.sql(
      `INSERT INTO job (kind, input, status, finished_at, actor_kind, actor_id, actor_name)
       VALUES ('customer_export', '{}', 'succeeded', now(), $1, $2, 'P') RETURNING id`,
      [code.startsWith('K') ? 'api_key' : 'operator', scene.ids[code]],
    );
    scene.jobs[code] = id;
    const { headers } = headersOf(scene.callers[code]);
    if (['OW', 'BO', 'AM', 'KA'].includes(code)) scene.imports[code] = await newImport(scene, headers);
    if (['OW', 'BO', 'AM', 'MK', 'AU', 'KA'].includes(code))
      scene.files[code] = await exported(scene, headers);
  }
}

async function newImport(scene, headers) {
  const body = new FormData();
  body.set('file', new Blob(['email,lastName\nnobody@prove.example,Nobody\n']), 'people.csv');
  const { id } = await done(scene, 'POST', '/api/v1/customer-imports/drafts', { headers, body });
  await scene.world.sql(`UPDATE customer_import SET status = 'imported', ended_at = now() WHERE id = $1`, [
    id,
  ]);
  return id;
}

/** All columns that the caller may have, as CSV. */
async function exported(scene, headers) {
  const { items } = await done(scene, 'GET', '/api/v1/customer-export-columns', { headers });
  const body = { scope: 'all', format: 'csv', columns: items.map(({ key }) => key), reason: 'The proof' };
  const job = await done(scene, 'POST', '/api/v1/customer-exports', { headers, body });
  for (;;) {
    const { finishedAt, result } = await done(scene, 'GET', `/api/v1/jobs/${job.id}`, { headers });
    if (finishedAt) return result.href.split('/').at(-1);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
