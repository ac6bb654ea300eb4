import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import {
  OptionRemovalInput,
  emptyingTexts,
  type Attribute,
  type AttributeOption,
} from '@clientele/attributes/dto';
import { Jobs } from '@clientele/jobs/admin';
import { DeleteDialog, FieldInput, Speech, Toast, contractForm, problemOf } from '@clientele/shared/admin';
import { AttributeClient, optionOf } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { attributesAdminTexts as texts } from './texts';

export interface RemoveOptionData {
  attribute: Attribute;
  option: AttributeOption;
}

/** Asks what becomes of the values of an option that goes. */
@Component({
  selector: 'cl-remove-option-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DeleteDialog, FieldInput],
  template: `
    <cl-delete-dialog
      [title]="say(texts.deleteTitle, { name })"
      [found]="found"
      [saving]="busy()"
      [action]="say(texts.removeNow)"
      (delete)="remove()"
    >
      <p>{{ say(texts.optionUsed) }}</p>
      <dl class="cl-fact-list">
        <dt>{{ say(titles.valueCount) }}</dt>
        <dd>{{ words.count(valueCount()) }}</dd>
      </dl>
      <cl-field [of]="OptionRemovalInput" name="moveTo" [field]="form.moveTo" [choices]="others" />
    </cl-delete-dialog>
  `,
})
export class RemoveOptionDialog {
  private readonly data = inject<RemoveOptionData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<RemoveOptionDialog>>(MatDialogRef);
  private readonly client = inject(AttributeClient);
  private readonly jobs = inject(Jobs);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(AttributeWords);
  protected readonly texts = texts;
  protected readonly titles = emptyingTexts;
  protected readonly OptionRemovalInput = OptionRemovalInput;
  protected readonly name = this.words.name(this.data.option);
  protected readonly found = optionOf(this.data.attribute.id, this.data.option.id);
  protected readonly valueCount = computed(() => (this.found.hasValue() ? this.found.value().valueCount : 0));
  protected readonly others = [
    { value: null, label: this.say(texts.emptyThem) },
    ...this.data.attribute.options
      .filter(({ id }) => id !== this.data.option.id)
      .map((option) => ({ value: option.id, label: this.words.name(option) })),
  ];
  protected readonly draft = signal(new OptionRemovalInput());
  protected readonly form = contractForm(OptionRemovalInput, this.draft);
  protected readonly busy = signal(false);

  protected async remove(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.begin().catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private async begin(): Promise<void> {
    const { attribute, option } = this.data;
    const job = await this.client.removeUsed(attribute.id, option.id, this.draft());
    // Before the job is followed, whose end may be told at once.
    this.toast.done(texts.removing, { name: this.name });
    this.jobs.track(job);
    this.ref.close();
  }

  private refused(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 404) this.ref.close();
    if (status === 409 || status === 422) this.toast.problem(detail || title, requestId);
  }
}
