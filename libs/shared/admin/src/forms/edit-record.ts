import { signal, type Signal, type WritableSignal } from '@angular/core';
import type { Contract } from '@clientele/shared/dto';
import { problemOf } from '../problems/problem';
import { conflictOf, type Conflict } from './conflict';
import type { ContractRules } from './contract-form';
import { lastChangeOf } from './last-change';
import { recordForm, type RecordForm } from './record-form';
import { resetForm, saveForm } from './save-form';

/** Where a record that is edited comes from, and how it is written. */
export interface RecordWays<T extends object, R extends T> extends ContractRules<T> {
  /** The record as it was last read; null while it is new. */
  record: WritableSignal<R | null>;
  /** What a new one starts from. */
  blank: T;
  /** Reads it again; nothing when it is gone. */
  read(record: R): Promise<R | undefined>;
  /** Sends what changed, or all of a new one. */
  write(): Promise<unknown>;
  /** Somebody deleted it meanwhile. */
  gone?(): void;
}

/** A form over a record that several people may write at the same time. */
export interface EditedRecord<T> extends RecordForm<T> {
  saving: Signal<boolean>;
  /** What somebody else wrote into the same fields. */
  clash: WritableSignal<Conflict<T> | null>;
  save(): Promise<void>;
  /** Lets theirs stand where both wrote. */
  take(clash: Conflict<T>): void;
}

/** Edits a record. Where somebody was faster, what does not overlap is joined and saved; the rest is for the person to choose. */
export function editRecord<T extends object, R extends T>(
  contract: Contract<T>,
  ways: RecordWays<T, R>,
): EditedRecord<T> {
  const editing = recordForm<T>(contract, () => ways.record() ?? ways.blank, ways);
  const saving = signal(false);
  const clash = signal<Conflict<T> | null>(null);
  const write = (): Promise<boolean> => saveForm(editing.form, () => ways.write());
  const settle = async (error: unknown, triesLeft = 3): Promise<void> => {
    if (triesLeft === 0) throw error;
    const found = await conflictWith(contract, ways, editing.changes(), error);
    if (!found) return ways.gone?.();
    clash.set(found.disputed.length > 0 ? found : null);
    if (found.disputed.length === 0) await write().catch((again: unknown) => settle(again, triesLeft - 1));
  };
  return {
    ...editing,
    saving,
    clash,
    save: async () => {
      if (saving()) return;
      saving.set(true);
      await write()
        .catch(settle)
        // What is left was told by the snackbar; the form keeps what was typed.
        .catch((error: unknown) => (problemOf(error).status === 404 ? ways.gone?.() : undefined));
      saving.set(false);
    },
    take: ({ disputed, theirs }) => {
      const taken = Object.fromEntries(disputed.map(({ name }) => [name, theirs[name as keyof T]]));
      editing.draft.update((draft) => ({ ...draft, ...taken }));
      clash.set(null);
    },
    discard: () => {
      editing.discard();
      clash.set(null);
      resetForm(editing.form);
    },
  };
}

/** Reads what somebody else wrote meanwhile; null when the record is gone. */
async function conflictWith<T extends object, R extends T>(
  contract: Contract<T>,
  ways: RecordWays<T, R>,
  mine: Partial<T>,
  error: unknown,
): Promise<Conflict<T> | null> {
  const [change, base] = [lastChangeOf(error), ways.record()];
  if (!change || !base) throw error;
  const theirs = await ways.read(base);
  if (!theirs) return null;
  ways.record.set(theirs);
  return conflictOf<T>(contract, { base, theirs, mine }, change);
}
