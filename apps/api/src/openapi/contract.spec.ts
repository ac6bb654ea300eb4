import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './breaking';
import { describeApi } from './describe';
import type { Schema } from './schema';

const ROOT = join(__dirname, '../../../..');
const FILE = 'apps/api/openapi.json';

/** A small document that is changed in what follows. */
const document = (): Schema => ({
  paths: {
    '/things/{id}': {
      put: {
        operationId: 'Things_write',
        'x-permission': 'things:write',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'kind', in: 'query', schema: { type: 'string', enum: ['big', 'small'] } },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Input' } } } },
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Input: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', maxLength: 100 }, size: { type: ['integer', 'null'] } },
      },
      Thing: {
        type: 'object',
        required: ['name', 'kind'],
        properties: {
          name: { type: 'string' },
          kind: { type: 'string', enum: ['big', 'small'] },
          inside: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
        },
      },
    },
  },
});

const AT = 'PUT /things/{id}';

const inside = (of: Schema, ...names: string[]): Schema =>
  names.reduce<Schema>((inner, name) => inner[name] as Schema, of);
const put = (all: Schema): Schema => inside(all, 'paths', '/things/{id}', 'put');
const parameters = (all: Schema): Schema[] => put(all)['parameters'] as Schema[];
const input = (all: Schema): Schema => inside(all, 'components', 'schemas', 'Input');
const thing = (all: Schema): Schema => inside(all, 'components', 'schemas', 'Thing');
const member = (schema: Schema, name: string): Schema => inside(schema, 'properties', name);
const required = (schema: Schema): string[] => schema['required'] as string[];

describe('The contract with partners', () => {
  it.each<[string, (all: Schema) => unknown, string]>([
    ['a removed operation', (all) => delete inside(all, 'paths')['/things/{id}'], `${AT} is gone`],
    [
      'a renamed operation',
      (all) => Object.assign(put(all), { operationId: 'x' }),
      `${AT} has another operationId`,
    ],
    [
      'another permission',
      (all) => Object.assign(put(all), { 'x-permission': ['things:write', 'x'] }),
      `${AT} has another x-permission`,
    ],
    ['a removed parameter', (all) => parameters(all).pop(), `${AT}: query kind is gone`],
    [
      'a new required parameter',
      (all) => parameters(all).push({ name: 'x', in: 'query', required: true, schema: {} }),
      `${AT}: query x is required now`,
    ],
    [
      'a value that is no longer taken',
      (all) => Object.assign(inside(parameters(all)[1] ?? {}, 'schema'), { enum: ['big'] }),
      `${AT}: query kind: the value "small" is gone`,
    ],
    [
      'a removed member of a body',
      (all) => delete inside(input(all), 'properties')['size'],
      `${AT}: body.size is gone`,
    ],
    [
      'a member that is required now',
      (all) => required(input(all)).push('size'),
      `${AT}: body.size is required now`,
    ],
    [
      'a narrower rule',
      (all) => Object.assign(member(input(all), 'name'), { maxLength: 50 }),
      `${AT}: body.name has a narrower maxLength`,
    ],
    [
      'a value that may not be null any more',
      (all) => Object.assign(member(input(all), 'size'), { type: 'integer' }),
      `${AT}: body.size has another type`,
    ],
    [
      'a removed member of an answer',
      (all) => delete inside(thing(all), 'properties')['kind'],
      `${AT}: 200.kind is gone`,
    ],
    [
      'an answer that may be null now',
      (all) => Object.assign(member(thing(all), 'name'), { type: ['string', 'null'] }),
      `${AT}: 200.name has another type`,
    ],
    [
      'a member that is no longer promised',
      (all) => required(thing(all)).pop(),
      `${AT}: 200.kind is no longer promised`,
    ],
    ['a removed answer', (all) => Object.assign(put(all), { responses: { 204: {} } }), `${AT}: 200 is gone`],
  ])('is broken by %s', (...[, change, told]) => {
    const after = document();
    change(after);
    expect(breakingChanges(document(), after)).toContain(told);
  });

  it('is not broken by what is added, or taken more widely', () => {
    const after = document();
    Object.assign(inside(input(after), 'properties'), { more: { type: 'string' } });
    Object.assign(member(input(after), 'name'), { type: ['string', 'null'], maxLength: 200 });
    Object.assign(inside(thing(after), 'properties'), { more: { type: 'string' } });
    Object.assign(member(thing(after), 'kind'), { enum: ['big', 'small', 'huge'] });
    parameters(after).push({ name: 'x', in: 'query', schema: {} });
    Object.assign(inside(after, 'paths'), { '/others': { get: {} } });
    expect(breakingChanges(document(), after)).toEqual([]);
  });

  it('stands in openapi.json as the code says it; "npm run contract" writes it there', async () => {
    const committed = JSON.parse(readFileSync(join(ROOT, FILE), 'utf8')) as Schema;
    const now = JSON.parse(JSON.stringify(await describeApi())) as Schema;
    expect(breakingChanges(committed, now)).toEqual([]);
    expect(now).toEqual(committed);
  });

  it('is a document that the linter of OpenAPI finds nothing wrong with', () => {
    const lint = (): string =>
      execFileSync(
        process.execPath,
        [
          'node_modules/@redocly/cli/bin/cli.js',
          'lint',
          FILE,
          '--config=apps/api/redocly.yaml',
          '--format=json',
        ],
        {
          cwd: ROOT,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            ...process.env,
            REDOCLY_TELEMETRY: 'off',
            REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
            CI: 'true',
          },
        },
      );
    const { totals } = JSON.parse(lint()) as { totals: { errors: number; warnings: number } };
    expect(totals).toMatchObject({ errors: 0, warnings: 0 });
  });
});
