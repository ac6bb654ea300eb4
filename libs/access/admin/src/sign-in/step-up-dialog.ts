import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { PasswordConfirmation } from '@clientele/access/dto';
import {
  FORM_STATUSES,
  FieldInput,
  Icon,
  Speech,
  claiming,
  contractForm,
  problemOf,
  saveForm,
  sharedTexts,
} from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session';
import { sessionTexts as texts } from '../session-texts';

/** Asks whoever sits there for the password, before an act that needs it. */
@Component({
  selector: 'cl-step-up-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, Icon, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.confirmTitle) }}</h2>
    <mat-dialog-content>
      <p>{{ say(texts.confirmText) }}</p>
      @if (failure()) {
        <div class="cl-notice danger" role="alert"><cl-icon name="danger" />{{ failure() }}</div>
      }
      <form id="cl-step-up" class="cl-form" novalidate (submit)="confirm($event)">
        <input
          class="cdk-visually-hidden"
          type="text"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="email"
        />
        <cl-field
          [of]="PasswordConfirmation"
          name="password"
          [field]="form.password"
          autocomplete="current-password"
        />
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [mat-dialog-close]="false">{{ say(sharedTexts.cancel) }}</button>
      <button matButton="filled" type="submit" form="cl-step-up" [disabled]="busy()">
        {{ say(texts.confirm) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: 0 0 20px;
    }
    .cl-notice {
      margin-block-end: 16px;
    }
  `,
})
export class StepUpDialog {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly PasswordConfirmation = PasswordConfirmation;
  protected readonly email = inject(Session).account()?.email ?? '';
  protected readonly draft = signal<PasswordConfirmation>({ password: '' });
  protected readonly form = contractForm(PasswordConfirmation, this.draft);
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  private readonly http = inject(HttpClient);
  private readonly dialog = inject<MatDialogRef<StepUpDialog, boolean>>(MatDialogRef);

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    const context = claiming(429, ...FORM_STATUSES);
    const post = () =>
      firstValueFrom(this.http.put<void>('/api/v1/session/confirmation', this.draft(), { context }));
    try {
      if (await saveForm(this.form, post)) this.dialog.close(true);
    } catch (error) {
      const { status, title } = problemOf(error);
      if (status === 429) this.failure.set(title);
    } finally {
      this.busy.set(false);
    }
  }
}
