import { randomUUID } from 'node:crypto';
import { attributeRows } from './attribute-rows.mjs';
import { companyRows } from './company-rows.mjs';
import { duplicateRows } from './duplicate-rows.mjs';
import { portfolioRows } from './portfolio-rows.mjs';

/**
 * Who may call what, written by hand: it is compared with the API and is no copy of `roles.ts`. An operation without a row
 * fails `access-matrix.spec.mjs`.
 *
 * OW owner, BO back office, AM account manager, SU support, MK marketing, AU auditor; KA a key with all that keys can
 * hold, KR a key that reads customers. Nobody else gets in, and whoever is not named is refused with 403.
 *
 * - `then`: what those who may get for an object of theirs; a status of some of them alone stands by their name.
 * - `of`: whose object is asked for. `customer`, `portfolio`: others do not exist for an account manager. `personal`: others exist for
 *   nobody. `shared`: it is everybody's who may.
 * - `foreign`, `missing`: where the object of another, or none, gets something else than the rule says.
 * - `object`, `body`, `version`, `stream`: how it is asked. `ends` says that it ends the session of whoever asks.
 */
const STAFF = 'OW BO AM SU MK AU';
const ALL = `${STAFF} KA`;
const READERS = `${ALL} KR`;
const CHANGERS = 'OW BO AM SU MK KA';
const IMPORTERS = 'OW BO AM KA';
const EXPORTERS = 'OW BO AM MK AU KA';
/** Shared layouts are writing, and an auditor writes nothing. */
const LAYOUTS = 'OW BO AM MK KA';

const anyName = () => `Proof ${randomUUID()}`;
/** A version that nothing has: what would be written is refused, and only by that. */
const STALE = 999_999;
const NO_BODY = {};
const layout = () => ({ name: anyName(), columns: ['lastName'], format: 'csv' });
const mapping = () => ({ name: anyName(), columns: [{ heading: 'E-mail', target: 'email' }] });
const reads = (who, more = {}) => ({ who, then: 200, ...more });
const refusedBody = (who, more = {}) => ({ who, then: 422, body: NO_BODY, ...more });
const stale = (who, of, body) => ({ who, of, then: 412, version: STALE, ...(body && { body }) });
const open = (then, more = {}) => ({ isPublic: true, then, ...more });

