import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../lib/paths.mjs';

const require = createRequire(import.meta.url);
const compiled = (file) => require(path.join(root, 'dist', 'api', file));

const LIST = '/api/v1/customers';
const LIMIT = 50;
/** Common and rare, of three letters and more, of names, of an e-mail, of a phone. */
const FRAGMENTS = [
  'ova',
  'ski',
  'ann',
  'sen',
  'zof',
  'qui',
  'xyl',
  'jankowsk',
  'anna nowak',
  '@fjordpost',
  '602117',
  'hansen ola',
];
const FILTERS = 'language=nb&orderCount[gte]=3';

/**
 * The lists that are measured, by their names: addresses of the API, and with each the statements that the API's own code
 * sends for it, so that the bare server sends the very same.
 */
export async function listQuestions({ sql, secret, keyId, rows }) {
  const [place] = await sql(
    `SELECT created_at::text AS "_k0", id::text AS "_k1", id FROM customer WHERE deleted_at IS NULL
      ORDER BY created_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [Math.floor(rows * 0.9)],
  );
  const recorder = recorderOf({ sql, secret, keyId });
  const cursor = await recorder.cursorAfter(place);
  const ask = (query, withTotal = false) => recorder.question({ limit: String(LIMIT), ...query }, withTotal);
  return {
    first: [await ask({})],
    deep: [await ask({ cursor })],
    search: await Promise.all(FRAGMENTS.map((q) => ask({ q }, true))),
    filtered: [await ask(Object.fromEntries(new URLSearchParams(FILTERS)), true)],
  };
}

function recorderOf({ sql, secret, keyId }) {
  const { PageReader } = compiled('libs/shared/api/src/read-page/read-page.js');
  const { customerList } = compiled('libs/customers/api/src/customer-list.js');
  const { customerColumns, definedFilters } = compiled('apps/api/src/customer-columns.js');
  const { customerEmbeds } = compiled('apps/api/src/customer-embeds.js');
  const { customerOwnership } = compiled('libs/companies/api/src/company-list.js');
  const { permissionsOf } = compiled('libs/access/dto/src/roles.js');
  const list = customerList(
    { columns: customerColumns, defined: definedFilters, embeds: customerEmbeds },
    customerOwnership,
  );
  const actor = {
    kind: 'api_key',
    id: keyId,
    masks: [],
    permissions: new Set(permissionsOf.owner),
    scope: 'all',
  };
  const config = { secret, publicUrl: '' };
  const reader = { actor, language: 'en', timeZone: 'Europe/Warsaw', path: LIST };
  const pagesOf = (rowsOf) => {
    return new PageReader({ rows: rowsOf, prepared: (text, values) => rowsOf(text, values, true) }, config);
  };
  return {
    /** The cursor that a page ending in this place leads on with. */
    cursorAfter: async (place) => {
      const { page } = await pagesOf(async () => [place, place]).read(list, { limit: '1' }, reader);
      return new URL(page.next, 'http://localhost').searchParams.get('cursor');
    },
    question: async (query, withTotal) => {
      const statements = [];
      const pages = pagesOf(async (text, values, prepared = false) => {
        statements.push({ text, values, prepared });
        return sql(text, values);
      });
      await pages.read(list, query, reader, withTotal);
      return { path: `${LIST}?${new URLSearchParams(query)}`, withTotal, statements, limit: LIMIT };
    },
  };
}
