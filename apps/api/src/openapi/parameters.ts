import { CustomersOfReader, EMBED_EXAMPLE } from '@clientele/customers/dto';
import { fieldsOf, say, type Contract, type Field } from '@clientele/shared/dto';
import type { Route } from '../routes';
import { attributeFilters } from './attribute-filters';
import { takesEmbed } from './embedded';
import type { Schema } from './schema';

const text: Schema = { type: 'string' };

/** Everything that a route takes beside its body: from the path, the headers and the query. */
export function parametersOf(route: Route, extras: readonly Contract<object>[]): Schema[] {
  return [...inPath(route), ...inHeaders(route), ...inQuery(route.contract, extras)];
}

function inPath({ path, contract }: Route): Schema[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: contract.texts?.includes(name) ? text : { type: 'string', format: 'uuid' },
  }));
}

function inHeaders({ method, contract, isPublic }: Route): Schema[] {
  const { versioned, query, search, onlyNew, answers, body, tagged } = contract;
  const header = (name: string, description: string, more: Schema = {}): Schema => ({
    name,
    in: 'header',
    description,
    schema: text,
    ...more,
  });
  const known = tagged || (answers && fieldsOf(answers).some(({ name }) => name === 'version'));
  const once = !isPublic && ['post', 'patch'].includes(method) && !search && (body ?? !query);
  return [
    ...(versioned
      ? [
          header('If-Match', 'The ETag that was read.', {
            required: versioned === 'required',
            example: '"1"',
          }),
        ]
      : []),
    ...(onlyNew ? [header('If-None-Match', '`*`: only when there is no such record yet.')] : []),
    ...(method === 'get' && known
      ? [header('If-None-Match', 'The ETag that is known: 304 when it still holds.')]
      : []),
    ...(query === 'list' || search ? [header('Prefer', '`return=total-count` counts the matches.')] : []),
    ...(once
      ? [
          header('Idempotency-Key', 'The same request with the same key is done once; kept for 24 hours.', {
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          }),
        ]
      : []),
  ];
}

function typeOf({ kind, min, max }: Field): Schema {
  if (kind === 'integer') return { type: 'integer', minimum: min, maximum: max };
  if (kind === 'day') return { type: 'string', format: 'date' };
  return { type: kind === 'flag' ? 'boolean' : 'string' };
}

function inQuery({ query, list = [] }: Route['contract'], extras: readonly Contract<object>[]): Schema[] {
  if (query === undefined) return [];
  if (query === 'list') return ofList([...list, ...extras], takesEmbed({ query, list }));
  return fieldsOf(query).map((field) => ({
    name: field.name,
    in: 'query',
    ...(field.kind === 'text' && { description: say(field.title, 'en') }),
    ...(field.kind === 'text' && field.example !== '' && { example: field.example }),
    schema:
      field.kind === 'choice' ? { type: 'string', enum: Object.keys(field.choices ?? {}) } : typeOf(field),
  }));
}

const ofReader: Schema[] = fieldsOf(CustomersOfReader).map((field) => ({
  name: field.name,
  in: 'query',
  description: `${say(field.title, 'en')}; means the operator who asks.`,
  schema: typeOf(field),
}));

function ofList(rows: readonly Contract<object>[], embeds: boolean): Schema[] {
  const filters = rows.flatMap((contract) => fieldsOf(contract)).filter((field) => field.kind !== 'map');
  const embed = {
    name: 'embed',
    in: 'query',
    description: 'What comes along with each item, as `embedded`.',
    example: EMBED_EXAMPLE,
    schema: text,
  };
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
    {
      name: 'fields',
      in: 'query',
      description: 'The members of each item: `(id,email)`; all without it.',
      schema: text,
    },
    ...(embeds ? [embed] : []),
    { name: 'sort', in: 'query', description: '`-createdAt,lastName`; `-` is descending.', schema: text },
    ...(embeds ? ofReader : []),
    ...filters.map((field) => ({
      name: field.name,
      in: 'query',
      description: `${say(field.title, 'en')}; also \`${field.name}[operator]\`.`,
      schema: text,
    })),
    ...(embeds ? [attributeFilters] : []),
  ];
}
