import fc from 'fast-check';
import type { Schema } from '../../openapi/schema';
import { hostileText, hostileValue } from './hostile';
import type { Values } from './values';

/** What is sent, and as what it is sent. */
export interface Body {
  type: string;
  text: string;
}

const MORE = ['admin', 'id', 'version', 'passwordHash', 'constructor', 'role', 'permissions', 'deletedAt'];
const WHOLE = ['', 'null', '[]', '"x"', '1', '{', '{"a":}', '{}}', '\ufeff{}', '{"a":1,}', "{'a':1}", 'NaN'];

/** Content types that a careless check takes for JSON. */
const TYPES = [
  'application/json\t',
  'application/json\ta',
  ' application/json',
  'application/json; charset=utf-16',
  'application/json;charset=utf-8;x',
  'application/json,text/plain',
  'application/jsonx',
  'APPLICATION/JSON',
  'application/merge-patch+json',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  '',
];

export function jsonBody(type: string, schema: Schema, values: Values): fc.Arbitrary<Body> {
  const right = values.of(schema);
  const text = fc.oneof(
    { weight: 5, arbitrary: right.map(textOf) },
    { weight: 4, arbitrary: nearMiss(right).map(textOf) },
    {
      weight: 2,
      arbitrary: fc.tuple(right, fc.constantFrom(...SPOILERS)).map(([value, spoil]) => spoil(textOf(value))),
    },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...WHOLE), hostileValue.map(textOf)) },
  );
  const types = fc.oneof(
    { weight: 12, arbitrary: fc.constant(type) },
    { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
  );
  return fc.record({ type: types, text }, { noNullPrototype: true });
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** One member that is wrong, too many or not there. */
function nearMiss(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const acts = fc.constantFrom('change', 'change', 'change', 'add', 'drop', 'wrap');
  return fc.tuple(right, acts, fc.nat(), hostileValue).map(([value, act, at, hostile]) => {
    if (act === 'wrap' || typeof value !== 'object' || value === null) return { value };
    const names = Object.keys(value);
    const name = names[at % Math.max(1, names.length)] ?? 'x';
    if (act === 'add') return { ...value, [MORE[at % MORE.length] ?? '']: hostile };
    if (act === 'change') return { ...value, [name]: hostile };
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  });
}

/** What only the text of a JSON can have. */
const SPOILERS: readonly ((text: string) => string)[] = [
  (text) => text.replace('{', '{"__proto__":{"admin":true},'),
  (text) => text.replace('{', '{"constructor":{"prototype":{"admin":true}},'),
  (text) => text.replace(/^\{("\w+"):/, '{$1:"twice",$1:'),
  (text) => text.slice(0, -1),
  (text) => `${text}x`,
  (text) => text.replace(/:("[^"]*"|\d+)/, `:${'['.repeat(5000)}${']'.repeat(5000)}`),
  (text) => text.replace(/:("[^"]*"|\d+)/, `:1${'0'.repeat(400)}`),
  (text) => text.replace(/:("[^"]*"|\d+)/, ':"\\ud800"'),
  (text) => text.replace(/:("[^"]*"|\d+)/, ':"\\u0000"'),
  (text) => ' '.repeat(1_100_000) + text,
];

const HEADINGS = 'email,firstName,lastName,phone';
const person = (at: number): string => `${HEADINGS}\nf${at}@requests.example,Anna,Nowak,`;
const LINES = [HEADINGS, 'x', '', '<a/>', 'PK\x03\x04', '\0'.repeat(99)];

/** A file in a form, most of them small ones that an import refuses or rejects row by row. */
export const fileBody: fc.Arbitrary<Body> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...LINES),
      fc.nat().map(person),
      hostileText.map((cell) => `${HEADINGS}\n${cell},A,B,`),
    ),
    fc.constantFrom('people.csv', 'people.xlsx', 'people.xml', '../x', 'a\\"b.csv', ''),
    fc.constantFrom('file', 'file', 'file', 'columns', '__proto__', ''),
    fc.constantFrom('\r\n--x--\r\n', '\r\n--x--\r\n', ''),
  )
  .map(([content, name, field, end]) => formOf(content, name, field, end));

/** A file that an import takes as it is. */
export const goodFile = (at: number): Body => formOf(person(at), 'people.csv', 'file', '\r\n--x--\r\n');

function formOf(content: string, name: string, field: string, end: string): Body {
  const head = `--x\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"`;
  return { type: 'multipart/form-data; boundary=x', text: `${head}\r\n\r\n${content}${end}` };
}
