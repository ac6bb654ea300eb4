import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import type { Attribute } from '@clientele/attributes/dto';
import { Speech, Toast, problemOf, sharedTexts } from '@clientele/shared/admin';
import { AttributeClient } from './attribute-client';
import { AttributeWords } from './attribute-words';
import { attributesAdminTexts as texts } from './texts';

/** Asks before an attribute goes. */
@Component({
  selector: 'cl-delete-attribute-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.deleteTitle, { name }) }}</h2>
    <mat-dialog-content>
      @if (used(); as why) {
        <p class="cl-notice attention" role="alert">{{ why }}</p>
      } @else {
        <p>{{ say(texts.deleteText) }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [mat-dialog-close]="false">{{ say(sharedTexts.cancel) }}</button>
      <button
        matButton="filled"
        type="button"
        class="cl-danger"
        [disabled]="used() !== '' || busy()"
        (click)="remove()"
      >
        {{ say(texts.deleteNow) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class DeleteAttributeDialog {
  private readonly attribute = inject<Attribute>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<DeleteAttributeDialog, boolean>>(MatDialogRef);
  private readonly client = inject(AttributeClient);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly name = inject(AttributeWords).name(this.attribute);
  protected readonly busy = signal(false);
  /** Why it stays: customers have values of it. */
  protected readonly used = signal('');

  protected async remove(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.remove(this.attribute);
      this.toast.done(texts.removed, { name: this.name });
      this.ref.close(true);
    } catch (error) {
      this.refused(error);
    } finally {
      this.busy.set(false);
    }
  }

  private refused(error: unknown): void {
    const { status, detail, title } = problemOf(error);
    if (status === 409) this.used.set(detail || title);
    if (status === 404) this.ref.close(true);
    if (status === 412) {
      this.toast.failed(texts.movedMeanwhile);
      this.ref.close(false);
    }
  }
}
