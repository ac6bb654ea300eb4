import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { customersTexts, revealable, type Revealable } from '@clientele/customers/dto';
import { Speech, holdDialog, sharedTexts } from '@clientele/shared/admin';
import { CustomerClient } from '../customer-client';
import { customersAdminTexts as texts } from '../texts';

/** Which value of whom. */
export interface RevealQuestion {
  customerId: string;
  field: Revealable;
}

/** Asks why a hidden value is needed, and answers it; the reason stands in the access log. */
@Component({
  selector: 'cl-reveal-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule, MatFormField, MatInput, MatLabel],
  template: `
    <form (submit)="$event.preventDefault(); reveal()">
      <h2 mat-dialog-title>{{ say(texts.uncoverOf, { field: say(titles[question.field]) }) }}</h2>
      <mat-dialog-content>
        <p class="cl-muted">{{ say(texts.uncoverHint) }}</p>
        <mat-form-field class="reason">
          <mat-label>{{ say(reasonTitle) }}</mat-label>
          <input
            matInput
            cdkFocusInitial
            maxlength="500"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" [disabled]="busy()" (click)="hold.leave()">
          {{ say(shared.cancel) }}
        </button>
        <button matButton="filled" type="submit" [disabled]="!reason().trim() || busy()">
          {{ say(texts.uncover) }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .reason {
      inline-size: 100%;
    }
  `,
})
export class RevealDialog {
  protected readonly question = inject<RevealQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<RevealDialog, string>>(MatDialogRef);
  private readonly client = inject(CustomerClient);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly shared = sharedTexts;
  protected readonly titles = revealable;
  protected readonly reasonTitle = customersTexts.revealReason;
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly hold = holdDialog(this.dialog, {
    dirty: () => this.reason().trim() !== '',
    saving: this.busy,
  });

  protected async reveal(): Promise<void> {
    const reason = this.reason().trim();
    if (!reason || this.busy()) return;
    this.busy.set(true);
    const { customerId, field } = this.question;
    try {
      const { value } = await this.client.reveal(customerId, { field, reason });
      this.dialog.close(value);
    } finally {
      this.busy.set(false);
    }
  }
}
