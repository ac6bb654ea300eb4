import fc from 'fast-check';
import type { Parameter } from './queries';

const WRONG: Readonly<Record<string, readonly string[]>> = {
  'if-match': [
    '*',
    'W/"1"',
    '"0"',
    '"1", "2"',
    '1',
    '"99999999999999999999"',
    '""',
    '"-1"',
    'x'.repeat(2000),
  ],
  'if-none-match': ['*', 'W/"1"', '"1"', '"a", "b"', 'x'],
  prefer: ['return=total-count', 'return=minimal', 'return=total-count, return=total-count', ';;;', '='],
  'accept-language': ['pl', 'cs;q=0.5, nb', 'xx-YY', '*', 'pl;q=NaN', 'a'.repeat(3000), ',,,;q'],
  'idempotency-key': ['', 'a b', 'x'.repeat(256), '\u00ff', 'twice', 'twice', '__proto__'],
  traceparent: [
    `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`,
    `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    'x',
  ],
  cookie: ['clientele=', 'clientele=x; clientele=y', 'clientele=%zz', '__proto__=x', '=;=;', 'a=\u00ff'],
  authorization: ['Bearer', 'Bearer ', 'Basic eDp4', 'Bearer clt_live_x', 'bearer x y', 'Bearer \u00ff'],
  accept: ['text/html', 'application/xml', '*/*;q=0', 'x'],
  origin: ['null', 'https://evil.example', 'x'],
  'x-forwarded-for': ['1.2.3.4', '::1, x', '"'],
  'x-http-method-override': ['DELETE'],
  'content-encoding': ['gzip', 'x'],
};

/** The version of the record that the path names. */
export const CURRENT = '"current"';

const wrong = fc
  .constantFrom(...Object.entries(WRONG))
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => ({ [name]: value })));

/** The headers that an operation wants, and now and then one that is abused. */
export function headersOf(parameters: Parameter[]): fc.Arbitrary<Record<string, string>> {
  const optional = parameters.some((one) => one.name === 'If-Match' && !one.required);
  const has = (name: string): boolean => parameters.some((one) => one.in === 'header' && one.name === name);
  const match = has('If-Match')
    ? fc.oneof(
        { weight: 4, arbitrary: fc.constant({ 'if-match': CURRENT }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((one) => ({ 'if-match': `"${one}"` })) },
        { weight: optional ? 9 : 1, arbitrary: fc.constant({}) },
      )
    : fc.constant({});
  const key = has('Idempotency-Key')
    ? fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.uuid().map((uuid) => ({ 'idempotency-key': uuid })) },
      )
    : fc.constant({});
  const abused = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: wrong });
  return fc.tuple(match, key, abused).map(([one, two, three]) => ({ ...one, ...two, ...three }));
}
