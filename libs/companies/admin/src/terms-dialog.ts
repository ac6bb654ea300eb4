import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import { CompanyWrite, type Company } from '@clientele/companies/dto';
import {
  FieldInput,
  Icon,
  SaveDialog,
  Speech,
  Toast,
  problemOf,
  recordForm,
  saveForm,
} from '@clientele/shared/admin';
import { CompanyRecordClient } from './record-client';
import { recordAdminTexts as texts } from './record-texts';
import { companiesAdminTexts } from './texts';

/** Credit and risk of a company, which change with a reason. */
@Component({
  selector: 'cl-terms-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, Icon, SaveDialog],
  template: `
    <cl-save-dialog
      [title]="say(companyTexts.terms)"
      [form]="editing.form"
      [dirty]="editing.dirty()"
      [saving]="busy()"
      [ready]="editing.dirty() && !changedMeanwhile()"
      (save)="save()"
    >
      @if (changedMeanwhile()) {
        <div class="cl-notice attention" role="alert">
          <cl-icon name="attention" />{{ say(texts.changedMeanwhile) }}
        </div>
      }
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
    </cl-save-dialog>
  `,
})
export class TermsDialog {
  private readonly company = inject<Company>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<TermsDialog>>(MatDialogRef);
  private readonly client = inject(CompanyRecordClient);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly companyTexts = companiesAdminTexts;
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

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const changes = this.editing.changes();
      if (!(await saveForm(this.editing.form, () => this.client.change(this.company, changes)))) return;
      this.toast.done(texts.termsSaved);
      this.ref.close();
    } catch (error) {
      if (problemOf(error).status === 412) this.changedMeanwhile.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
