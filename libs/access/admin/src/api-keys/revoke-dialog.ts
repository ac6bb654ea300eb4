import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import type { ApiKey } from '@clientele/access/dto';
import { Speech, sharedTexts } from '@clientele/shared/admin';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';

/** Says what revoking does before it is done: it cannot be undone. */
@Component({
  selector: 'cl-revoke-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.revokeTitle, { name: key.name }) }}</h2>
    <mat-dialog-content>{{ say(texts.revokeText) }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" cdkFocusInitial [mat-dialog-close]="false">
        {{ say(sharedTexts.cancel) }}
      </button>
      <button matButton="filled" type="button" class="cl-danger" [mat-dialog-close]="true">
        {{ say(texts.revoke) }}
      </button>
    </mat-dialog-actions>
  `,
})
export class RevokeDialog {
  protected readonly key = inject<ApiKey>(MAT_DIALOG_DATA);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
}
