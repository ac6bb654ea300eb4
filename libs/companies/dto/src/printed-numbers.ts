/** A number of this form, and how it is printed: `$1` and so on are its parts. */
type Print = readonly [form: RegExp, printed: string];

const ORGANISATION_NUMBERS: Readonly<Record<string, Print>> = {
  FR: [/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, '$1 $2 $3 $4'],
  NO: [/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3'],
  SE: [/^(\d{6})(\d{4})$/, '$1-$2'],
};

/** VAT ids of other countries stand in one piece. */
const TAX_IDS: Readonly<Record<string, Print>> = {
  FR: [/^(FR)([0-9A-Z]{2})(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4 $5'],
  NO: [/^(NO)?(\d{3})(\d{3})(\d{3})(MVA)?$/, '$1 $2 $3 $4 $5'],
  PL: [/^(PL)?(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2-$3-$4-$5'],
};

/** As people of its country write it; what has another form stays as it is stored. */
export const printedOrganisationNumber = (country: string, number: string): string =>
  printed(ORGANISATION_NUMBERS[country], number);

export const printedTaxId = (country: string, number: string): string => printed(TAX_IDS[country], number);

/** A part that is not there leaves no gap. */
const printed = (print: Print | undefined, number: string): string =>
  print ? number.replace(...print).trim() : number;
