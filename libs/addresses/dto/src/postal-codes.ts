/** How a country writes its postal codes. */
interface PostalForm {
  form: RegExp;
  example: string;
  /** Their digits stand in groups of three and two. */
  isParted?: true;
}

const FOUR = /^\d{4}$/;
const FIVE = /^\d{5}$/;
const PARTED = /^\d{3} ?\d{2}$/;

/** Of countries whose form is known; others are taken as they are (PrestaShop#16167). */
const FORMS: Readonly<Record<string, PostalForm>> = {
  PL: { form: /^\d{2}-\d{3}$/, example: '00-950' },
  CZ: { form: PARTED, example: '110 00', isParted: true },
  SK: { form: PARTED, example: '811 01', isParted: true },
  SE: { form: PARTED, example: '111 22', isParted: true },
  NO: { form: FOUR, example: '0150' },
  DK: { form: FOUR, example: '1050' },
  DE: { form: FIVE, example: '10115' },
  FR: { form: FIVE, example: '75001' },
};

/** A code that the country writes otherwise is told with an example; no rule refuses it: it may be what somebody was told. */
export function expectedPostalCode(country: string, code: string): string | undefined {
  const known = FORMS[country];
  const typed = code.trim();
  return known && typed !== '' && !known.form.test(typed) ? known.example : undefined;
}

/** As the country prints it. */
export function printedPostalCode(country: string, code: string): string {
  const known = FORMS[country];
  return known?.isParted && known.form.test(code) ? `${code.slice(0, 3)} ${code.slice(-2)}` : code;
}
