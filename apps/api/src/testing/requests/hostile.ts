import fc from 'fast-check';

/** Texts that have broken other programs: encodings, markup, statements, templates, addresses, header and path tricks. */
const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\u202eevil',
  '\ufeff',
  'e\u0301'.repeat(50),
  '😀'.repeat(100),
  'x'.repeat(10_000),
  'ß'.repeat(255),
  "'); DROP TABLE customer;--",
  "' OR 1=1--",
  '%',
  '\\',
  '_%\\',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{7*7}}',
  '${7*7}',
  '<%= 7*7 %>',
  'a\r\nBcc: x@example.com',
  '"quoted local"@example.com',
  '"a@evil.example,b"@example.com',
  'a@xn--n3h.example',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '=1+1',
  'null',
  'NaN',
  '1e400',
  '-0',
  '9223372036854775808',
  '0000-00-00',
  '2025-02-30',
  '9999-12-31T23:59:59.999Z',
  '+999999-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
] as const;

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const NUMBERS = [0, -1, 0.5, 1e21, -1e308, Number.MAX_SAFE_INTEGER + 1, 2_147_483_648, Number.MIN_VALUE];

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : { and: [nested(depth - 1)] };
}

/** A value that a member seldom wants, of whatever type. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...NUMBERS, null, true, [], {}, [[]], [null], [{}]) },
  { weight: 1, arbitrary: fc.constantFrom(nested(9), nested(200), Array(300).fill('x')) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
