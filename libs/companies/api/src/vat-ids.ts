import * as jsvat from 'jsvat';
import type { NumberFault } from './numbers';

/** By the ISO code of the country; Greek VAT ids begin with EL, those of Northern Ireland with XI. */
const RULES: Readonly<Record<string, jsvat.Country>> = {
  AT: jsvat.austria,
  BE: jsvat.belgium,
  BG: jsvat.bulgaria,
  CY: jsvat.cyprus,
  CZ: jsvat.czechRepublic,
  DE: jsvat.germany,
  DK: jsvat.denmark,
  EE: jsvat.estonia,
  ES: jsvat.spain,
  FI: jsvat.finland,
  GB: jsvat.unitedKingdom,
  GR: jsvat.greece,
  HR: jsvat.croatia,
  HU: jsvat.hungary,
  IE: jsvat.ireland,
  IT: jsvat.italy,
  LT: jsvat.lithuania,
  LU: jsvat.luxembourg,
  LV: jsvat.latvia,
  MT: jsvat.malta,
  NL: jsvat.netherlands,
  PT: jsvat.portugal,
  RO: jsvat.romania,
  SE: jsvat.sweden,
  SI: jsvat.slovenia,
  SK: jsvat.slovakiaRepublic,
};
const PREFIXES: Readonly<Record<string, string>> = { GR: '(EL)', GB: '(GB|XI)' };

/**
 * What is wrong with a number that looks like a VAT id of this country. A country has other tax numbers, too: what does not
 * bear the prefix is taken as it is.
 */
export function vatIdFault(country: string, number: string): NumberFault | null {
  const rule = RULES[country];
  if (!rule || !new RegExp(`^${PREFIXES[country] ?? `(${country})`}[0-9A-Z+*]`).test(number)) return null;
  // The checker does not know XI; its numbers are British.
  const { isValid, isValidFormat } = jsvat.checkVAT(number.replace(/^XI/, 'GB'), [rule]);
  if (isValid) return null;
  return isValidFormat ? 'check_digit' : 'form';
}
