import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { disabled } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { filter, merge } from 'rxjs';
import { DiscountInput, type Discount } from '@clientele/discounts/dto';
import {
  Clash,
  ErrorSummary,
  FieldInput,
  Formats,
  Speech,
  Toast,
  conflictOf,
  lastChangeOf,
  mayLeave,
  problemOf,
  recordForm,
  saveForm,
  sharedTexts,
  type Conflict,
} from '@clientele/shared/admin';
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
  imports: [
    Clash,
    ErrorSummary,
    FieldInput,
    MatButton,
    MatButtonToggleModule,
    MatDialogModule,
    MatProgressSpinner,
  ],
  host: {
    '(window:beforeunload)': 'hold($event)',
    '(keydown.control.s)': 'shortcut($event)',
    '(keydown.meta.s)': 'shortcut($event)',
  },
  templateUrl: './discount-dialog.html',
  styleUrl: './discount-dialog.css',
})
export class DiscountDialog {
  private readonly data = inject<DiscountDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<DiscountDialog>>(MatDialogRef);
  private readonly dialogs = inject(MatDialog);
  private readonly client = inject(DiscountClient);
  private readonly toast = inject(Toast);
  private readonly formats = inject(Formats);
  protected readonly say = inject(Speech).say;
  protected readonly sharedTexts = sharedTexts;
  protected readonly texts = texts;
  protected readonly DiscountInput = DiscountInput;
  protected readonly title = this.data.discount ? texts.editTitle : texts.addTitle;
  protected readonly granting = granting(() => true);
  protected readonly today = inject(DiscountWords).today();

  /** The discount as it was last read; none while it is new. */
  private readonly record = signal<Discount | null>(this.data.discount ?? null);
  private readonly blank = new DiscountInput();
  protected readonly editing = recordForm<DiscountInput>(DiscountInput, () => this.record() ?? this.blank, {
    rules: (path) => disabled(path.startsOn, { when: () => (this.record()?.state ?? 'coming') !== 'coming' }),
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
  protected readonly saving = signal(false);
  protected readonly clash = signal<Conflict<DiscountInput> | null>(null);

  constructor() {
    const escapes = this.ref.keydownEvents().pipe(filter(({ key }) => key === 'Escape'));
    merge(escapes, this.ref.backdropClick())
      .pipe(takeUntilDestroyed())
      .subscribe(() => void this.leave());
  }

  /** The other of the two is nothing then. */
  protected choose(isAmount: boolean): void {
    this.isAmount.set(isAmount);
    this.editing.draft.update((draft) => ({ ...draft, [isAmount ? 'percent' : 'perOrder']: null }));
  }

  protected async leave(): Promise<void> {
    if (this.saving()) return;
    if (!this.editing.dirty() || (await mayLeave(this.dialogs))) this.ref.close();
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

  protected take({ disputed, theirs }: Conflict<DiscountInput>): void {
    const taken = Object.fromEntries(disputed.map(({ name }) => [name, theirs[name as keyof DiscountInput]]));
    this.editing.draft.update((draft) => ({ ...draft, ...taken }));
    this.clash.set(null);
  }

  protected hold(event: BeforeUnloadEvent): void {
    if (this.editing.dirty()) event.preventDefault();
  }

  protected shortcut(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  private async write(): Promise<void> {
    await saveForm(this.editing.form, async () => {
      await this.send();
      this.toast.done(this.data.discount ? texts.saved : texts.added);
      this.ref.close();
    });
  }

  private send(): Promise<Discount> {
    const record = this.record();
    const { customerId } = this.data;
    return record
      ? this.client.change(customerId, record, this.editing.changes())
      : this.client.create(customerId, this.editing.draft());
  }

  /** Somebody was faster: what does not overlap is joined and saved, the rest is for the person to choose. */
  private async refused(error: unknown): Promise<void> {
    if (problemOf(error).status === 404) return this.close();
    const change = lastChangeOf(error);
    const base = this.record();
    if (!change || !base) return;
    const mine = this.editing.changes();
    const theirs = await this.client.read(this.data.customerId, base.id);
    const clash = conflictOf<DiscountInput>(DiscountInput, { base, theirs, mine }, change);
    this.record.set(theirs);
    this.clash.set(clash.disputed.length > 0 ? clash : null);
    if (clash.disputed.length === 0) await this.write();
  }

  private close(): void {
    this.toast.failed(texts.gone);
    this.ref.close();
  }
}