export const matrix = {
  ...portfolioRows({ reads, refusedBody }),
  ...attributeRows({ reads, refusedBody, stale }),
  'GET /health/live': open(200),
  'GET /health/ready': open(200),
  'GET /api/v1/shop': open(200),
  'POST /api/v1/setup': open(422, { body: NO_BODY }),
  'POST /api/v1/session': open(422, { body: NO_BODY }),
  'POST /api/v1/session/link': open(422, { body: NO_BODY }),
  'DELETE /api/v1/session': open(204, { ends: true }),
  'POST /api/v1/password-links': open(422, { body: NO_BODY }),
  'POST /api/v1/passwords': open(422, { body: NO_BODY }),

  'PUT /api/v1/session/confirmation': refusedBody(STAFF),
  'GET /api/v1/account': reads(STAFF),
  'PATCH /api/v1/account': reads(STAFF, { body: NO_BODY }),
  'PUT /api/v1/account/password': refusedBody(STAFF),
  'GET /api/v1/sessions': reads(STAFF),
  'DELETE /api/v1/sessions': { who: STAFF, then: 204 },
  'DELETE /api/v1/sessions/{id}': { who: STAFF, of: 'personal', object: 'session', then: 204 },

  'GET /api/v1/operators': reads('OW AU'),
  'POST /api/v1/operators': refusedBody('OW'),
  'GET /api/v1/operators/{id}': reads('OW AU', { of: 'shared', object: 'operator' }),
  'PATCH /api/v1/operators/{id}': { ...stale('OW', 'shared', NO_BODY), object: 'operator' },
  'GET /api/v1/operators/{id}/sessions': reads('OW', { of: 'shared', object: 'operator' }),
  'DELETE /api/v1/operators/{id}/sessions': { who: 'OW', of: 'shared', object: 'operator', then: 204 },
  'DELETE /api/v1/operators/{id}/sessions/{sessionId}': {
    who: 'OW',
    of: 'personal',
    object: 'operatorSession',
    then: 204,
  },
  // The other one is an owner: nobody acts on an account of equal rank.
  'POST /api/v1/operators/{id}/password-links': {
    who: 'OW',
    of: 'shared',
    object: 'operator',
    then: 201,
    foreign: 409,
  },
  'GET /api/v1/account-managers': reads('OW BO AM SU AU KA'),
  'GET /api/v1/access-log': reads('OW AU'),
  'GET /api/v1/audit-trail': reads('OW AU'),
  'GET /api/v1/api-keys': reads('OW AU'),
  'POST /api/v1/api-keys': refusedBody('OW'),
  'GET /api/v1/api-key-restrictions': reads('OW'),
  'GET /api/v1/api-keys/{id}': reads('OW AU', { of: 'shared', object: 'key' }),
  'PATCH /api/v1/api-keys/{id}': { ...stale('OW', 'shared', NO_BODY), object: 'key' },
  'POST /api/v1/api-keys/{id}/rotations': {
    who: 'OW',
    of: 'shared',
    object: 'key',
    then: 201,
    body: NO_BODY,
  },
  'DELETE /api/v1/api-keys/{id}': { who: 'OW', of: 'shared', object: 'doomedKey', then: 204 },

  'GET /api/v1/settings': reads(ALL),
  'PATCH /api/v1/settings': stale('OW', undefined, NO_BODY),
  'GET /api/v1/groups': reads(ALL),
  'POST /api/v1/groups': refusedBody('OW MK KA'),
  'GET /api/v1/groups/{id}': reads(ALL, { of: 'shared', object: 'group' }),
  'PATCH /api/v1/groups/{id}': { ...stale('OW MK KA', 'shared', NO_BODY), object: 'group' },
  'POST /api/v1/groups/{id}/deletions': {
    who: 'OW MK KA',
    of: 'shared',
    object: 'group',
    then: 422,
    body: () => ({ moveTo: randomUUID() }),
  },
  'POST /api/v1/customer-group-changes': refusedBody('OW BO AM MK KA'),
  'POST /api/v1/customer-group-changes/preview': refusedBody('OW BO AM MK KA'),

  'GET /api/v1/jobs': reads(ALL),
  'GET /api/v1/jobs/events': reads(ALL, { stream: true }),
  'GET /api/v1/jobs/{id}': reads(ALL, { of: 'personal', object: 'job' }),
  'GET /api/v1/jobs/{id}/events': reads(ALL, { of: 'personal', object: 'job', stream: true }),
  'POST /api/v1/jobs/{id}/cancellation': reads(ALL, { of: 'personal', object: 'job' }),
  'POST /api/v1/jobs/{id}/retries': { who: ALL, of: 'personal', object: 'job', then: 409 },

  'GET /api/v1/customers': reads(READERS),
  'POST /api/v1/customers': refusedBody('OW BO AM SU KA'),
  'POST /api/v1/customers/search': reads(READERS, { body: NO_BODY }),
  'POST /api/v1/customers/bulk': refusedBody(CHANGERS),
  'GET /api/v1/customers/{id}': reads(READERS, { of: 'customer' }),
  'PATCH /api/v1/customers/{id}': stale(CHANGERS, 'customer', NO_BODY),
  'DELETE /api/v1/customers/{id}': stale('OW BO KA', 'customer'),
  // Whoever sees the value has nothing to uncover, whoever it is about.
  'POST /api/v1/customers/{id}/reveals': {
    who: 'OW SU MK AU KA',
    of: 'customer',
    then: 200,
    OW: 409,
    KA: 409,
    missing: { OW: 409, KA: 409 },
    body: { field: 'email', reason: 'The proof asks' },
  },
  'POST /api/v1/customers/{id}/restorations': { who: 'OW BO KA', of: 'customer', then: 409 },
  'GET /api/v1/customers/by-external-id/{system}/{externalId}': reads(READERS, { of: 'customer' }),
  'PUT /api/v1/customers/by-external-id/{system}/{externalId}': refusedBody(CHANGERS),
  ...companyRows({ reads, refusedBody, stale }),
  ...duplicateRows({ reads }),
  'GET /api/v1/customers/{customerId}/sections': reads(READERS, { of: 'customer' }),
  'GET /api/v1/customers/{customerId}/addresses': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'POST /api/v1/customers/{customerId}/addresses': {
    who: 'OW BO AM SU KA',
    of: 'customer',
    then: 201,
    body: { street: 'Prooflane 1' },
  },
  'GET /api/v1/customers/{customerId}/addresses/{id}': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'PATCH /api/v1/customers/{customerId}/addresses/{id}': stale('OW BO AM SU KA', 'customer', NO_BODY),
  'DELETE /api/v1/customers/{customerId}/addresses/{id}': stale('OW BO KA', 'customer'),
  'GET /api/v1/customers/{customerId}/groups': reads(ALL, { of: 'customer' }),
  'PUT /api/v1/customers/{customerId}/groups': {
    who: 'OW BO AM MK KA',
    of: 'customer',
    then: 422,
    version: STALE,
    body: () => ({ mainGroupId: randomUUID(), groupIds: [] }),
  },
  'GET /api/v1/customers/{customerId}/timeline': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'GET /api/v1/customers/{customerId}/discounts': reads(ALL, { of: 'customer' }),
  'GET /api/v1/customers/{customerId}/discounts/explained': reads(ALL, { of: 'customer' }),
  'GET /api/v1/customers/{customerId}/discounts/{id}': reads(ALL, { of: 'customer' }),
  'POST /api/v1/customers/{customerId}/discounts': {
    who: 'OW BO',
    of: 'customer',
    then: 422,
    body: NO_BODY,
  },
  'PATCH /api/v1/customers/{customerId}/discounts/{id}': stale('OW BO', 'customer', NO_BODY),
  'DELETE /api/v1/customers/{customerId}/discounts/{id}': stale('OW BO', 'customer'),
  'GET /api/v1/customers/{customerId}/notes': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'POST /api/v1/customers/{customerId}/notes': {
    who: 'OW BO AM SU KA',
    of: 'customer',
    then: 201,
    body: { text: 'Proof' },
  },
  'GET /api/v1/customers/{customerId}/notes/{id}': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'GET /api/v1/customers/{customerId}/notes/{id}/history': reads('OW BO AM SU AU KA', { of: 'customer' }),
  'PATCH /api/v1/customers/{customerId}/notes/{id}': stale('OW BO AM SU KA', 'customer', NO_BODY),
  // The note is an owner's, and back office deletes its own.
  'DELETE /api/v1/customers/{customerId}/notes/{id}': { ...stale('OW BO KA', 'customer'), BO: 403 },
  'POST /api/v1/customers/{customerId}/notes/{id}/restorations': {
    who: 'OW BO KA',
    of: 'customer',
    then: 404,
  },
  'GET /api/v1/customers/{customerId}/note-readers': reads('OW BO AM SU KA', { of: 'customer' }),
  'GET /api/v1/account/notifications': reads('OW BO AM SU AU KA'),
  'POST /api/v1/account/notifications/readings': { who: 'OW BO AM SU AU KA', then: 204 },

  'GET /api/v1/customer-imports': reads(IMPORTERS),
  'POST /api/v1/customer-imports': { who: IMPORTERS, then: 415 },
  'POST /api/v1/customer-imports/drafts': { who: IMPORTERS, then: 415 },
  'GET /api/v1/customer-imports/{id}': reads(IMPORTERS, { of: 'personal', object: 'import' }),
  'GET /api/v1/customer-imports/{id}/rows': reads(IMPORTERS, { of: 'personal', object: 'import' }),
  'GET /api/v1/customer-imports/{id}/errors': reads(IMPORTERS, { of: 'personal', object: 'import' }),
  'POST /api/v1/customer-imports/{id}/corrections': {
    who: IMPORTERS,
    of: 'personal',
    object: 'import',
    then: 409,
    body: NO_BODY,
  },
  'POST /api/v1/customer-imports/{id}/checks': {
    who: IMPORTERS,
    of: 'personal',
    object: 'import',
    then: 409,
  },
  'POST /api/v1/customer-imports/{id}/runs': { who: IMPORTERS, of: 'personal', object: 'import', then: 409 },
  'POST /api/v1/customer-imports/{id}/reversals': {
    who: IMPORTERS,
    of: 'personal',
    object: 'import',
    then: 409,
  },
  'GET /api/v1/customer-import-targets': reads(IMPORTERS),
  'GET /api/v1/customer-import-mappings': reads(IMPORTERS),
  'POST /api/v1/customer-import-mappings': refusedBody(IMPORTERS),
  'PUT /api/v1/customer-import-mappings/{id}': reads(IMPORTERS, {
    of: 'shared',
    object: 'mapping',
    body: mapping,
  }),
  'DELETE /api/v1/customer-import-mappings/{id}': {
    who: IMPORTERS,
    of: 'shared',
    object: 'mapping',
    then: 204,
  },

  'GET /api/v1/customer-export-columns': reads(EXPORTERS),
  'POST /api/v1/customer-exports/preview': reads(EXPORTERS, {
    body: { scope: 'all', columns: ['lastName'] },
  }),
  'POST /api/v1/customer-exports': refusedBody(EXPORTERS, { body: { scope: 'selection', ids: [] } }),
  'GET /api/v1/customer-export-layouts': reads(EXPORTERS),
  'POST /api/v1/customer-export-layouts': refusedBody(LAYOUTS),
  'PUT /api/v1/customer-export-layouts/{id}': reads(LAYOUTS, {
    of: 'shared',
    object: 'layout',
    body: layout,
  }),
  'DELETE /api/v1/customer-export-layouts/{id}': {
    who: LAYOUTS,
    of: 'shared',
    object: 'layout',
    then: 204,
  },
  // Support exports nothing, and so has no file of its own.
  'GET /api/v1/files/{id}': reads(ALL, { of: 'personal', object: 'file', SU: 404 }),
};

/** Who gets in and is not refused everywhere. */
export const CALLERS = READERS.split(' ');
/** Who is refused everywhere but at the public door. */
export const STRANGERS = ['anonymous', 'expired key', 'disabled operator'];

/** Which objects a row is asked for. */
export const kindsOf = (row) => (row.of ? ['own', 'foreign', 'missing', 'malformed'] : ['none']);

/** The status of a cell. */
export function expected(row, caller, kind) {
  if (row.isPublic) return row.then;
  if (STRANGERS.includes(caller)) return 401;
  if (!row.who.split(' ').includes(caller)) return 403;
  const mine = row[caller] ?? row.then;
  if (kind === 'own' || kind === 'none') return mine;
  if (kind === 'foreign' && row.foreign) return row.foreign;
  if (kind === 'missing' && row.missing?.[caller]) return row.missing[caller];
  const isScoped = row.of === 'customer' || row.of === 'portfolio';
  const exists = kind === 'foreign' && (row.of === 'shared' || (isScoped && caller !== 'AM'));
  return exists ? mine : 404;
}
