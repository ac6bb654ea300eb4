import { DiscountInput, type Discount } from '@clientele/discounts/dto';

/** Discounts that tests of these screens speak about. */
export function sample(overrides: Partial<Discount> = {}): Discount {
  return {
    ...new DiscountInput(),
    id: 'd-1',
    version: 3,
    createdAt: '2026-01-31T12:00:00.000Z',
    createdById: 'me',
    createdBy: 'Ewa',
    percent: '7.50',
    startsOn: '2026-01-31',
    state: 'valid',
    ...overrides,
  };
}
