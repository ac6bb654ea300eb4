import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import { CompanyWrite, type Company } from '@clientele/companies/dto';
import {
  ErrorSummary,
  FieldInput,
  Icon,
  Speech,
  Toast,
  problemOf,
  recordForm,
  saveForm,
  sharedTexts,
} from '@clientele/shared/admin';
import { CompanyRecordClient } from './record-client';
import { recordAdminTexts as texts } from './record-texts';
import { companiesAdminTexts } from './texts';

/** Credit and risk of a company, which change with a reason. Closes with whether they may have changed. */
@Component({
  selector: 'cl-terms-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, FieldInput, Icon, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(companyTexts.terms) }}</h2>
    <mat-dialog-content>
      @if (changedMeanwhile()) {
        <div class="cl-notice attention" role="alert">
          <cl-icon name="attention" />{{ say(texts.changedMeanwhile) }}
        </div>
      }
      <cl-error-summary [of]="editing.form" />
      <form id="cl-terms-form" class="cl-form" novalidate autocomplete="off" (submit)="save($event)">
        <cl-field
          [of]="CompanyWrite"
          name="allowedOutstanding"
          [field]="editing.form.allowedOutstanding"
          [hinted]="mayCredit ? undefined : companyTexts.creditForbidden"
        />
        <cl-field
          [of]="CompanyWrite"
          name="maxPaymentDays"
          [field]="editing.form.maxPaymentDays"
          [hinted]="mayCredit ? undefined : companyTexts.creditForbidden"
        />
        <cl-field
          [of]="CompanyWrite"
          name="risk"
          [field]="editing.form.risk"
          [hinted]="mayRisk ? undefined : companyTexts.riskForbidden"
        />
        <cl-field [of]="CompanyWrite" name="reason" [field]="editing.form.reason" />
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [mat-dialog-close]="changedMeanwhile()">
        {{ say(sharedTexts.cancel) }}
      </button>
      <button
        matButton="filled"
        type="submit"
        form="cl-terms-form"
        [disabled]="!editing.dirty() || busy() || changedMeanwhile()"
      >
        {{ say(sharedTexts.save) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .cl-notice {
      margin-block-end: 16px;
    }
    form {
      padding-block-start: 8px;
    }
  `,
})
export class TermsDialog {
  private readonly company = inject<Company>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<TermsDialog, boolean>>(MatDialogRef);
  private readonly client = inject(CompanyRecordClient);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly companyTexts = companiesAdminTexts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly CompanyWrite = CompanyWrite;
  protected readonly mayCredit = this.session.can('companies:credit');
  protected readonly mayRisk = this.session.can('companies:risk');
  private readonly record: CompanyWrite = { ...this.company, reason: '' };
  protected readonly editing = recordForm<CompanyWrite>(CompanyWrite, () => this.record, {
    rules: (path) => {
      disabled(path.allowedOutstanding, { when: () => !this.mayCredit });
      disabled(path.maxPaymentDays, { when: () => !this.mayCredit });
      disabled(path.risk, { when: () => !this.mayRisk });
    },
  });
  protected readonly busy = signal(false);
  protected readonly changedMeanwhile = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.editing.dirty()) return;
    this.busy.set(true);
    try {
      const changes = this.editing.changes();
      if (!(await saveForm(this.editing.form, () => this.client.change(this.company, changes)))) return;
      this.toast.done(texts.termsSaved);
      this.ref.close(true);
    } catch (error) {
      if (problemOf(error).status === 412) this.changedMeanwhile.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
