import { printedPostalCode, type AddressInput } from '@clientele/addresses/dto';

/** Where the postal code stands below the city, and where one line holds the city, the region and the code. */
const CODE_BELOW = new Set(['GB', 'IE']);
const ONE_LINE = new Set(['AU', 'CA', 'US']);

/** An address as its country writes it on an envelope, the country by name; blank lines are left out. */
export function linesOf(address: AddressInput, countryName: string): string[] {
  const { company, firstName, lastName, street, street2 } = address;
  const lines = [company, joined(firstName, lastName), street, street2, ...placeOf(address)];
  return [...lines, countryName].filter(Boolean);
}

/** What an address is called: its label, or where it is; '' when it says neither. */
export function nameOf({ label, street, city }: AddressInput): string {
  return label || [street, city].filter(Boolean).join(', ');
}

/** Most countries write the code before the city. */
function placeOf({ country, postalCode, city, region }: AddressInput): string[] {
  const code = printedPostalCode(country, postalCode);
  if (CODE_BELOW.has(country)) return [city, region, code];
  if (ONE_LINE.has(country)) return [joined(city, region, code)];
  return [joined(code, city), region];
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}
