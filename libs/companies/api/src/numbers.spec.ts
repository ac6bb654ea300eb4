import { compactNumber, organisationNumberFault, taxIdFault } from './numbers';

describe('A tax id', () => {
  it.each([
    ['PL', '8567346215'],
    ['PL', 'PL 856-734-62-15'],
    ['CZ', 'CZ25123891'],
    ['CZ', 'CZ7103192745'],
    ['CZ', 'CZ640903926'],
    ['CZ', '640903926'],
    ['SK', 'SK2022749619'],
    ['NO', 'NO995525828MVA'],
    ['NO', '995 525 828'],
    ['FR', 'FR44732829320'],
    ['FR', 'FR 23 334 175 221'],
    ['DE', 'DE136695976'],
    ['AT', 'ATU13585627'],
    ['SE', 'SE556188840401'],
    ['DK', 'DK13585628'],
    ['GR', 'EL094259216'],
    ['GB', 'GB980780684'],
    ['GB', 'XI980780684'],
    ['BE', 'BE0411905847'],
    ['BG', 'BG175074752'],
    ['CY', 'CY10259033P'],
    ['EE', 'EE100931558'],
    ['ES', 'ES54362315K'],
    ['FI', 'FI20774740'],
    ['HR', 'HR33392005961'],
    ['HU', 'HU12892312'],
    ['IE', 'IE6433435F'],
    ['IT', 'IT00743110157'],
    ['LT', 'LT100001919017'],
    ['LU', 'LU15027442'],
    ['LV', 'LV40003521600'],
    ['MT', 'MT11679112'],
    ['NL', 'NL004495445B01'],
    ['PT', 'PT501964843'],
    ['RO', 'RO18547290'],
    ['SI', 'SI50223054'],
  ])('of %s is %s', (country, typed) => {
    expect(taxIdFault(country, compactNumber(typed))).toBeNull();
  });

  it.each([
    ['PL', '8567346216'],
    ['CZ', 'CZ25123890'],
    ['CZ', 'CZ640903927'],
    ['SK', 'SK2022749618'],
    ['NO', 'NO995525829MVA'],
    ['FR', 'FR45732829320'],
    ['DE', 'DE136695978'],
    ['AT', 'ATU13585626'],
    ['SE', 'SE556188840301'],
    ['DK', 'DK13585627'],
    ['GR', 'EL094259217'],
    ['GB', 'XI980780685'],
    ['IT', 'IT00743110158'],
  ])('of %s is not %s', (country, number) => {
    expect(taxIdFault(country, number)?.code).toBe('companies.tax_id');
  });

  it.each([
    ['PL', '856734621'],
    ['PL', '85673A6215'],
    ['CZ', 'CZ2512389'],
    ['NO', 'NO99552582MVA'],
    ['FR', 'FR4473282932'],
    ['DE', 'DE13669597'],
    ['NL', 'NL004495445B0'],
  ])('of %s has another form than %s', (country, number) => {
    expect(taxIdFault(country, number)?.code).toBe('companies.tax_id_form');
  });

  it.each([
    ['', 'PL8567346216'],
    ['US', '12-3456789'],
    ['DE', '12/345/67890'],
    ['DE', 'PL8567346216'],
    ['GR', 'GR094259217'],
    ['GB', '1234567890'],
  ])('of %s, %s, breaks no rule of another country', (country, typed) => {
    expect(taxIdFault(country, compactNumber(typed))).toBeNull();
  });
});

describe('An organisation number', () => {
  it.each([
    ['PL', '192598184'],
    ['PL', '12345678512347'],
    ['CZ', '00177041'],
    ['CZ', '25123891'],
    ['SK', '00177041'],
    ['NO', '988 077 917'],
    ['FR', '404833048'],
    ['FR', '732 829 320 00074'],
    ['FR', '35600000049837'],
    ['FR', '35600000000048'],
    ['DK', '13585628'],
    ['SE', '556188-8404'],
  ])('of %s is %s', (country, typed) => {
    expect(organisationNumberFault(country, compactNumber(typed))).toBeNull();
  });

  it.each([
    ['PL', '192598185'],
    ['PL', '12345678512348'],
    ['CZ', '25123890'],
    ['SK', '25123890'],
    ['NO', '988077918'],
    ['FR', '404833049'],
    ['FR', '73282932000079'],
    ['FR', '35600000049838'],
    ['DK', '13585627'],
    ['SE', '5561888403'],
  ])('of %s is not %s', (country, number) => {
    expect(organisationNumberFault(country, number)?.code).toBe('companies.organisation_number');
  });

  it.each([
    ['PL', '19259818'],
    ['CZ', '2512389'],
    ['NO', '98807791'],
    ['FR', '40483304'],
  ])('of %s has another form than %s', (country, number) => {
    expect(organisationNumberFault(country, number)?.code).toBe('companies.organisation_number_form');
  });

  it('of a country whose rule is not known is taken as it is', () => {
    expect(organisationNumberFault('DE', 'HRB12345')).toBeNull();
  });
});
