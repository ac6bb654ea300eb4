import { done, headersOf, SENTINELS } from './scene.mjs';

const CONTACT = ['email', 'phone', 'birthdayOn'];
const STATUSES = ['organisationNumberStatus', 'taxIdStatus'];
const COMPANY = ['company', 'organisationNumber', 'taxId', 'accountManager', ...STATUSES];
const TERMS = ['allowedOutstanding', 'maxPaymentDays', 'risk'];
/** Hidden from somebody. */
const SOMETIMES = [...CONTACT, ...COMPANY, ...TERMS];
const NOTHING = { masked: [], absent: [] };

/** What is hidden from whom, by hand: `masked` is named as hidden, `absent` is not there at all. */
const hiddenFrom = {
  OW: NOTHING,
  BO: NOTHING,
  AM: NOTHING,
  SU: { masked: CONTACT, absent: TERMS },
  MK: { masked: CONTACT, absent: [...COMPANY, ...TERMS] },
  AU: { masked: CONTACT, absent: [] },
  KA: NOTHING,
  KR: { masked: [], absent: [...COMPANY, ...TERMS] },
};
const EXPORTERS = ['OW', 'BO', 'AM', 'MK', 'AU', 'KA'];
/** What finds the person by a part of a value. */
const PARTS = {
  email: 'quartzowl',
  phone: '1234567',
  company: 'Sentinelfj',
  organisationNumber: '2360901',
  taxId: 'NO92360901',
};
const LIST = '/api/v1/customers';
const WHO = 'lastName=Proofowna';
/** The name of no field: what is hidden must be refused like this one. */
const UNKNOWN = 'nosuchfield';

/** Every field for every caller, in every place; `found` is what shows though it is hidden, or does not though it is not. */
export async function askFields(scene, callers = Object.keys(hiddenFrom)) {
  const { components } = await done(scene, 'GET', '/api/openapi.json', {});
  const propertiesOf = (name) =>
    Object.keys(components.schemas[name].properties).filter(
      (field) => field !== 'masked' && field !== 'embedded',
    );
  const [row, card] = [propertiesOf('CustomerListRow'), propertiesOf('CustomerCard')];
  const found = [];
  let looks = 0;
  for (const caller of callers) {
    const reader = readerOf(scene, caller, hiddenFrom[caller]);
    const told = [
      ...(await inAnswers(reader, row, card)),
      ...(await inQuestions(reader, row)),
      ...(EXPORTERS.includes(caller) ? await inExports(reader, row) : []),
      ...(await byCounting(reader)),
    ];
    looks += told.length;
    found.push(...told.filter(({ holds }) => !holds).map(({ what }) => `${caller}: ${what}`));
  }
  return { fields: row.length, looks, found };
}

function readerOf(scene, caller, { masked, absent }) {
  const { headers } = headersOf(scene.callers[caller]);
  return {
    scene,
    caller,
    masked,
    isHidden: (field) => masked.includes(field) || absent.includes(field),
    ask: (method, address, body, more) =>
      scene.ask(method, address, { headers: { ...headers, ...more }, body }),
  };
}

const look = (what, holds) => ({ what, holds });

/** The list, the search and the card hold what is seen, nothing else, and name what is masked. */
async function inAnswers({ scene, ask, masked, isHidden }, row, card) {
  const records = {
    list: [(await ask('GET', `${LIST}?${WHO}`)).json().items[0], row],
    search: [
      (await ask('POST', `${LIST}/search`, { filter: { field: 'lastName', value: 'Proofowna' } })).json()
        .items[0],
      row,
    ],
    card: [(await ask('GET', `${LIST}/${scene.own.id}`)).json(), card],
  };
  return Object.entries(records).flatMap(([place, [record, fields]]) => [
    ...fields.map((field) =>
      look(`${field} in the ${place}`, Object.hasOwn(record, field) !== isHidden(field)),
    ),
    look(`masked of the ${place}`, (record.masked ?? []).join() === masked.join()),
  ]);
}

