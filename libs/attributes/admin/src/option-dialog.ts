import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { AttributeOptionInput, type AttributeOption } from '@clientele/attributes/dto';
import { Clash, FieldInput, SaveDialog, Speech, Toast, editRecord } from '@clientele/shared/admin';
import { AttributeClient } from './attribute-client';
import { proposeCode } from './propose-code';
import { attributesAdminTexts as texts } from './texts';

export interface OptionDialogData {
  attributeId: string;
  /** Null for a new one, which comes behind all others. */
  option: AttributeOption | null;
  position: number;
}

/** One option of an attribute, new or as it stands; its code stays. */
@Component({
  selector: 'cl-option-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Clash, FieldInput, SaveDialog],
  template: `
    <cl-save-dialog
      [title]="say(title)"
      [form]="editing.form"
      [dirty]="editing.dirty()"
      [saving]="editing.saving()"
      (save)="editing.save()"
    >
      @if (editing.clash(); as two) {
        <cl-clash [clash]="two" (taken)="editing.take(two)" (kept)="editing.clash.set(null)" />
      }
      <cl-field [of]="AttributeOptionInput" name="name" [field]="editing.form.name" />
      <cl-field [of]="AttributeOptionInput" name="code" [field]="editing.form.code" />
      <div class="cl-pair">
        <cl-field [of]="AttributeOptionInput" name="nameEn" [field]="editing.form.nameEn" />
        <cl-field [of]="AttributeOptionInput" name="namePl" [field]="editing.form.namePl" />
        <cl-field [of]="AttributeOptionInput" name="nameCs" [field]="editing.form.nameCs" />
        <cl-field [of]="AttributeOptionInput" name="nameNb" [field]="editing.form.nameNb" />
      </div>
    </cl-save-dialog>
  `,
})
export class OptionDialog {
  private readonly data = inject<OptionDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<OptionDialog>>(MatDialogRef);
  private readonly client = inject(AttributeClient);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly AttributeOptionInput = AttributeOptionInput;
  protected readonly title = this.data.option ? texts.editOption : texts.newOption;

  /** The option as it was last read; none while it is new. */
  private readonly record = signal(this.data.option);
  protected readonly editing = editRecord<AttributeOptionInput, AttributeOption>(AttributeOptionInput, {
    record: this.record,
    blank: { ...new AttributeOptionInput(), position: this.data.position },
    rules: (path) => disabled(path.code, { when: () => this.record() !== null }),
    read: async ({ id }) => {
      const { options } = await this.client.read(this.data.attributeId);
      return options.find((option) => option.id === id);
    },
    write: () => this.write(),
    gone: () => {
      this.toast.failed(texts.gone);
      this.ref.close();
    },
  });

  constructor() {
    proposeCode(this.editing.draft, () => this.record() === null);
  }

  private async write(): Promise<void> {
    const { attributeId } = this.data;
    const record = this.record();
    if (record) await this.client.changeOption(attributeId, record, this.editing.changes());
    else await this.client.addOption(attributeId, this.editing.draft());
    this.ref.close();
  }
}
