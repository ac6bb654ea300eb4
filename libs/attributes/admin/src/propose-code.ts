import { effect, untracked, type WritableSignal } from '@angular/core';
import { codeOf } from './code-of';

interface Coded {
  name: string;
  code: string;
}

/** Writes the code that a name suggests, until somebody writes another. */
export function proposeCode<T extends Coded>(draft: WritableSignal<T>, isNew: () => boolean): void {
  let proposed = '';
  effect(() => {
    const { name, code } = draft();
    if (!isNew() || code !== proposed) return;
    proposed = codeOf(name);
    if (proposed !== code) untracked(() => draft.update((typed) => ({ ...typed, code: proposed })));
  });
}
