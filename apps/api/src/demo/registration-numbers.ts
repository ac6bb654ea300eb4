import type { Dice } from './dice';

/**
 * Numbers with the right check digits, but from ranges in which registers are not known to have entered anybody
 * (Norway: the range of synthetic companies), so that a made-up risk rating lands on no real company.
 */
const RANGES = { regon: '98', nip: '999', ico: '59', orgnr: '31' } as const;

interface RegistrationNumbers {
  organisationNumber: string;
  taxId: string;
}

const weightedSum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** 8 digits to 9. */
export function regon(base: string): string {
  return `${base}${(weightedSum(base, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10}`;
}

/** 9 digits to 10; null where the check would be ten. */
export function nip(base: string): string | null {
  const check = weightedSum(base, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
  return check === 10 ? null : `${base}${check}`;
}

/** 7 digits to 8. */
export function ico(base: string): string {
  const check = (11 - weightedSum(base, [8, 7, 6, 5, 4, 3, 2])) % 11;
  return `${base}${((check + 11) % 11 || 1) % 10}`;
}

/** 8 digits to 9; null where the check would be ten. */
export function orgnr(base: string): string | null {
  const check = (11 - (weightedSum(base, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === 10 ? null : `${base}${check}`;
}

const makers: Readonly<Record<string, (dice: Dice) => RegistrationNumbers | null>> = {
  PL: (dice) => {
    const tax = nip(RANGES.nip + dice.digits(6));
    return tax === null
      ? null
      : { organisationNumber: regon(RANGES.regon + dice.digits(6)), taxId: `PL${tax}` };
  },
  CZ: (dice) => {
    const number = ico(RANGES.ico + dice.digits(5));
    return { organisationNumber: number, taxId: dice.chance(0.9) ? `CZ${number}` : '' };
  },
  NO: (dice) => {
    const number = orgnr(RANGES.orgnr + dice.digits(6));
    // The suffix says that the company is registered for VAT; small ones are not.
    return number === null
      ? null
      : { organisationNumber: number, taxId: dice.chance(0.85) ? `NO${number}MVA` : '' };
  },
  GB: () => ({ organisationNumber: '', taxId: '' }),
};

/** Numbers of a country that are not in `taken`; adds them there. */
export function registrationNumbers(country: string, dice: Dice, taken: Set<string>): RegistrationNumbers {
  for (;;) {
    const numbers = makers[country]?.(dice);
    if (!numbers) continue;
    const given = [numbers.organisationNumber, numbers.taxId].filter(Boolean);
    if (given.some((number) => taken.has(number))) continue;
    given.forEach((number) => taken.add(number));
    return numbers;
  }
}
