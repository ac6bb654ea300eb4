import { linesOf } from './address-lines';
import { home } from './samples';

describe('an address on an envelope', () => {
  const place = { firstName: 'Ada', lastName: 'Lis', company: '', street2: '' };

  it.each([
    ['PL', 'Lipowa 4', '00-950', 'Warszawa', '', ['Lipowa 4', '00-950 Warszawa']],
    ['CZ', 'Lipová 4', '11000', 'Praha', '', ['Lipová 4', '110 00 Praha']],
    ['NO', 'Storgata 1', '0150', 'Oslo', '', ['Storgata 1', '0150 Oslo']],
    ['GB', '10 Downing Street', 'SW1A 2AA', 'London', '', ['10 Downing Street', 'London', 'SW1A 2AA']],
    ['US', '350 Fifth Ave', '10118', 'New York', 'NY', ['350 Fifth Ave', 'New York NY 10118']],
    ['IT', 'Via Roma 1', '00184', 'Roma', 'RM', ['Via Roma 1', '00184 Roma', 'RM']],
  ])('of %s has its lines in the order of the country', (...all) => {
    const [country, street, postalCode, city, region, expected] = all;
    const lines = linesOf({ ...home, ...place, country, street, postalCode, city, region }, 'Country');
    expect(lines).toEqual(['Ada Lis', ...expected, 'Country']);
  });
});
