import { printedOrganisationNumber, printedTaxId } from './printed-numbers';

describe('A number as its country prints it', () => {
  it.each([
    ['NO', '923609016', '923 609 016'],
    ['NO', '988077917', '988 077 917'],
    ['FR', '404833048', '404 833 048'],
    ['FR', '73282932000074', '732 829 320 00074'],
    ['SE', '5561888404', '556188-8404'],
    ['PL', '192598184', '192598184'],
    ['PL', '12345678512347', '12345678512347'],
    ['CZ', '00177041', '00177041'],
    ['SK', '00177041', '00177041'],
    ['DK', '13585628', '13585628'],
  ])('is, for the organisation number of %s %s, %s', (country, number, printed) => {
    expect(printedOrganisationNumber(country, number)).toBe(printed);
  });

  it.each([
    ['PL', '8567346215', '856-734-62-15'],
    ['PL', '1234563218', '123-456-32-18'],
    ['PL', 'PL8567346215', 'PL 856-734-62-15'],
    ['NO', 'NO995525828MVA', 'NO 995 525 828 MVA'],
    ['NO', '995525828MVA', '995 525 828 MVA'],
    ['NO', '988077917', '988 077 917'],
    ['FR', 'FR44732829320', 'FR 44 732 829 320'],
    ['CZ', 'CZ25123891', 'CZ25123891'],
    ['SK', 'SK2022749619', 'SK2022749619'],
    ['DE', 'DE136695976', 'DE136695976'],
    ['AT', 'ATU13585627', 'ATU13585627'],
  ])('is, for the tax id of %s %s, %s', (country, number, printed) => {
    expect(printedTaxId(country, number)).toBe(printed);
  });

  it.each([
    ['', '923609016'],
    ['NO', ''],
    ['NO', '92360901'],
    ['DE', '923609016'],
    ['PL', '923609016'],
    ['US', '12-3456789'],
  ])('stays as it is stored where %s has no such form: %s', (country, number) => {
    expect(printedOrganisationNumber(country, number)).toBe(number);
    expect(printedTaxId(country, number)).toBe(number);
  });
});
