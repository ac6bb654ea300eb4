import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { AttributeOptionInput, type AttributeOption } from '@clientele/attributes/dto';
import {
  Clash,
  ErrorSummary,
  FieldInput,
  Speech,
  Toast,
  conflictOf,
  holdDialog,
  lastChangeOf,
  problemOf,
  recordForm,
  saveForm,
  sharedTexts,
  type Conflict,
} from '@clientele/shared/admin';
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
  imports: [Clash, ErrorSummary, FieldInput, MatButton, MatDialogModule],
  host: { '(keydown.control.s)': 'shortcut($event)', '(keydown.meta.s)': 'shortcut($event)' },
  template: `
    <h2 mat-dialog-title>{{ say(title) }}</h2>
    <mat-dialog-content>
      @if (clash(); as two) {
        <cl-clash [clash]="two" (taken)="take(two)" (kept)="clash.set(null)" />
      }
      <cl-error-summary [of]="editing.form" />
      <form
        id="cl-option-form"
        class="cl-form"
        novalidate
        autocomplete="off"
        (submit)="$event.preventDefault(); save()"
      >
        <cl-field [of]="AttributeOptionInput" name="name" [field]="editing.form.name" />
        <cl-field [of]="AttributeOptionInput" name="code" [field]="editing.form.code" />
        <div class="cl-pair">
          <cl-field [of]="AttributeOptionInput" name="nameEn" [field]="editing.form.nameEn" />
          <cl-field [of]="AttributeOptionInput" name="namePl" [field]="editing.form.namePl" />
          <cl-field [of]="AttributeOptionInput" name="nameCs" [field]="editing.form.nameCs" />
          <cl-field [of]="AttributeOptionInput" name="nameNb" [field]="editing.form.nameNb" />
        </div>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [disabled]="saving()" (click)="hold.leave()">
        {{ say(sharedTexts.cancel) }}
      </button>
      <button
        matButton="filled"
        type="submit"
        form="cl-option-form"
        aria-keyshortcuts="Control+S"
        [disabled]="saving()"
      >
        {{ say(saving() ? sharedTexts.saving : sharedTexts.save) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    form {
      padding-block-start: 4px;
    }
  `,
})
export class OptionDialog {
  private readonly data = inject<OptionDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<OptionDialog>>(MatDialogRef);
  private readonly client = inject(AttributeClient);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly sharedTexts = sharedTexts;
  protected readonly AttributeOptionInput = AttributeOptionInput;
  protected readonly title = this.data.option ? texts.editOption : texts.newOption;

  /** The option as it was last read; none while it is new. */
  private readonly record = signal(this.data.option);
  private readonly blank = { ...new AttributeOptionInput(), position: this.data.position };
  protected readonly editing = recordForm<AttributeOptionInput>(
    AttributeOptionInput,
    () => this.record() ?? this.blank,
    { rules: (path) => disabled(path.code, { when: () => this.record() !== null }) },
  );
  protected readonly saving = signal(false);
  protected readonly hold = holdDialog(this.ref, { dirty: this.editing.dirty, saving: this.saving });
  protected readonly clash = signal<Conflict<AttributeOptionInput> | null>(null);

  constructor() {
    proposeCode(this.editing.draft, () => this.record() === null);
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    await this.write()
      .catch((error: unknown) => this.refused(error))
      // What is left was told by the snackbar; the form keeps what was typed.
      .catch(() => undefined);
    this.saving.set(false);
  }

  protected take({ disputed, theirs }: Conflict<AttributeOptionInput>): void {
    const names = disputed.map(({ name }) => name as keyof AttributeOptionInput);
    const taken = Object.fromEntries(names.map((name) => [name, theirs[name]]));
    this.editing.draft.update((draft) => ({ ...draft, ...taken }));
    this.clash.set(null);
  }

  protected shortcut(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  private async write(): Promise<void> {
    await saveForm(this.editing.form, async () => {
      const { attributeId } = this.data;
      const record = this.record();
      if (record) await this.client.changeOption(attributeId, record, this.editing.changes());
      else await this.client.addOption(attributeId, this.editing.draft());
      this.ref.close();
    });
  }

  /** Somebody was faster: what does not overlap is joined and saved, the rest is for the person to choose. */
  private async refused(error: unknown): Promise<void> {
    if (problemOf(error).status === 404) return this.close();
    const [change, base] = [lastChangeOf(error), this.record()];
    if (!change || !base) return;
    const mine = this.editing.changes();
    const { options } = await this.client.read(this.data.attributeId);
    const theirs = options.find(({ id }) => id === base.id);
    if (!theirs) return this.close();
    const clash = conflictOf<AttributeOptionInput>(AttributeOptionInput, { base, theirs, mine }, change);
    this.record.set(theirs);
    this.clash.set(clash.disputed.length > 0 ? clash : null);
    if (clash.disputed.length === 0) await this.write();
  }

  private close(): void {
    this.toast.failed(texts.gone);
    this.ref.close();
  }
}
