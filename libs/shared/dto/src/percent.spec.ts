import { isPercent, readPercent } from './percent';

describe('a percentage', () => {
  it.each([
    ['0', '0.00'],
    ['7,5', '7.50'],
    ['7.55', '7.55'],
    [' 12,5\u00a0% ', '12.50'],
    ['100', '100.00'],
  ])('is read from %j', (typed, read) => {
    expect(readPercent(typed)).toBe(read);
    expect(isPercent(read)).toBe(true);
  });

  it.each(['', '100.01', '101', '-1', '7.555', '1e1', 'ten', '1,000.5'])('is not read from %j', (typed) => {
    expect(readPercent(typed)).toBeNull();
  });

  it.each([7.5, null, ' 7.5', '07.123', '1_0'])('is not %j', (value) => expect(isPercent(value)).toBe(false));
});
