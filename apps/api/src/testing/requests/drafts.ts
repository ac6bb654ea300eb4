import fc from 'fast-check';
import type { Schema } from '../../openapi/schema';
import { fileBody, jsonBody, type Body } from './bodies';
import { hostileText } from './hostile';
import { parentOf, placeOf, tableOf } from './known';
import { queryOf, type Parameter } from './queries';
import { CURRENT, headersOf } from './headers';
import { Values } from './values';

export const PRINCIPALS = ['owner', 'key', 'masked', 'nobody'] as const;
export type Principal = (typeof PRINCIPALS)[number];

/** A request with places for what the database has when it is sent. */
export interface Draft {
  operation: string;
  principal: Principal;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const principals = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Principal>('owner') },
  { weight: 4, arbitrary: fc.constant<Principal>('key') },
  { weight: 2, arbitrary: fc.constant<Principal>('masked') },
  { weight: 1, arbitrary: fc.constant<Principal>('nobody') },
);

/** Requests to every operation of the document, each as often as any other one. */
export function drafts(document: Schema): fc.Arbitrary<Draft> {
  const { schemas } = document['components'] as { schemas: Record<string, Schema> };
  const values = new Values(schemas);
  const paths = Object.entries(document['paths'] as Record<string, Record<string, Operation>>);
  const each = paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => draftOf(method, path, operation, values)),
  );
  return fc.oneof(...each);
}

function draftOf(method: string, path: string, operation: Operation, values: Values): fc.Arbitrary<Draft> {
  const parameters = operation.parameters ?? [];
  const methods = fc.oneof(
    { weight: 40, arbitrary: fc.constant(method.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE') },
  );
  return fc
    .record({
      principal: principals,
      method: methods,
      path: pathOf(path),
      query: queryOf(parameters),
      headers: headersOf(parameters),
      body: bodyOf(operation, values),
    })
    .map(({ principal, query, headers, body, ...line }) => ({
      operation: operation.operationId,
      principal,
      method: line.method,
      path: query === '' ? line.path : `${line.path}?${query}`,
      headers: {
        ...headers,
        ...(headers['if-match'] === CURRENT && { 'if-match': `"${versionIn(line.path)}"` }),
        ...(body?.type && { 'content-type': body.type }),
      },
      body: body?.text ?? null,
    }));
}

function bodyOf({ requestBody }: Operation, values: Values): fc.Arbitrary<Body | null> {
  const [media] = Object.entries(requestBody?.content ?? {});
  if (!media) return fc.oneof({ weight: 20, arbitrary: fc.constant(null) }, junk);
  const [type, { schema }] = media;
  return type === 'multipart/form-data' ? fileBody : jsonBody(type, schema, values);
}

const junk: fc.Arbitrary<Body> = hostileText.map((text) => ({ type: 'application/json', text }));

/** The version of the record that a path names; settings are one record. */
function versionIn(path: string): string {
  const [, table, at] = /\{\{(\w+)\.id:(\d+)\}\}(?:\/\w+)?$/.exec(path) ?? [];
  return table ? placeOf(table, 'version', Number(at)) : '1';
}

/** Ids of one number belong together: an address and its customer. */
function pathOf(path: string): fc.Arbitrary<string> {
  const parts = path.split('/');
  const last = parts.findLastIndex((part) => part.startsWith('{'));
  const lastTable = tableOf(parts[last - 1] ?? '', parts[last + 1]);
  const filled = fc.nat(199).chain((at) => {
    const right = parts.map((part, index) => {
      if (!part.startsWith('{')) return fc.constant(part);
      if (part === '{system}') return fc.constantFrom('erp', 'web');
      if (part === '{externalId}') return fc.constantFrom('K-1', 'K-2', 'K-3');
      if (index === last) return fc.constant(placeOf(lastTable, 'id', at));
      return fc.constant(parentOf(lastTable, at) ?? placeOf(tableOf(parts[index - 1] ?? ''), 'id', at));
    });
    return fc.tuple(...right).map((all) => all.join('/'));
  });
  if (!path.includes('{')) return filled;
  const wrong = fc.oneof(fc.constantFrom(...SEGMENTS), hostileText.map(escaped), fc.uuid());
  return fc.oneof(
    { weight: 6, arbitrary: filled },
    { weight: 1, arbitrary: wrong.map((segment) => path.replace(/\{\w+\}/g, segment)) },
  );
}

const SEGMENTS = [
  '%00',
  '%zz',
  '..',
  '%2e%2e',
  '%2f',
  'a;b',
  '*',
  '%C0%AF',
  "'",
  '1',
  placeOf('operator', 'id', 0),
];

export const escaped = (text: string): string => encodeURIComponent(text.toWellFormed().slice(0, 2000));
