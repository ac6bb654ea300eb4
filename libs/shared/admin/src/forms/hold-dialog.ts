import { DestroyRef, DOCUMENT, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialog, type MatDialogRef } from '@angular/material/dialog';
import { filter, merge } from 'rxjs';
import { mayLeave } from './unsaved';

/** What is typed in a dialog: whether it would be lost, and whether it is on its way. */
export interface HeldWork {
  dirty(): boolean;
  saving(): boolean;
}

/**
 * Lets nobody lose what they typed in a dialog, as the guard and the save bar do for a page: neither by Escape or a
 * click beside it nor by closing the tab. When the session ends, the dialog stays under the sign-in, and what it sent
 * is sent again.
 */
export function holdDialog<T, R>(ref: MatDialogRef<T, R>, work: HeldWork): { leave(): Promise<void> } {
  const dialogs = inject(MatDialog);
  const view = inject(DOCUMENT).defaultView;
  const leave = async (): Promise<void> => {
    if (work.saving()) return;
    if (!work.dirty() || (await mayLeave(dialogs))) ref.close();
  };
  const hold = (event: BeforeUnloadEvent): void => {
    if (work.dirty()) event.preventDefault();
  };
  ref.disableClose = true;
  const escapes = ref.keydownEvents().pipe(filter(({ key }) => key === 'Escape'));
  merge(escapes, ref.backdropClick())
    .pipe(takeUntilDestroyed())
    .subscribe(() => void leave());
  view?.addEventListener('beforeunload', hold);
  inject(DestroyRef).onDestroy(() => view?.removeEventListener('beforeunload', hold));
  return { leave };
}
