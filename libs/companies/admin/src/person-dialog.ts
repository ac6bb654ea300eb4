import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { CompanyPersonInput, type CompanyPerson } from '@clientele/companies/dto';
import {
  FieldInput,
  SaveDialog,
  Speech,
  forgetRefusals,
  recordForm,
  saveForm,
} from '@clientele/shared/admin';
import { CompanyRecordClient } from './record-client';
import { RecordPicker } from './record-picker';
import { recordAdminTexts as texts } from './record-texts';

export interface PersonDialogData {
  companyId: string;
  /** Null to add somebody. */
  person: CompanyPerson | null;
}

/** Who acts for a company, and as what. Closes with true when it was written. */
@Component({
  selector: 'cl-person-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, RecordPicker, SaveDialog],
  template: `
    <cl-save-dialog
      [title]="person ? person.firstName + ' ' + person.lastName : say(texts.newPerson)"
      [form]="editing.form"
      [dirty]="editing.dirty() || (!person && !!customerId())"
      [saving]="busy()"
      [ready]="!!customerId()"
      (save)="save()"
    >
      @if (!person) {
        <cl-record-picker
          url="/api/v1/customers"
          [label]="say(texts.person)"
          [value]="customerId()"
          (valueChange)="choose($event)"
        />
      }
      <cl-field [of]="CompanyPersonInput" name="roles" [field]="editing.form.roles" />
      <cl-field [of]="CompanyPersonInput" name="primary" [field]="editing.form.primary" />
    </cl-save-dialog>
  `,
})
export class PersonDialog {
  private readonly data = inject<PersonDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<PersonDialog, boolean>>(MatDialogRef);
  private readonly client = inject(CompanyRecordClient);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly CompanyPersonInput = CompanyPersonInput;
  protected readonly person = this.data.person;
  protected readonly customerId = signal<string | null | undefined>(this.person?.customerId);
  private readonly record: CompanyPersonInput = this.person ?? new CompanyPersonInput();
  protected readonly editing = recordForm<CompanyPersonInput>(CompanyPersonInput, () => this.record, {
    // It is given up by choosing another company.
    rules: (path) => disabled(path.primary, { when: () => this.record.primary }),
  });
  protected readonly busy = signal(false);

  /** What was said of the one before is not true of another. */
  protected choose(customerId: string | null | undefined): void {
    this.customerId.set(customerId);
    forgetRefusals(this.editing.form);
  }

  protected async save(): Promise<void> {
    const id = this.customerId();
    if (!id || this.busy()) return;
    this.busy.set(true);
    try {
      const input = this.editing.draft();
      const { companyId } = this.data;
      if (await saveForm(this.editing.form, () => this.client.writePerson(companyId, id, input)))
        this.ref.close(true);
    } finally {
      this.busy.set(false);
    }
  }
}
