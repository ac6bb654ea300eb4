import { LOGS, type LogName } from '@clientele/access/api';
import { permissions } from '@clientele/access/dto';
import { LANGUAGES, LOCALE_OF, type Said } from '@clientele/shared/dto';
import { IntlMessageFormat } from 'intl-messageformat';
import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { personalData } from './personal-data';
import { routesOf, type Route } from './routes';
import { schemaDiff } from './schema-diff';
import { UNRECORDED } from './testing/unrecorded';
import { openWorld, type World } from './testing/world';

const ROOT = join(__dirname, '../../..');
const domains = jest.requireActual<Record<string, string[]>>('../../../tools/domains.cjs');

describe('The laws of the house', () => {
  let world: World;
  let routes: Route[];

  beforeAll(async () => {
    world = await openWorld();
    routes = routesOf(world.app);
  });
  afterAll(() => world.close());

  it('every route says who may call it, and the permission exists', () => {
    expect(routes.length).toBeGreaterThan(25);
    expect(
      routes
        .filter(({ permissions: sufficient, isPublic }) => sufficient.length > 0 === isPublic)
        .map(({ name }) => name),
    ).toEqual([]);
    const known = Object.keys(permissions);
    expect(
      routes
        .filter(({ permissions: sufficient }) => sufficient.some((permission) => !known.includes(permission)))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('few routes are public, and each is named here', () => {
    expect(
      routes
        .filter(({ isPublic }) => isPublic)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual([
      'delete /api/v1/session',
      'get /api/v1/shop',
      'get /health/live',
      'get /health/ready',
      'post /api/v1/password-links',
      'post /api/v1/passwords',
      'post /api/v1/session',
      'post /api/v1/session/link',
      'post /api/v1/setup',
    ]);
  });

  it('nobody who is not signed in gets past the guard, however the path is spelled', async () => {
    const spellings = (path: string): string[] => [
      path,
      `${path}/`,
      `/${path}`,
      path.replace('/api', '/%61pi'),
      `${path};x=1`,
      path.toUpperCase(),
      `${path}%20`,
      `${path}.json`,
    ];
    for (const { method, path, isPublic } of routes) {
      if (isPublic) continue;
      const concrete = path.replace(/:\w+/g, '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d');
      for (const spelling of spellings(concrete)) {
        const response = await fetch(`${world.url}${spelling}`, { method: method.toUpperCase() });
        expect([method, spelling, [401, 404, 405].includes(response.status)]).toEqual([
          method,
          spelling,
          true,
        ]);
      }
    }
  });

  it('every body and every query has a contract', () => {
    const without =
      (kind: 'body' | 'query') =>
      ({ contract, parameters }: Route): boolean =>
        parameters.some((parameter) => parameter.kind === kind) && contract[kind] === undefined;
    expect(routes.filter(without('body')).map(({ name }) => name)).toEqual([]);
    expect(routes.filter(without('query')).map(({ name }) => name)).toEqual([]);
  });

  it('every answer has a contract, or is a file, a stream, a page or nothing', () => {
    const bare = routes.filter(
      ({ contract, events, status, path }) =>
        !contract.answers &&
        !contract.list &&
        !events &&
        status !== 204 &&
        !path.startsWith('/health') &&
        !path.startsWith('/api/v1/files') &&
        !path.endsWith('/errors'),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('the migrations and the entities say the same', async () => {
    expect((await schemaDiff(world.app.get(DataSource))).up).toEqual([]);
  });

  it('every text column of every table has an erase rule, and every rule has a column', async () => {
    const columns = await world.rows<{ at: string; textual: boolean }>(
      `SELECT table_name || '.' || column_name AS at,
              data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea', 'USER-DEFINED') AS textual
         FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const ruled = Object.entries(personalData).flatMap(([table, rules]) =>
      Object.keys(rules).map((column) => `${table}.${column}`),
    );
    const textual = columns.filter((column) => column.textual).map(({ at }) => at);
    expect(textual.filter((at) => !ruled.includes(at))).toEqual([]);
    const existing = columns.map(({ at }) => at);
    expect(ruled.filter((at) => !existing.includes(at))).toEqual([]);
  });

  it('every versioned table records its changes', async () => {
    const unwatched = await world.rows(
      `SELECT c.table_name FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.column_name = 'version'
          AND (SELECT count(*) FROM information_schema.triggers t
                WHERE t.event_object_table = c.table_name AND t.trigger_name IN ('change_insert', 'change_update', 'change_delete', 'touch')) <> 4`,
    );
    expect(unwatched).toEqual([]);
  });

  it('every table records its changes, or says why not', async () => {
    const tables = await world.rows<{ name: string; recorded: boolean }>(
      `SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'change_insert') AS recorded
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    );
    const unrecorded = tables.filter(({ recorded }) => !recorded).map(({ name }) => name);
    expect(unrecorded.sort()).toEqual(Object.keys(UNRECORDED).sort());
  });

  it('every column of the logs of changes and of access is sealed', async () => {
    const columns = await world.rows<{ log: LogName; name: string }>(
      `SELECT table_name AS log, column_name AS name FROM information_schema.columns
        WHERE table_name IN ('change', 'access_log')`,
    );
    const always = ['id', 'at', 'transaction', 'reason', 'salt', 'commitment'];
    expect(columns.length).toBeGreaterThan(20);
    expect(
      columns.filter(({ log, name }) => ![...always, LOGS[log].values, ...LOGS[log].known].includes(name)),
    ).toEqual([]);
  });

  it('every domain folder is on the map, and the map has no ghosts', () => {
    const folders = readdirSync(join(ROOT, 'libs'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(domains).sort());
  });

  it('every text can be said in every language, with the same arguments', async () => {
    const files = globSync('{libs/*/*,apps/*}/src/**/{*texts,*problems,permissions,roles}.ts', { cwd: ROOT });
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const module = (await import(join(ROOT, file))) as object;
      for (const said of textsIn(module)) {
        const argumentsIn = LANGUAGES.map((language) => {
          const ast = new IntlMessageFormat(said[language], LOCALE_OF[language], undefined, {
            ignoreTag: true,
          }).getAst();
          return [...new Set(namesIn(ast))].sort().join();
        });
        expect([said.en, new Set(argumentsIn).size]).toEqual([said.en, 1]);
        expect(LANGUAGES.every((language) => said[language].trim() !== '')).toBe(true);
      }
    }
  });

  it('paths, names and values on the wire have one form, and nothing that can be empty is null', async () => {
    const { body } = await world.anybody.raw<OpenApi>('/api/openapi.json', {});
    const paths = Object.keys(body.paths);
    const wellFormed = /^(\/api\/v1|\/health)(\/(\{[a-z][a-zA-Z]*\}|[a-z]+(-[a-z]+)*))*$/;
    expect(paths.filter((path) => !wellFormed.test(path))).toEqual([]);
    const schemas = schemasIn(body);
    const members = new Set(schemas.flatMap(({ properties }) => Object.keys(properties ?? {})));
    const operations = Object.values(body.paths).flatMap((methods) => Object.values(methods));
    const parameters = operations.flatMap((operation) => operation.parameters);
    const asked = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    expect([...members, ...asked].filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
    // A choice may be left open, name a member, a currency or an entry of the log.
    const values = schemas
      .flatMap((schema) => schema.enum ?? [])
      .filter((value) => value !== null && value !== '');
    const isValue = (value: string): boolean =>
      /^([a-z][a-z0-9]*(_[a-z0-9]+)*\.)?[a-z][a-z0-9]*(_[a-z0-9]+)*$|^[A-Z]{3}$/.test(value) ||
      members.has(value);
    expect(values.length).toBeGreaterThan(50);
    expect(values.filter((value) => !isValue(String(value)))).toEqual([]);
    // What was and what is in the timeline may be of any type.
    const empty = schemas.filter(
      ({ type }) => Array.isArray(type) && type.length === 2 && type.includes('null'),
    );
    expect(empty.filter(({ type }) => type?.includes('boolean') || type?.includes('array'))).toEqual([]);
  });

  it('the OpenAPI document describes every route, and every reference leads somewhere', async () => {
    const { body } = await world.anybody.raw<{
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: object };
    }>('/api/openapi.json', {});
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
    const references = [...JSON.stringify(body).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(references.filter((name) => !(name in body.components.schemas))).toEqual([]);
  });
});

interface OpenApi {
  paths: Record<string, Record<string, { parameters: { name: string; in: string }[] }>>;
}

interface OpenApiSchema {
  properties?: object;
  enum?: unknown[];
  type?: string | string[];
}

/** Everything in the document that looks like a schema, but for examples. */
function schemasIn(value: unknown): OpenApiSchema[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).filter(([name]) => !/^examples?$/.test(name));
  return [value, ...inner.flatMap(([, one]) => schemasIn(one))];
}

function isSaid(value: unknown): value is Said {
  return (
    typeof value === 'object' &&
    value !== null &&
    LANGUAGES.every((language) => typeof (value as Said)[language] === 'string')
  );
}

function textsIn(value: unknown): Said[] {
  if (isSaid(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The names of arguments in a parsed message, also those inside plurals. */
function namesIn(parts: unknown): string[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap(
    (part: { type: number; value?: string; options?: Record<string, { value: unknown }> }) => [
      ...(part.type >= 1 && part.type <= 6 && part.value ? [part.value] : []),
      ...Object.values(part.options ?? {}).flatMap((option) => namesIn(option.value)),
    ],
  );
}
