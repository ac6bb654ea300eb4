import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { ApiKeyRotation, type ApiKey, type IssuedApiKey } from '@clientele/access/dto';
import { FieldInput, Speech, contractForm, saveForm, sharedTexts } from '@clientele/shared/admin';
import { apiKeyAdminTexts as texts } from './api-key-admin-texts';
import { ApiKeyClient } from './api-key-client';
import { IssuedKey } from './issued-key';

/** A new secret for a key: how long the old one works on, and then the new one, once. */
@Component({
  selector: 'cl-rotate-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, IssuedKey, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.rotateTitle, { name: key.name }) }}</h2>
    <mat-dialog-content>
      @if (issued(); as made) {
        <cl-issued-key [key]="made.key" />
      } @else {
        <p>{{ say(texts.rotateText) }}</p>
        <form id="cl-rotate" class="cl-form" novalidate autocomplete="off" (submit)="rotate($event)">
          <cl-field [of]="ApiKeyRotation" name="overlapHours" [field]="form.overlapHours" />
          <cl-field [of]="ApiKeyRotation" name="validMonths" [field]="form.validMonths" />
        </form>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (issued()) {
        <button matButton="filled" type="button" mat-dialog-close>{{ say(texts.done) }}</button>
      } @else {
        <button matButton="text" type="button" mat-dialog-close>{{ say(sharedTexts.cancel) }}</button>
        <button matButton="filled" type="submit" form="cl-rotate" [disabled]="busy()">
          {{ say(texts.rotate) }}
        </button>
      }
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: 0 0 20px;
    }
  `,
})
export class RotateDialog {
  protected readonly key = inject<ApiKey>(MAT_DIALOG_DATA);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly ApiKeyRotation = ApiKeyRotation;
  protected readonly draft = signal<ApiKeyRotation>(new ApiKeyRotation());
  protected readonly form = contractForm(ApiKeyRotation, this.draft);
  protected readonly issued = signal<IssuedApiKey | null>(null);
  protected readonly busy = signal(false);
  private readonly client = inject(ApiKeyClient);

  protected async rotate(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await saveForm(this.form, async () =>
        this.issued.set(await this.client.rotate(this.key, this.draft())),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
