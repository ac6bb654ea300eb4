import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

/** A page that may hold something unsaved. */
export interface MayHoldWork {
  hasUnsavedWork(): boolean;
}

/** Lets nobody lose what they typed by leaving a page; closing the tab is held by the save bar. */
export const unsavedGuard: CanDeactivateFn<MayHoldWork> = (page) =>
  !page.hasUnsavedWork() || mayLeave(inject(MatDialog));

/** Asks whether what was typed may be lost. */
export async function mayLeave(dialogs: MatDialog): Promise<boolean> {
  const dialog = dialogs.open<LeaveDialog, void, boolean>(LeaveDialog, { maxWidth: 440 });
  return (await firstValueFrom(dialog.afterClosed())) ?? false;
}

@Component({
  selector: 'cl-leave-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.leaveTitle) }}</h2>
    <mat-dialog-content>{{ say(texts.leaveText) }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" class="cl-danger" [mat-dialog-close]="true">
        {{ say(texts.leave) }}
      </button>
      <button matButton="filled" type="button" cdkFocusInitial [mat-dialog-close]="false">
        {{ say(texts.stay) }}
      </button>
    </mat-dialog-actions>
  `,
})
class LeaveDialog {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
}
