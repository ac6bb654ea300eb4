import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { recordTexts, type CompanyRecord } from '@clientele/companies/dto';
import { Icon, Speech, problemOf, sharedTexts } from '@clientele/shared/admin';
import { COMPANIES, CompanyRecordClient } from './record-client';
import { RecordPicker } from './record-picker';
import { recordAdminTexts as texts } from './record-texts';

export interface ParentDialogData {
  company: CompanyRecord;
  /** The name of the parent as it is. */
  parent: string;
}

/** Below which company a company stands. Closes with true when it may have changed. */
@Component({
  selector: 'cl-parent-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatDialogModule, RecordPicker],
  template: `
    <h2 mat-dialog-title>{{ say(titles.parent) }}</h2>
    <mat-dialog-content>
      @if (refusal()) {
        <div class="cl-notice danger" role="alert"><cl-icon name="danger" />{{ refusal() }}</div>
      }
      <form id="cl-parent-form" novalidate autocomplete="off" (submit)="save($event)">
        <cl-record-picker
          [url]="COMPANIES"
          [label]="say(titles.parent)"
          [hint]="say(texts.noParent)"
          [start]="data.parent"
          [(value)]="parentId"
        />
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" [mat-dialog-close]="refusal() !== ''">
        {{ say(sharedTexts.cancel) }}
      </button>
      <button
        matButton="filled"
        type="submit"
        form="cl-parent-form"
        [disabled]="parentId() === undefined || busy()"
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
export class ParentDialog {
  protected readonly data = inject<ParentDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<ParentDialog, boolean>>(MatDialogRef);
  private readonly client = inject(CompanyRecordClient);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = recordTexts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly COMPANIES = COMPANIES;
  protected readonly parentId = signal<string | null | undefined>(undefined);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const parentId = this.parentId();
    if (parentId === undefined || this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.change(this.data.company, { parentId });
      this.ref.close(true);
    } catch (error) {
      const { status, title, errors } = problemOf(error);
      this.refusal.set(status === 412 ? this.say(texts.changedMeanwhile) : (errors[0]?.detail ?? title));
    } finally {
      this.busy.set(false);
    }
  }
}