/** Chosen members, filters, orders and conditions: what is hidden is refused like a name that nobody knows. */
async function inQuestions({ ask, masked, isHidden }, row) {
  const questions = {
    filter: (field) => ask('GET', `${LIST}?${WHO}&${field}[isNull]=false`),
    'exact filter': (field) => ask('GET', `${LIST}?${WHO}&${field}=x`),
    sort: (field) => ask('GET', `${LIST}?${WHO}&sort=${field}`),
    condition: (field) =>
      ask('POST', `${LIST}/search`, { filter: { field, operator: 'isNull', value: false } }),
    'order of a search': (field) => ask('POST', `${LIST}/search`, { sort: [field] }),
  };
  const looks = [];
  for (const [what, question] of Object.entries(questions)) {
    const unknown = wordsOf(await question(UNKNOWN), UNKNOWN);
    for (const field of row) {
      const isUnknown = wordsOf(await question(field), field) === unknown;
      // Not every field can be asked for in every way, but each that is hidden from somebody can.
      if (isHidden(field) || SOMETIMES.includes(field))
        looks.push(look(`${what} by ${field}`, isUnknown === isHidden(field)));
    }
  }
  for (const field of row.filter((name) => name !== 'id')) {
    const { status, text } = await ask('GET', `${LIST}?${WHO}&fields=(id,${field})`);
    const shows = status === 200 && Object.hasOwn(JSON.parse(text).items[0], field);
    const isRefused = status === 400 || masked.includes(field);
    looks.push(look(`fields=(${field})`, isHidden(field) ? !shows && isRefused : shows));
  }
  return looks;
}

async function inExports({ ask, isHidden, scene, caller }, row) {
  const columns = (await ask('GET', '/api/v1/customer-export-columns')).json().items.map(({ key }) => key);
  const preview = (body) => ask('POST', '/api/v1/customer-exports/preview', body);
  const looks = [];
  const unknown = wordsOf(await preview({ scope: 'all', columns: [UNKNOWN] }), UNKNOWN);
  const filtered = wordsOf(await preview({ scope: 'filter', query: `${UNKNOWN}[isNull]=false` }), UNKNOWN);
  for (const field of row.filter(isHidden)) {
    looks.push(look(`${field} as a column`, !columns.includes(field)));
    const named = wordsOf(await preview({ scope: 'all', columns: [field] }), field);
    looks.push(look(`${field} in an export`, named === unknown));
    const query = wordsOf(await preview({ scope: 'filter', query: `${field}[isNull]=false` }), field);
    looks.push(look(`an export by ${field}`, query === filtered));
  }
  const { text } = await ask('GET', `/api/v1/files/${scene.files[caller]}`);
  return [...looks, ...showing(text, 'the file', isHidden)];
}

/** A value that shows in a file, or one that should and does not. Rows of a campaign hold no addresses. */
const showing = (text, where, isHidden) =>
  ['email', 'phone', 'birthdayOn', 'company', 'taxId'].map((field) =>
    look(`${field} in ${where}`, text.includes(String(SENTINELS[field])) !== isHidden(field)),
  );

/** Totals do not tell either: a part of a hidden value finds nobody, a part of a visible one somebody. */
async function byCounting({ ask, isHidden }) {
  const looks = [];
  for (const [field, part] of Object.entries(PARTS)) {
    const answer = await ask('GET', `${LIST}?q=${part}`, undefined, { prefer: 'return=total-count' });
    looks.push(
      look(`the number found by a part of ${field}`, answer.json().page.total > 0 !== isHidden(field)),
    );
  }
  return looks;
}

/** The words of a refusal without what names this request; a success has none of its own. */
function wordsOf({ status, text }, field) {
  if (status < 400) return String(status);
  const words = { ...JSON.parse(text), instance: '', requestId: '' };
  return `${status} ${JSON.stringify(words).replaceAll(field, '…')}`;
}

/** What is read of one person, and told of them: hidden values that stand in it, and visible ones that do not. */
export async function scanTexts(scene) {
  const found = [];
  for (const [caller, { masked, absent }] of Object.entries(hiddenFrom)) {
    const text = await allOf(scene, caller);
    const street = ['AU', 'MK', 'KR'].includes(caller) ? ['street'] : [];
    const hidden = [...masked, ...absent, ...street];
    for (const [field, value] of Object.entries(SENTINELS)) {
      const shows = text.includes(typeof value === 'string' ? JSON.stringify(value) : `"${field}":${value}`);
      const isReader = hidden.length === 0;
      if ((shows && hidden.includes(field)) || (!shows && isReader)) found.push(`${caller}: ${field}`);
    }
  }
  return found;
}

async function allOf(scene, caller) {
  const { headers } = headersOf(scene.callers[caller]);
  const at = `${LIST}/${scene.own.id}`;
  const places = [at, `${at}/company`, `${at}/addresses`, `${at}/addresses/${scene.own.children.addresses}`];
  places.push(
    `${LIST}/by-external-id/erp/own-1`,
    '/api/v1/jobs',
    '/api/v1/customer-imports',
    '/api/v1/access-log',
  );
  const taken = { firstName: 'A', lastName: 'Thief', email: SENTINELS.email.toUpperCase() };
  const texts = [(await scene.ask('POST', LIST, { headers, body: taken })).text];
  for (const place of places) texts.push((await scene.ask('GET', place, { headers })).text);
  return texts.join('\n');
}
