import { COUNTRIES, LANGUAGES, LOCALE_OF, isCountry } from '@clientele/shared/dto';

/** Spellings that other systems use beside the names of CLDR. */
const OTHERS: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  'united states of america': 'US',
  'czech republic': 'CZ',
  'česká republika': 'CZ',
  holland: 'NL',
  'the netherlands': 'NL',
  'slovak republic': 'SK',
  'russian federation': 'RU',
  'korea, republic of': 'KR',
  turkey: 'TR',
  macedonia: 'MK',
};

const folded = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').trim().toLowerCase();

let names: Map<string, string> | undefined;

function known(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(OTHERS).map(([name, code]) => [folded(name), code]));
  for (const language of LANGUAGES) {
    const shown = new Intl.DisplayNames([LOCALE_OF[language]], { type: 'region' });
    for (const code of COUNTRIES) names.set(folded(shown.of(code) ?? code), code);
  }
  return names;
}

/** The code of a country that is written as a code or by its name in one of the four languages. */
export function countryOf(written: string): string | undefined {
  const code = written.trim().toUpperCase();
  return isCountry(code) ? code : known().get(folded(written));
}
