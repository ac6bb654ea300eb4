import { CustomerRow } from '@clientele/customers/dto';
import { fieldsOf, type Contract, type Field } from '@clientele/shared/dto';
import { isUpload, type Route } from '../routes';
import { EMBEDDED, takesEmbed } from './embedded';
import type { Schema, Schemas } from './schema';

export const JSON_TYPE = 'application/json';
/** Exports, and what was uploaded. */
const FILE_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/jsonl',
  'application/octet-stream',
];
const MERGE_PATCH = 'application/merge-patch+json';

type Example = Record<string, unknown>;

/** A believable value of a contract, from the examples of its fields. */
function exampleOf(contract: Contract<object>): Example {
  return Object.fromEntries(fieldsOf(contract).map((field) => [field.name, valueOf(field)]));
}

function valueOf(field: Field): unknown {
  if (field.kind === 'object' && field.nullable) return null;
  if (field.kind === 'list' && field.of) return [exampleOf(field.of())];
  if (field.kind === 'object' && field.of) return exampleOf(field.of());
  return field.example;
}

/** What a client sends: an input without what it may leave out being null, a patch of two of its members. */
function sentExample(contract: Contract<object>, partial: boolean): Example {
  const fields = fieldsOf(contract);
  const shown = partial
    ? fields.slice(1, 3)
    : fields.filter((field) => field.required || !field.nullable || field.kind === 'day');
  return Object.fromEntries(shown.map((field) => [field.name, field.example]));
}

export function bodyOf(route: Route, schemas: Schemas): Schema {
  if (isUpload(route)) {
    const schema = {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  const { body, partial = false } = route.contract;
  if (!body) return {};
  const schema = partial ? schemas.named(`${body.name}Patch`, [body], 'patch') : schemas.of(body, 'input');
  const content = { [partial ? MERGE_PATCH : JSON_TYPE]: { schema, example: sentExample(body, partial) } };
  return { requestBody: { required: true, content } };
}

/** The answers of a route that succeeds, by their status. */
export function answersOf(
  route: Route,
  schemas: Schemas,
  extras: readonly Contract<object>[],
): Record<string, Schema> {
  const { contract, path } = route;
  const accepted =
    /customer-imports|customer-(exports|group-changes)$|portfolio-hand-overs$|\/(retries|deletions|clearances|removals)$/.test(
      path,
    );
  const created = accepted && contract.answers?.name === 'Job' ? 202 : 201;
  const status = route.status ?? (route.method === 'post' ? created : 200);
  const answer = contentOf(route, schemas, extras);
  const statuses = [status, ...(contract.also ?? [])];
  const known: Record<string, Schema> =
    route.method === 'get' && answer['headers'] ? { 304: { description: 'Not changed.' } } : {};
  return { ...Object.fromEntries(statuses.map((one) => [one, answer])), ...known };
}

function contentOf(
  { contract, events, path, status }: Route,
  schemas: Schemas,
  extras: readonly Contract<object>[],
): Schema {
  if (events)
    return {
      description: 'Server-sent events, `event: job`.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    };
  const embeds = takesEmbed(contract);
  if (contract.list) {
    const rows = [...contract.list, ...extras];
    return listOf({ search: contract.search ?? false, embeds }, rows, schemas);
  }
  if (!contract.answers && path.includes('/files/')) return fileOf(FILE_TYPES);
  if (!contract.answers && path.endsWith('/errors')) return fileOf(['text/csv']);
  if (path.startsWith('/health'))
    return { description: 'It does.', content: { [JSON_TYPE]: { schema: { type: 'object' } } } };
  if (!contract.answers || status === 204) return { description: 'Done.' };
  const schema = schemas.of(contract.answers, 'answer');
  if (embeds) schemas.add(contract.answers.name, 'embedded', EMBEDDED);
  const versioned = fieldsOf(contract.answers).some(({ name }) => name === 'version');
  const tag = versioned ? 'The version; for `If-Match`.' : contract.tagged && 'For `If-None-Match`.';
  return {
    description: 'Done.',
    ...(tag && { headers: { ETag: { description: tag, schema: { type: 'string' } } } }),
    content: { [JSON_TYPE]: { schema, example: exampleOf(contract.answers) } },
  };
}

const fileOf = (types: readonly string[]): Schema => ({
  description: 'A file.',
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
});

function listOf(
  { search, embeds }: { search: boolean; embeds: boolean },
  contracts: readonly Contract<object>[],
  schemas: Schemas,
): Schema {
  const name = contracts.includes(CustomerRow) ? 'CustomerListRow' : (contracts[0]?.name ?? '');
  const item = schemas.named(name, contracts, 'answer');
  if (embeds) schemas.add(name, 'embedded', EMBEDDED);
  const page = { $ref: `#/components/schemas/${search ? 'PageCursors' : 'PageLinks'}` };
  const question = search ? { query: { $ref: '#/components/schemas/SearchQuestion' } } : {};
  const schema = {
    type: 'object',
    required: ['items', 'page', ...Object.keys(question)],
    properties: { items: { type: 'array', items: item }, page, ...question },
    additionalProperties: false,
  };
  const self = '/api/v1/customers';
  const example = {
    items: [Object.assign({}, ...contracts.map(exampleOf)) as Example],
    page: search
      ? { prevCursor: null, nextCursor: null, hasMore: false }
      : { self, first: self, prev: null, next: null, hasMore: false },
    ...(search && { query: { filter: null, q: '', sort: [], limit: 50 } }),
  };
  return { description: 'A page.', content: { [JSON_TYPE]: { schema, example } } };
}
