import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DiscountInput, type Discount } from '@clientele/discounts/dto';
import { Clash, FieldInput, Formats, SaveDialog, Speech, Toast, editRecord } from '@clientele/shared/admin';
import { DiscountClient } from './discount-client';
import { DiscountWords } from './discount-words';
import { granting } from './granting';
import { discountsAdminTexts as texts } from './texts';

export interface DiscountDialogData {
  customerId: string;
  /** Left out for a new one. */
  discount?: Discount;
}

/** One standing discount, new or as it stands: a percentage or an amount. */
@Component({
  selector: 'cl-discount-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Clash, FieldInput, MatButtonToggleModule, SaveDialog],
  templateUrl: './discount-dialog.html',
  styleUrl: './discount-dialog.css',
})
export class DiscountDialog {
  private readonly data = inject<DiscountDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<DiscountDialog>>(MatDialogRef);
  private readonly client = inject(DiscountClient);
  private readonly toast = inject(Toast);
  private readonly formats = inject(Formats);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly DiscountInput = DiscountInput;
  protected readonly title = this.data.discount ? texts.editTitle : texts.addTitle;
  protected readonly granting = granting(() => true);
  protected readonly today = inject(DiscountWords).today();

  /** The discount as it was last read; none while it is new. */
  private readonly record = signal<Discount | null>(this.data.discount ?? null);
  protected readonly editing = editRecord<DiscountInput, Discount>(DiscountInput, {
    record: this.record,
    blank: new DiscountInput(),
    rules: (path) => disabled(path.startsOn, { when: () => (this.record()?.state ?? 'coming') !== 'coming' }),
    read: ({ id }) => this.client.read(this.data.customerId, id),
    write: () => this.write(),
    gone: () => {
      this.toast.failed(texts.gone);
      this.ref.close();
    },
  });
  protected readonly isAmount = linkedSignal(() => (this.record()?.perOrder ?? null) !== null);
  /** How much whoever works here grants, in words. */
  protected readonly limit = computed(() => {
    const limit = this.granting.limit();
    return limit === undefined ? '' : this.say(texts.upTo, { limit: this.formats.percent(limit) });
  });
  /** None ends before it begins, nor in the past. */
  protected readonly earliestEnd = computed(() => {
    const { startsOn } = this.editing.draft();
    return startsOn && startsOn > this.today ? startsOn : this.today;
  });

  /** The other of the two is nothing then. */
  protected choose(isAmount: boolean): void {
    this.isAmount.set(isAmount);
    this.editing.draft.update((draft) => ({ ...draft, [isAmount ? 'percent' : 'perOrder']: null }));
  }

  private async write(): Promise<void> {
    await this.send();
    this.toast.done(this.data.discount ? texts.saved : texts.added);
    this.ref.close();
  }

  private send(): Promise<Discount> {
    const record = this.record();
    const { customerId } = this.data;
    return record
      ? this.client.change(customerId, record, this.editing.changes())
      : this.client.create(customerId, this.editing.draft());
  }
}
