import { computed, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { Contract } from '@clientele/shared/dto';
import { changesOf, contractForm, draftOf, type ContractRules } from './contract-form';

/** A form over a stored record, and what the person changed of it. */
export interface RecordForm<T> {
  form: FieldTree<T>;
  draft: WritableSignal<T>;
  /** The members that differ from the record: the body of a merge-patch. */
  changes: Signal<Partial<T>>;
  dirty: Signal<boolean>;
  discard(): void;
  /** `sent` is stored: begins anew with the record, which may hold it in another way or hide it. What was typed since stays. */
  stored(sent: T): void;
}

/**
 * A record that is read again while it is edited (after a save, or because somebody else saved it) keeps what the
 * person changed; another record starts anew.
 */
export function recordForm<T extends object>(
  contract: Contract<T>,
  record: () => T,
  rules: ContractRules<T> = {},
): RecordForm<T> {
  const draft = linkedSignal<T, T>({
    source: record,
    computation: (now, before) => {
      const fresh = draftOf(contract, now);
      if (!before || idOf(before.source) !== idOf(now)) return fresh;
      return { ...fresh, ...changesOf(contract, before.source, before.value) };
    },
  });
  const changes = computed(() => changesOf(contract, record(), draft()));
  return {
    form: contractForm(contract, draft, rules),
    draft,
    changes,
    dirty: computed(() => Object.keys(changes()).length > 0),
    discard: () => draft.set(draftOf(contract, record())),
    stored: (sent) => {
      const typedSince = Object.entries(draft()).filter(([name, value]) => value !== sent[name as keyof T]);
      draft.set({ ...draftOf(contract, record()), ...Object.fromEntries(typedSince) });
    },
  };
}

function idOf(record: object): unknown {
  return (record as { id?: unknown }).id;
}
