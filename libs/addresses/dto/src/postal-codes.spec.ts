import { expectedPostalCode, printedPostalCode } from './postal-codes';

describe('A postal code', () => {
  it.each([
    ['PL', '00-950'],
    ['CZ', '110 00'],
    ['CZ', '11000'],
    ['SK', '811 01'],
    ['SE', '111 22'],
    ['NO', '0150'],
    ['DK', '1050'],
    ['DE', '01067'],
    ['FR', ' 75001 '],
    ['PL', ''],
    // Rules of other countries are none of theirs.
    ['', '00950'],
    ['GB', 'SW1A 1AA'],
    ['US', '10118-0110'],
  ])('of %s is "%s"', (country, code) => {
    expect(expectedPostalCode(country, code)).toBeUndefined();
  });

  it.each([
    ['PL', '00950', '00-950'],
    ['PL', '110 00', '00-950'],
    ['CZ', '1100', '110 00'],
    ['SK', '81-101', '811 01'],
    ['NO', '150', '0150'],
    ['NO', 'N-0150', '0150'],
    ['DE', '1067', '10115'],
  ])('of %s is not like "%s" but like "%s"', (country, code, example) => {
    expect(expectedPostalCode(country, code)).toBe(example);
  });

  it.each([
    ['CZ', '11000', '110 00'],
    ['SE', '111 22', '111 22'],
    ['PL', '00-950', '00-950'],
    ['FR', '75001', '75001'],
    ['CZ', 'odd', 'odd'],
    ['GB', '12345', '12345'],
  ])('of %s, "%s", is printed "%s"', (country, code, printed) => {
    expect(printedPostalCode(country, code)).toBe(printed);
  });
});
