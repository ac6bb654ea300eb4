import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { recordTexts, type CompanyRecord } from '@clientele/companies/dto';
import { Icon, SaveDialog, Speech, problemOf } from '@clientele/shared/admin';
import { COMPANIES, CompanyRecordClient } from './record-client';
import { RecordPicker } from './record-picker';
import { recordAdminTexts as texts } from './record-texts';

export interface ParentDialogData {
  company: CompanyRecord;
  /** The name of the parent as it is. */
  parent: string;
}

/** Below which company a company stands. */
@Component({
  selector: 'cl-parent-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RecordPicker, SaveDialog],
  template: `
    <cl-save-dialog
      [title]="say(titles.parent)"
      [dirty]="parentId() !== undefined"
      [saving]="busy()"
      [ready]="parentId() !== undefined"
      (save)="save()"
    >
      @if (refusal()) {
        <div class="cl-notice danger" role="alert"><cl-icon name="danger" />{{ refusal() }}</div>
      }
      <cl-record-picker
        [url]="COMPANIES"
        [label]="say(titles.parent)"
        [hint]="say(texts.noParent)"
        [start]="data.parent"
        [(value)]="parentId"
      />
    </cl-save-dialog>
  `,
})
export class ParentDialog {
  protected readonly data = inject<ParentDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<ParentDialog>>(MatDialogRef);
  private readonly client = inject(CompanyRecordClient);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = recordTexts;
  protected readonly COMPANIES = COMPANIES;
  protected readonly parentId = signal<string | null | undefined>(undefined);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    const parentId = this.parentId();
    if (parentId === undefined || this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.change(this.data.company, { parentId });
      this.ref.close();
    } catch (error) {
      const { status, title, errors } = problemOf(error);
      this.refusal.set(status === 412 ? this.say(texts.changedMeanwhile) : (errors[0]?.detail ?? title));
    } finally {
      this.busy.set(false);
    }
  }
}
