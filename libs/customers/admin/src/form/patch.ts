import type { Customer, CustomerInput } from '@clientele/customers/dto';

/** A merge-patch of a customer: in it, null takes an external id away (RFC 7396). */
export type CustomerPatch = Partial<Omit<CustomerInput, 'externalIds'>> & {
  externalIds?: Record<string, string | null>;
};

/** What changed, as the API takes it: an id that is no longer there is said to be gone. */
export function patchOf(
  record: Pick<Customer, 'externalIds'>,
  changes: Partial<CustomerInput>,
): CustomerPatch {
  if (!changes.externalIds) return changes;
  const gone = Object.keys(record.externalIds).map((system): [string, null] => [system, null]);
  return { ...changes, externalIds: { ...Object.fromEntries(gone), ...changes.externalIds } };
}
