import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { AttributeClearanceInput, emptyingTexts, type Attribute } from '@clientele/attributes/dto';
import { Jobs } from '@clientele/jobs/admin';
import {
  FieldInput,
  LoadError,
  Skeleton,
  Speech,
  Toast,
  contractForm,
  problemOf,
  sharedTexts,
} from '@clientele/shared/admin';
import { AttributeClient, attributeOf } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { attributesAdminTexts as texts } from './texts';

/** Asks before an attribute goes, or its values alone. With values, its name is typed: there is no way back. */
@Component({
  selector: 'cl-delete-attribute-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, LoadError, MatButton, MatDialogModule, MatFormFieldModule, MatInput, Skeleton],
  template: `
    <h2 mat-dialog-title>{{ say(texts.deleteTitle, { name }) }}</h2>
    <mat-dialog-content>
      @if (found.error(); as error) {
        <cl-load-error [error]="error" (retry)="found.reload()" />
      } @else if (!found.hasValue()) {
        <cl-skeleton [rows]="3" />
      } @else if (isUsed()) {
        <p>{{ say(texts.deleteUsed) }}</p>
        <dl class="cl-fact-list">
          <dt>{{ say(titles.valueCount) }}</dt>
          <dd>{{ words.count(found.value().valueCount) }}</dd>
        </dl>
        <form
          id="cl-delete-attribute"
          class="cl-form"
          novalidate
          autocomplete="off"
          (submit)="remove($event)"
        >
          <cl-field [of]="AttributeClearanceInput" name="delete" [field]="form.delete" />
          <mat-form-field>
            <mat-label>{{ say(texts.typeName, { name }) }}</mat-label>
            <input matInput #box [value]="typed()" (input)="typed.set(box.value)" />
          </mat-form-field>
        </form>
      } @else {
        <p>{{ say(texts.deleteText) }}</p>
        <form id="cl-delete-attribute" (submit)="remove($event)"></form>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [mat-dialog-close]="false">{{ say(sharedTexts.cancel) }}</button>
      <button
        matButton="filled"
        type="submit"
        form="cl-delete-attribute"
        class="cl-danger"
        [disabled]="!isReady() || busy()"
      >
        {{ say(isUsed() && !draft().delete ? texts.emptyNow : texts.deleteNow) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p,
    dl {
      margin: 0 0 16px;
    }
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
  protected readonly sharedTexts = sharedTexts;
  protected readonly AttributeClearanceInput = AttributeClearanceInput;
  protected readonly name = this.words.name(this.attribute);
  /** The count of the page may be of yesterday. */
  protected readonly found = attributeOf(() => this.attribute.id);
  protected readonly isUsed = computed(() => this.found.hasValue() && this.found.value().valueCount > 0);
  protected readonly draft = signal<AttributeClearanceInput>({ delete: true });
  protected readonly form = contractForm(AttributeClearanceInput, this.draft);
  protected readonly typed = signal('');
  protected readonly busy = signal(false);
  protected readonly isReady = computed(
    () => this.found.hasValue() && (!this.isUsed() || this.typed().trim() === this.name),
  );

  protected async remove(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.isReady() || this.busy()) return;
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
