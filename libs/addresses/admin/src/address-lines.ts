import type { AddressInput } from '@clientele/addresses/dto';

/** An address as it stands on an envelope, its country by name; blank lines are left out. */
export function linesOf(address: AddressInput, countryName: string): string[] {
  const { company, firstName, lastName, street, street2, postalCode, city, region } = address;
  const lines = [company, joined(firstName, lastName), street, street2, joined(postalCode, city), region];
  return [...lines, countryName].filter(Boolean);
}

/** What an address is called: its label, or where it is; '' when it says neither. */
export function nameOf({ label, street, city }: AddressInput): string {
  return label || [street, city].filter(Boolean).join(', ');
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}
