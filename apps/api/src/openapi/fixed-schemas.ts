import { PROBLEM_PAGE } from '@clientele/shared/api';
import { FILTERED_ATTRIBUTE } from './attribute-filters';
import type { Schema } from './schema';

const text: Schema = { type: 'string' };

/** RFC 9457, with the members that this API adds. */
const Problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'instance', 'code', 'docUrl', 'requestId'],
  properties: {
    type: { type: 'string', examples: ['/problems/shared.validation'] },
    title: { type: 'string', description: 'In the language of the reader.' },
    status: { type: 'integer' },
    instance: text,
    code: { type: 'string', description: 'Stable and never translated.' },
    docUrl: {
      type: 'string',
      format: 'uri-reference',
      description: 'A page that says what the code means and what to do, for people.',
      examples: [`${PROBLEM_PAGE}#shared.validation`],
    },
    requestId: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901, into the body.' },
          parameter: text,
          code: text,
          detail: text,
          params: { type: 'object' },
        },
      },
    },
    current: {
      type: 'object',
      description: 'With 412: the version that stands now, who made it, and what was changed.',
      properties: {
        version: { type: 'integer' },
        changedBy: text,
        changedAt: { type: 'string', format: 'date-time' },
        fields: { type: 'array', items: text, description: 'The members that the last change touched.' },
      },
    },
  },
};

const counts: Schema = {
  total: { type: 'integer', description: 'Only with `Prefer: return=total-count`; counted up to 10,000.' },
  totalExact: { type: 'boolean' },
};

const PageLinks: Schema = {
  type: 'object',
  required: ['self', 'first', 'prev', 'next', 'hasMore'],
  properties: {
    self: text,
    first: text,
    prev: { type: ['string', 'null'] },
    next: { type: ['string', 'null'] },
    hasMore: { type: 'boolean' },
    ...counts,
  },
  additionalProperties: false,
};

const PageCursors: Schema = {
  type: 'object',
  required: ['prevCursor', 'nextCursor', 'hasMore'],
  properties: {
    prevCursor: { type: ['string', 'null'] },
    nextCursor: { type: ['string', 'null'] },
    hasMore: { type: 'boolean' },
    ...counts,
  },
  additionalProperties: false,
};

const filter: Schema = { $ref: '#/components/schemas/Filter' };
const value: Schema = { type: ['string', 'number', 'boolean'] };
const node = (name: string, schema: Schema): Schema => ({
  type: 'object',
  required: [name],
  properties: { [name]: schema },
  additionalProperties: false,
});

/** A tree of conditions (api.md 10). */
const Filter: Schema = {
  description: 'At most 8 levels and 100 conditions; fields and operators are those of the list.',
  oneOf: [
    node('and', { type: 'array', minItems: 1, items: filter }),
    node('or', { type: 'array', minItems: 1, items: filter }),
    node('not', filter),
    {
      type: 'object',
      required: ['field', 'value'],
      properties: {
        field: { ...text, description: `A filter of the list, or ${FILTERED_ATTRIBUTE}.` },
        operator: { type: 'string', default: 'eq' },
        value: { anyOf: [value, { type: 'array', minItems: 1, maxItems: 200, items: value }] },
      },
      additionalProperties: false,
    },
  ],
};

/** The question of a search, as it was understood. */
const SearchQuestion: Schema = {
  type: 'object',
  required: ['filter', 'q', 'sort', 'limit'],
  properties: {
    filter: { anyOf: [filter, { type: 'null' }] },
    q: text,
    sort: { type: 'array', items: text },
    limit: { type: 'integer' },
  },
  additionalProperties: false,
};

/** What a field held: of any kind. */
const ChangedValue: Schema = { type: ['string', 'number', 'boolean', 'array', 'object', 'null'] };

/** Schemas that no contract of fields can say. */
export const fixedSchemas: Readonly<Record<string, Schema>> = {
  Problem,
  PageLinks,
  PageCursors,
  Filter,
  SearchQuestion,
  ChangedValue,
};
