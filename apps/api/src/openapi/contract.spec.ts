import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './breaking';
import { describeApi } from './describe';
import type { Schema } from './schema';

const ROOT = join(__dirname, '../../../..');
const FILE = 'apps/api/openapi.json';

type Json = Record<string, never>;

/** A small document, and what is done to it. */
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

describe('The contract with partners', () => {
  it.each<[string, (all: Json, put: Json, input: Json, thing: Json) => void, string]>([
    ['a removed operation', (all) => delete all['paths']['/things/{id}'], `${AT} is gone`],
    [
      'a renamed operation',
      (_, put) => Object.assign(put, { operationId: 'x' }),
      `${AT} has another operationId`,
    ],
    [
      'another permission',
      (_, put) => Object.assign(put, { 'x-permission': 'x' }),
      `${AT} has another x-permission`,
    ],
    ['a removed parameter', (_, put) => (put['parameters'] as unknown[]).pop(), `${AT}: query kind is gone`],
    [
      'a new required parameter',
      (_, put) =>
        (put['parameters'] as unknown[]).push({ name: 'x', in: 'query', required: true, schema: {} }),
      `${AT}: query x is required now`,
    ],
    [
      'a value that is no longer taken',
      (_, put) => Object.assign(put['parameters'][1]['schema'], { enum: ['big'] }),
      `${AT}: query kind: the value "small" is gone`,
    ],
    [
      'a removed member of a body',
      (_, _put, input) => delete input['properties']['size'],
      `${AT}: body.size is gone`,
    ],
    [
      'a member that is required now',
      (_, _put, input) => (input['required'] as string[]).push('size'),
      `${AT}: body.size is required now`,
    ],
    [
      'a narrower rule',
      (_, _put, input) => Object.assign(input['properties']['name'], { maxLength: 50 }),
      `${AT}: body.name has a narrower maxLength`,
    ],
    [
      'a value that may not be null any more',
      (_, _put, input) => Object.assign(input['properties']['size'], { type: 'integer' }),
      `${AT}: body.size has another type`,
    ],
    [
      'a removed member of an answer',
      (...[, , , thing]) => delete thing['properties']['kind'],
      `${AT}: 200.kind is gone`,
    ],
    [
      'an answer that may be null now',
      (...[, , , thing]) => Object.assign(thing['properties']['name'], { type: ['string', 'null'] }),
      `${AT}: 200.name has another type`,
    ],
    [
      'a member that is no longer promised',
      (...[, , , thing]) => (thing['required'] as string[]).pop(),
      `${AT}: 200.kind is no longer promised`,
    ],
    ['a removed answer', (_, put) => Object.assign(put, { responses: { 204: {} } }), `${AT}: 200 is gone`],
  ])('is broken by %s', (...[, change, told]) => {
    const after = document() as Json;
    const { Input, Thing } = after['components']['schemas'] as Json;
    change(after, after['paths']['/things/{id}']['put'], Input as unknown as Json, Thing as unknown as Json);
    expect(breakingChanges(document(), after)).toContain(told);
  });

  it('is not broken by what is added, or taken more widely', () => {
    const after = document() as Json;
    const { Input, Thing } = after['components']['schemas'] as Json;
    const input = (Input as Json)['properties'] as Json;
    Object.assign(input, { more: { type: 'string' }, name: { type: ['string', 'null'], maxLength: 200 } });
    Object.assign((Thing as Json)['properties'], { more: { type: 'string' } });
    Object.assign((Thing as Json)['properties']['kind'], { enum: ['big', 'small', 'huge'] });
    (after['paths']['/things/{id}']['put']['parameters'] as unknown[]).push({
      name: 'x',
      in: 'query',
      schema: {},
    });
    Object.assign(after['paths'], { '/others': { get: {} } });
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
