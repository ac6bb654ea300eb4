import { CURRENCIES, isCountry, type Currency } from '@clientele/shared/dto';

/** The countries that our time zones and currencies tell apart; others keep the contract's defaults. */
const BY_ZONE: Readonly<Record<string, string>> = {
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'Europe/Oslo': 'NO',
  'Europe/London': 'GB',
  'Europe/Stockholm': 'SE',
  'Europe/Copenhagen': 'DK',
  'Europe/Zurich': 'CH',
  'Europe/Berlin': 'DE',
  'Europe/Bratislava': 'SK',
};

const CURRENCY_OF: Readonly<Record<string, Currency>> = {
  PL: 'PLN',
  CZ: 'CZK',
  NO: 'NOK',
  GB: 'GBP',
  SE: 'SEK',
  DK: 'DKK',
  CH: 'CHF',
  US: 'USD',
};

/** Where this browser seems to be: its time zone, else the region of its languages. */
export function guess(languages: readonly string[]): {
  timeZone: string;
  country: string;
  baseCurrency: Currency;
} {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const regions = languages.map((tag) => new Intl.Locale(tag).region ?? '');
  const country = BY_ZONE[timeZone] ?? regions.find((region) => isCountry(region)) ?? 'PL';
  const currency = CURRENCY_OF[country] ?? 'EUR';
  return { timeZone, country, baseCurrency: CURRENCIES.includes(currency) ? currency : 'EUR' };
}
