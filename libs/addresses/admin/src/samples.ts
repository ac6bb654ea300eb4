import { AddressInput, type Address } from '@clientele/addresses/dto';

/** Addresses that tests of these screens speak about. */
export function sample(overrides: Partial<Address>): Address {
  const [createdAt, updatedAt] = ['2026-01-31T12:00:00.000Z', '2026-01-31T12:00:00.000Z'];
  return { ...new AddressInput(), id: 'a-1', version: 3, createdAt, updatedAt, ...overrides };
}

export const home = sample({
  firstName: 'Anna',
  lastName: 'Nowak',
  street: 'Lipowa 4',
  postalCode: '00-950',
  city: 'Warszawa',
  country: 'PL',
  phone: '600 700 800',
  defaultDelivery: true,
  defaultInvoice: true,
});
export const office = sample({ id: 'a-2', version: 1, label: 'Office', city: 'Oslo', country: 'NO' });
