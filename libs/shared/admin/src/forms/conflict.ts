import { fieldsOf, type Contract, type Field } from '@clientele/shared/dto';
import { changesOf } from './contract-form';
import type { LastChange } from './last-change';

/** Two people changed one record: who came first, where both changed the same, and what can simply be joined. */
export interface Conflict<T> {
  change: LastChange;
  /** The record as it stands now. */
  theirs: T;
  mine: Partial<T>;
  /** Fields that both changed, to different values. */
  disputed: readonly Field[];
  /** Fields that only they changed: they are taken over. */
  merged: readonly Field[];
}

interface Versions<T> {
  /** The record as both started from it. */
  base: T;
  theirs: T;
  mine: Partial<T>;
}

/** Compares what both sides did to the record that they started from. */
export function conflictOf<T extends object>(
  contract: Contract<T>,
  { base, theirs, mine }: Versions<T>,
  change: LastChange,
): Conflict<T> {
  const changedByThem = changesOf(contract, base, theirs);
  const stillDiffers = changesOf(contract, theirs, { ...theirs, ...mine });
  const isTheirs = ({ name }: Field): boolean => name in changedByThem;
  const fields = fieldsOf(contract).filter(isTheirs);
  return {
    change,
    theirs,
    mine,
    disputed: fields.filter(({ name }) => name in mine && name in stillDiffers),
    merged: fields.filter(({ name }) => !(name in mine)),
  };
}
