import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { attributesTexts, type CustomerAttributes } from '@clientele/attributes/dto';
import {
  Clash,
  FORM_STATUSES,
  SaveDialog,
  Speech,
  Toast,
  conflictOf,
  lastChangeOf,
  problemOf,
  type Conflict,
} from '@clientele/shared/admin';
import { AttributesForm } from './attributes-form';

/** What was written, and what stood before. */
export interface Written {
  before: CustomerAttributes;
  after: CustomerAttributes;
}

/** The attributes of one customer, written by themselves. */
@Component({
  selector: 'cl-attributes-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AttributesForm, Clash, SaveDialog],
  template: `
    <cl-save-dialog
      [title]="say(texts.attributes)"
      [dirty]="form().isDirty()"
      [saving]="saving()"
      (save)="save()"
    >
      @if (clash(); as two) {
        <cl-clash [clash]="two" [word]="form().record.word" (taken)="take(two)" (kept)="clash.set(null)" />
      }
      <cl-attributes-form [customerId]="customerId" />
    </cl-save-dialog>
  `,
})
export class AttributesDialog {
  protected readonly customerId = inject<string>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<AttributesDialog, Written>>(MatDialogRef);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = attributesTexts;
  protected readonly form = viewChild.required(AttributesForm);
  protected readonly saving = signal(false);
  protected readonly clash = signal<Conflict<object> | null>(null);

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    await this.write()
      .catch((error: unknown) => this.refused(error))
      .catch((error: unknown) => this.tell(error));
    this.saving.set(false);
  }

  protected take({ disputed, theirs }: Conflict<object>): void {
    const { choose } = this.form().record;
    for (const { name } of disputed) choose(name, (theirs as Record<string, unknown>)[name]);
    this.clash.set(null);
  }

  private async write(): Promise<void> {
    if (this.form().isDirty()) await this.form().save(this.customerId);
    this.ref.close(this.form().lastWritten());
  }

  /** Somebody was faster: what does not overlap is joined and saved, the rest is for the person to choose. */
  private async refused(error: unknown): Promise<void> {
    const { record } = this.form();
    const [change, base] = [lastChangeOf(error), record.base()];
    if (!change || !base) throw error;
    const mine = record.changes();
    const theirs = await record.readAgain(this.customerId);
    const clash = conflictOf(record.contract, { base, theirs, mine }, change);
    this.clash.set(clash.disputed.length > 0 ? clash : null);
    if (clash.disputed.length === 0) await this.write();
  }

  /** What the form has no field for; the rest stands at its field, or was told already. */
  private tell(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (FORM_STATUSES.some((claimed) => claimed === status)) this.toast.problem(detail || title, requestId);
  }
}
