import { allProblems, type ListPart } from '@clientele/shared/api';
import { fieldsOf, say, type Contract } from '@clientele/shared/dto';
import type { Route } from '../routes';
import { Schemas, type Schema } from './schema';

const PROBLEM = 'application/problem+json';
const JSON_TYPE = 'application/json';
const MERGE_PATCH = 'application/merge-patch+json';

const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'instance', 'code', 'requestId'],
  properties: {
    type: { type: 'string', examples: ['/problems/shared.validation'] },
    title: { type: 'string', description: 'In the language of the reader.' },
    status: { type: 'integer' },
    instance: { type: 'string' },
    code: { type: 'string', description: 'Stable and never translated.' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901, into the body.' },
          parameter: { type: 'string' },
          code: { type: 'string' },
          detail: { type: 'string' },
          params: { type: 'object' },
        },
      },
    },
    current: {
      type: 'object',
      description: 'With 412: the version that stands now and who made it.',
      properties: {
        version: { type: 'integer' },
        changedBy: { type: 'string' },
        changedAt: { type: 'string', format: 'date-time' },
      },
    },
  },
};

const PAGE_LINKS: Schema = {
  type: 'object',
  required: ['self', 'first', 'prev', 'next', 'hasMore'],
  properties: {
    self: { type: 'string' },
    first: { type: 'string' },
    prev: { type: ['string', 'null'] },
    next: { type: ['string', 'null'] },
    hasMore: { type: 'boolean' },
    total: { type: 'integer', description: 'Only with `Prefer: return=total-count`; counted up to 10,000.' },
    totalExact: { type: 'boolean' },
  },
  additionalProperties: false,
};

/** The OpenAPI 3.1 document of the API, written from routes and contracts alone. */
export function openApiOf(routes: readonly Route[], parts: readonly ListPart[], serverUrl: string): Schema {
  const schemas = new Schemas();
  schemas.components['Problem'] = PROBLEM_SCHEMA;
  const extras = parts.map((part) => part.contract);
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route, schemas, extras) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Clientele API',
      version: '1.0.0',
      description: `Customers, companies, imports and exports of one shop. Every error is \`${PROBLEM}\` (RFC 9457). Codes: ${allProblems()
        .filter((kind) => kind.status >= 400)
        .map((kind) => `\`${kind.code}\``)
        .join(', ')}.`,
    },
    servers: [{ url: serverUrl }],
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      schemas: schemas.components,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key, `Authorization: Bearer clt_live_…`.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'clientele',
          description: 'The session of a signed-in operator.',
        },
      },
    },
  };
}

function operationOf(route: Route, schemas: Schemas, extras: readonly Contract<object>[]): Schema {
  const { contract } = route;
  return {
    operationId: route.name.replace('.', '_'),
    tags: [route.path.split('/')[3] ?? 'health'],
    summary: summaryOf(route),
    ...(route.isPublic ? { security: [] } : { 'x-permission': permissionOf(route) }),
    parameters: [...pathParameters(route), ...headerParameters(route), ...queryParameters(contract, extras)],
    ...bodyOf(route, schemas),
    responses: {
      ...answersOf(route, schemas, extras),
      default: {
        description: 'A problem.',
        content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The permission that is needed, or several of which one is enough. */
function permissionOf({ permissions }: Route): string | readonly string[] {
  const [first = ''] = permissions;
  return permissions.length > 1 ? permissions : first;
}

function summaryOf(route: Route): string {
  const [domain = '', verb = ''] = route.name.split('.');
  return `${domain}: ${verb.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}

function pathParameters(route: Route): Schema[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
}

function headerParameters(route: Route): Schema[] {
  const { versioned, page } = route.contract;
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    required: versioned === 'required',
    description: 'The ETag that was read.',
    schema: { type: 'string' },
    example: '"1"',
  };
  const prefer = {
    name: 'Prefer',
    in: 'header',
    description: '`return=total-count` counts the matches.',
    schema: { type: 'string' },
  };
  return [...(versioned ? [ifMatch] : []), ...(page ? [prefer] : [])];
}

function queryParameters(
  { query, list = [] }: Route['contract'],
  extras: readonly Contract<object>[],
): Schema[] {
  if (query === undefined) return [];
  if (query !== 'list')
    return fieldsOf(query).map((field) => ({
      name: field.name,
      in: 'query',
      schema:
        field.kind === 'choice'
          ? { type: 'string', enum: Object.keys(field.choices ?? {}) }
          : { type: field.kind === 'flag' ? 'boolean' : 'string' },
    }));
  const text = { type: 'string' };
  const filters = [...list, ...extras]
    .flatMap((contract) => fieldsOf(contract))
    .filter((field) => field.kind !== 'map');
  return [
    { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
    { name: 'cursor', in: 'query', description: 'From a link of the page; opaque.', schema: text },
    { name: 'offset', in: 'query', schema: { type: 'integer', minimum: 0, maximum: 10000 } },
    {
      name: 'q',
      in: 'query',
      description: 'Finds any fragment, without regard to case and accents; all words must match.',
      schema: text,
    },
    { name: 'sort', in: 'query', description: '`-createdAt,lastName`; `-` is descending.', schema: text },
    ...filters.map((field) => ({
      name: field.name,
      in: 'query',
      description: `${say(field.title, 'en')}; also \`${field.name}[operator]\`.`,
      schema: text,
    })),
  ];
}

function bodyOf({ contract, path }: Route, schemas: Schemas): Schema {
  if (path.endsWith('/customer-imports') && contract.query) {
    const file = {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } };
  }
  if (!contract.body) return {};
  const type = contract.partial ? MERGE_PATCH : JSON_TYPE;
  const schema = contract.partial
    ? schemas.named(`${contract.body.name}Patch`, [contract.body], false)
    : schemas.of(contract.body, false);
  const fields = fieldsOf(contract.body).filter((field) => !field.of);
  const shown = contract.partial ? fields.slice(1, 3) : fields;
  const example = Object.fromEntries(
    shown.map((field) => [field.name, field.nullable && field.kind !== 'day' ? null : field.example]),
  );
  return { requestBody: { required: true, content: { [type]: { schema, example } } } };
}

function answersOf(
  route: Route,
  schemas: Schemas,
  extras: readonly Contract<object>[],
): Record<string, Schema> {
  const { contract } = route;
  const accepted = route.path.includes('customer-imports') || route.path.endsWith('/customer-exports');
  const status = route.status ?? (route.method === 'post' ? (accepted ? 202 : 201) : 200);
  if (route.events)
    return {
      200: {
        description: 'Server-sent events, `event: job`.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    };
  if (contract.page && contract.list) {
    const item = schemas.named('CustomerListRow', [...contract.list, ...extras], true);
    const schema = {
      type: 'object',
      required: ['items', 'page'],
      properties: { items: { type: 'array', items: item }, page: PAGE_LINKS },
    };
    return { [status]: { description: 'A page.', content: { [JSON_TYPE]: { schema } } } };
  }
  if (!contract.answers) return { [status]: { description: 'Done.' } };
  return {
    [status]: {
      description: 'Done.',
      content: { [JSON_TYPE]: { schema: schemas.of(contract.answers, true) } },
    },
  };
}
