import type { PossibleDuplicate } from '@clientele/duplicates/dto';

/** Somebody whom tests of these screens speak about. */
export function sample(overrides: Partial<PossibleDuplicate> = {}): PossibleDuplicate {
  return {
    id: 'c-2',
    customerNumber: 100043,
    firstName: 'Anna',
    lastName: 'Nowak',
    email: 'anna@example.com',
    phone: '+48 600 700 800',
    reasons: ['phone'],
    dismissed: false,
    ...overrides,
  };
}
