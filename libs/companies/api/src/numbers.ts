import { stdnum, type Validator } from 'stdnum';
import { vatIdHolds } from './vat-ids';

/** Numbers are stored compact; which rule holds depends on the country alone (PrestaShop#16167). */
export const compactNumber = (typed: string): string => typed.replace(/[\s.\-/]/g, '').toUpperCase();

const valid = (validator: Validator | undefined, number: string): boolean =>
  validator?.validate(number).isValid ?? true;

type Rule = (number: string) => boolean;
const without = (prefix: string, number: string): string =>
  number.startsWith(prefix) ? number.slice(prefix.length) : number;

/** REGON, IČO, organisasjonsnummer, SIREN and SIRET, CVR, organisationsnummer. */
const ORGANISATION_NUMBERS: Readonly<Record<string, Rule>> = {
  PL: (number) => valid(stdnum['PL']?.['regon'], number),
  CZ: (number) => valid(stdnum['CZ']?.['ico'] ?? stdnum['CZ']?.['dic'], number),
  SK: (number) => valid(stdnum['CZ']?.['ico'] ?? stdnum['CZ']?.['dic'], number),
  NO: (number) => valid(stdnum['NO']?.['orgnr'], number),
  FR: (number) => valid(number.length === 9 ? stdnum['FR']?.['siren'] : stdnum['FR']?.['siret'], number),
  DK: (number) => valid(stdnum['DK']?.['cvr'], number),
  SE: (number) => valid(stdnum['SE']?.['orgnr'], number),
};

/** NIP, DIČ (stdnum refuses the special ones), MVA number, TVA. Elsewhere only VAT ids are known, by their prefix. */
const TAX_IDS: Readonly<Record<string, Rule>> = {
  PL: (number) => valid(stdnum['PL']?.['nip'], without('PL', number)),
  CZ: (number) => vatIdHolds('CZ', number.startsWith('CZ') ? number : `CZ${number}`),
  NO: (number) => valid(stdnum['NO']?.['orgnr'], without('NO', number).replace(/MVA$/, '')),
  FR: (number) => valid(stdnum['FR']?.['tva'], number),
};

/** Well-formed and checksum; an unknown country's number is taken as it is. */
export function organisationNumberHolds(country: string, number: string): boolean {
  return number === '' || (ORGANISATION_NUMBERS[country]?.(number) ?? true);
}

export function taxIdHolds(country: string, number: string): boolean {
  return number === '' || (TAX_IDS[country]?.(number) ?? vatIdHolds(country, number));
}

/** NAF rev. 2 as `6201Z`; both spellings are read, one is stored. */
export function compactApe(typed: string): string {
  return typed.replace(/[\s.]/g, '').toUpperCase();
}

export function apeHolds(country: string, ape: string): boolean {
  return ape === '' || (country === 'FR' && /^\d{3,4}[A-Z]$/.test(ape));
}
