import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { Speech, sharedTexts } from '@clientele/shared/admin';
import { accessAdminTexts as texts } from '../texts';

export type CompaniesStay = 'hand-over' | 'leave';

/** Somebody with companies is about to go: they are handed over first, or left on purpose. */
@Component({
  selector: 'cl-companies-stay-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.companiesStay) }}</h2>
    <mat-dialog-content>
      <p>{{ told }}</p>
      <p>{{ say(texts.companiesStayText) }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" mat-dialog-close>{{ say(sharedTexts.cancel) }}</button>
      <button matButton="text" type="button" class="cl-danger" mat-dialog-close="leave">
        {{ say(texts.leaveCompanies) }}
      </button>
      <button matButton="filled" type="button" cdkFocusInitial mat-dialog-close="hand-over">
        {{ say(texts.handOverFirst) }}
      </button>
    </mat-dialog-actions>
  `,
})
export class CompaniesStayDialog {
  /** How many, in the words of the server. */
  protected readonly told = inject<string>(MAT_DIALOG_DATA);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
}
