import type { ProblemKind } from '@clientele/shared/api';
import { stdnum, type Validator } from 'stdnum';
import { companiesProblems } from './problems';
import { vatIdFault } from './vat-ids';

/** A number of another form is another fault than one whose check digit does not fit. */
export type NumberFault = 'form' | 'check_digit';

/** Numbers are stored compact; which rule holds depends on the country alone (PrestaShop#16167). */
export const compactNumber = (typed: string): string => typed.replace(/[\s.\-/]/g, '').toUpperCase();

function faultBy(validator: Validator | undefined, number: string): NumberFault | null {
  const error = validator?.validate(number).error;
  if (!error) return null;
  return error.name === 'InvalidChecksum' ? 'check_digit' : 'form';
}

type Rule = (number: string) => NumberFault | null;
const without = (prefix: string, number: string): string =>
  number.startsWith(prefix) ? number.slice(prefix.length) : number;

/** REGON, IČO, organisasjonsnummer, SIREN and SIRET, CVR, organisationsnummer. */
const ORGANISATION_NUMBERS: Readonly<Record<string, Rule>> = {
  PL: (number) => faultBy(stdnum['PL']?.['regon'], number),
  CZ: (number) => faultBy(stdnum['CZ']?.['ico'] ?? stdnum['CZ']?.['dic'], number),
  SK: (number) => faultBy(stdnum['CZ']?.['ico'] ?? stdnum['CZ']?.['dic'], number),
  NO: (number) => faultBy(stdnum['NO']?.['orgnr'], number),
  FR: (number) => faultBy(number.length === 9 ? stdnum['FR']?.['siren'] : stdnum['FR']?.['siret'], number),
  DK: (number) => faultBy(stdnum['DK']?.['cvr'], number),
  SE: (number) => faultBy(stdnum['SE']?.['orgnr'], number),
};

/** NIP, DIČ (stdnum refuses the special ones), MVA number, TVA. Elsewhere only VAT ids are known, by their prefix. */
const TAX_IDS: Readonly<Record<string, Rule>> = {
  PL: (number) => faultBy(stdnum['PL']?.['nip'], without('PL', number)),
  CZ: (number) => vatIdFault('CZ', number.startsWith('CZ') ? number : `CZ${number}`),
  NO: (number) => faultBy(stdnum['NO']?.['orgnr'], without('NO', number).replace(/MVA$/, '')),
  FR: (number) => faultBy(stdnum['FR']?.['tva'], number),
};

const ORGANISATION_NUMBER_FAULTS: Readonly<Record<NumberFault, ProblemKind>> = {
  form: companiesProblems.organisation_number_form,
  check_digit: companiesProblems.organisation_number,
};
const TAX_ID_FAULTS: Readonly<Record<NumberFault, ProblemKind>> = {
  form: companiesProblems.tax_id_form,
  check_digit: companiesProblems.tax_id,
};

/** What is wrong with it by the rules of its country; an unknown country's number is taken as it is. */
export function organisationNumberFault(country: string, number: string): ProblemKind | null {
  const fault = number === '' ? null : ORGANISATION_NUMBERS[country]?.(number);
  return fault ? ORGANISATION_NUMBER_FAULTS[fault] : null;
}

export function taxIdFault(country: string, number: string): ProblemKind | null {
  const rule = TAX_IDS[country] ?? ((vatId: string) => vatIdFault(country, vatId));
  const fault = number === '' ? null : rule(number);
  return fault ? TAX_ID_FAULTS[fault] : null;
}

/** NAF rev. 2 as `6201Z`; both spellings are read, one is stored. */
export function compactApe(typed: string): string {
  return typed.replace(/[\s.]/g, '').toUpperCase();
}

export function apeFault(country: string, ape: string): ProblemKind | null {
  const holds = ape === '' || (country === 'FR' && /^\d{3,4}[A-Z]$/.test(ape));
  return holds ? null : companiesProblems.ape_only_france;
}
