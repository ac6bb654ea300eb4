import fc from 'fast-check';
import type { Schema } from '../../openapi/schema';
import { hostileText } from './hostile';

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

const OPERATORS = 'eq,ne,gt,gte,lt,lte,in,nin,contains,startsWith,isNull,between,regex'.split(',');
const VALUES = [
  '1',
  'true',
  'a,b',
  'Nowak',
  '2025-01-01',
  '2020-01-01T00:00:00Z',
  '-createdAt,lastName',
  '(id)',
];

/** What no parameter is written like. */
const ABUSE = [
  'limit=1&limit=2',
  'limit[]=1',
  'limit[gte]=1',
  'a[b][c]=1',
  '__proto__[x]=1',
  'constructor=1',
  'email[__proto__]=x',
  'email[contains][x]=y',
  'email=a&email[ne]=b',
  'q=%00',
  'q=%ff',
  'q=%zz',
  'q[]=x',
  'limit=1e9',
  'limit=-1',
  'offset=99999999999999999999',
  'cursor=AAAA',
  'sort=-',
  'sort=id,id,id',
  'sort=passwordHash',
  'fields=((((id',
  'fields=(passwordHash)',
  '&&=&',
  '?',
  '=',
];

export function queryOf(parameters: Parameter[]): fc.Arbitrary<string> {
  const own = parameters.filter((one) => one.in === 'query');
  const abuse = fc.constantFrom(...ABUSE);
  if (own.length === 0)
    return fc.oneof({ weight: 20, arbitrary: fc.constant('') }, { weight: 1, arbitrary: abuse });
  const pair = fc.oneof(...own.map(pairOf));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 6, arbitrary: fc.array(pair, { minLength: 1, maxLength: 3 }).map((all) => all.join('&')) },
    { weight: 1, arbitrary: abuse },
  );
}

/** Values of its schema, and values of others. */
function pairOf({ name, schema }: Parameter): fc.Arbitrary<string> {
  const values = (schema['enum'] ?? (schema['type'] === 'boolean' ? ['true', 'false'] : VALUES)) as string[];
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 300 }).map(String) },
    { weight: 1, arbitrary: hostileText },
  );
  const key = fc.oneof(
    { weight: 2, arbitrary: fc.constant(name) },
    { weight: 1, arbitrary: fc.constantFrom(...OPERATORS).map((operator) => `${name}[${operator}]`) },
  );
  return fc
    .tuple(key, value)
    .map(([left, right]) => `${left}=${encodeURIComponent(right.toWellFormed().slice(0, 1000))}`);
}
