import { AddressInput, type Address } from '@clientele/addresses/dto';
import { changesOf } from '@clientele/shared/admin';
import { fieldsOf, type Field } from '@clientele/shared/dto';

/** What two people wrote into the same fields of an address, and who came first. */
export interface Clash {
  by: string;
  at: string;
  fields: readonly Field[];
  /** What stands in those fields now. */
  theirs: Partial<AddressInput>;
}

/** Null where all that both changed can simply be joined. */
export function clashOf(
  { base, theirs, mine }: { base: Address; theirs: Address; mine: Partial<AddressInput> },
  current: unknown,
): Clash | null {
  const changedByThem = changesOf<AddressInput>(AddressInput, base, theirs);
  const differs = changesOf<AddressInput>(AddressInput, theirs, { ...theirs, ...mine });
  const fields = fieldsOf(AddressInput).filter(
    ({ name }) => name in changedByThem && name in mine && name in differs,
  );
  if (fields.length === 0) return null;
  const { changedBy = '', changedAt = '' } = (current ?? {}) as { changedBy?: string; changedAt?: string };
  const names = new Set(fields.map(({ name }) => name));
  const disputed = Object.entries(changedByThem).filter(([name]) => names.has(name));
  return { by: changedBy, at: changedAt, fields, theirs: Object.fromEntries(disputed) };
}
