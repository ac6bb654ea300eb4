import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { AttributeClearanceInput, emptyingTexts, type Attribute } from '@clientele/attributes/dto';
import { Jobs } from '@clientele/jobs/admin';
import { DeleteDialog, FieldInput, Speech, Toast, contractForm, problemOf } from '@clientele/shared/admin';
import { AttributeClient, attributeOf } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { attributesAdminTexts as texts } from './texts';

/** Asks before an attribute goes, or its values alone. With values, its name is typed: there is no way back. */
@Component({
  selector: 'cl-delete-attribute-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DeleteDialog, FieldInput],
  template: `
    <cl-delete-dialog
      [title]="say(texts.deleteTitle, { name })"
      [found]="found"
      [name]="isUsed() ? name : ''"
      [saving]="busy()"
      [action]="say(isUsed() && !draft().delete ? texts.emptyNow : texts.deleteNow)"
      (delete)="remove()"
    >
      @if (isUsed()) {
        <p>{{ say(texts.deleteUsed) }}</p>
        <dl class="cl-fact-list">
          <dt>{{ say(titles.valueCount) }}</dt>
          <dd>{{ words.count(valueCount()) }}</dd>
        </dl>
        <cl-field [of]="AttributeClearanceInput" name="delete" [field]="form.delete" />
      } @else {
        <p>{{ say(texts.deleteText) }}</p>
      }
    </cl-delete-dialog>
  `,
})
export class DeleteAttributeDialog {
  private readonly attribute = inject<Attribute>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<DeleteAttributeDialog, boolean>>(MatDialogRef);
  private readonly client = inject(AttributeClient);
  private readonly jobs = inject(Jobs);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly words = inject(AttributeWords);
  protected readonly texts = texts;
  protected readonly titles = emptyingTexts;
  protected readonly AttributeClearanceInput = AttributeClearanceInput;
  protected readonly name = this.words.name(this.attribute);
  /** The count of the page may be of yesterday. */
  protected readonly found = attributeOf(() => this.attribute.id);
  protected readonly valueCount = computed(() => (this.found.hasValue() ? this.found.value().valueCount : 0));
  protected readonly isUsed = computed(() => this.valueCount() > 0);
  protected readonly draft = signal<AttributeClearanceInput>({ delete: true });
  protected readonly form = contractForm(AttributeClearanceInput, this.draft);
  protected readonly busy = signal(false);

  protected async remove(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await (this.isUsed() ? this.begin() : this.removeNow()).catch((error: unknown) => this.refused(error));
    this.busy.set(false);
  }

  private async begin(): Promise<void> {
    const job = await this.client.clear(this.attribute.id, this.draft());
    // Before the job is followed, whose end may be told at once.
    this.toast.done(this.draft().delete ? texts.removing : texts.emptying, { name: this.name });
    this.jobs.track(job);
    this.ref.close(this.draft().delete);
  }

  private async removeNow(): Promise<void> {
    await this.client.remove(this.attribute);
    this.toast.done(texts.removed, { name: this.name });
    this.ref.close(true);
  }

  /** Somebody gave a customer a value, defined it anew, or was faster. */
  private refused(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 404) this.ref.close(true);
    else if (status === 412) {
      this.toast.failed(texts.movedMeanwhile);
      this.ref.close(false);
    } else {
      if (status === 409 || status === 422) this.toast.problem(detail || title, requestId);
      this.found.reload();
    }
  }
}
