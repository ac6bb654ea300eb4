import { isDecimal, readDecimal } from './decimal';

describe('a decimal number', () => {
  it.each(['0', '42', '-42.5', '999999999999999.123456'])('%s is one', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  it.each(['', '4,2', '1e3', '.5', '5.', '1234567890123456', '0.1234567', '+1', 42])('%s is none', (text) => {
    expect(isDecimal(text)).toBe(false);
  });

  it.each([
    ['42', 'en', '42'],
    ['42.5', 'en', '42.5'],
    ['42,5', 'en', '42.5'],
    ['1,234', 'en', '1234'],
    ['1.234', 'en', '1.234'],
    ['1,234.5', 'en', '1234.5'],
    ['1,234,567.25', 'en', '1234567.25'],
    ['42,5', 'pl', '42.5'],
    ['42.5', 'cs', '42.5'],
    ['1,234', 'pl', '1.234'],
    ['1.234', 'nb', '1234'],
    ['1 234,5', 'pl', '1234.5'],
    ['1\u00a0234\u202f567,5', 'cs', '1234567.5'],
    ['\u22123,25', 'nb', '-3.25'],
  ] as const)('%s in %s is %s', (typed, language, canonical) => {
    expect(readDecimal(typed, language)).toBe(canonical);
  });

  it.each(['', '-', 'x', '1,2,3', '1.2.3', '12,34.5', '4.', '1234567890123456'])('%s is none', (typed) => {
    expect(readDecimal(typed, 'en')).toBeNull();
  });
});
