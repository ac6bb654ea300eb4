import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { disabled, type SchemaPathTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { AddressInput, expectedPostalCode, type Address } from '@clientele/addresses/dto';
import type { Said } from '@clientele/shared/dto';
import {
  Clash,
  Countries,
  ErrorSummary,
  FieldInput,
  Icon,
  Speech,
  holdDialog,
  problemOf,
  recordForm,
  saveForm,
  sharedTexts,
  conflictOf,
  lastChangeOf,
  type Conflict,
} from '@clientele/shared/admin';
import { AddressClient } from './address-client';
import { addressesAdminTexts as texts } from './texts';

type DefaultName = 'defaultDelivery' | 'defaultInvoice';

export interface AddressDialogData {
  customerId: string;
  /** Null for a new one, which starts from `blank`. */
  address: Address | null;
  blank: AddressInput;
  /** Whether the customer has a default of the kind by now. */
  hasDefault: Readonly<Record<DefaultName, boolean>>;
}

/** What stands now, or that the address is gone; undefined when nothing was written. */
export type AddressDialogResult = Address | 'gone' | undefined;

/** One address, new or as it stands, written by itself. */
@Component({
  selector: 'cl-address-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Clash, ErrorSummary, FieldInput, Icon, MatButton, MatDialogModule, MatProgressSpinner],
  host: {
    '(keydown.control.s)': 'shortcut($event)',
    '(keydown.meta.s)': 'shortcut($event)',
  },
  templateUrl: './address-dialog.html',
  styleUrl: './address-dialog.css',
})
export class AddressDialog {
  private readonly data = inject<AddressDialogData>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<AddressDialog, AddressDialogResult>>(MatDialogRef);
  private readonly client = inject(AddressClient);
  private readonly countries = inject(Countries);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly AddressInput = AddressInput;
  protected readonly title = this.data.address ? texts.editTitle : texts.addTitle;

  /** The address as it was last read; none while it is new. */
  private readonly record = signal<Address | null>(this.data.address);
  private readonly blank: AddressInput = {
    ...this.data.blank,
    defaultDelivery: !this.data.hasDefault.defaultDelivery,
    defaultInvoice: !this.data.hasDefault.defaultInvoice,
  };
  protected readonly editing = recordForm<AddressInput>(AddressInput, () => this.record() ?? this.blank, {
    rules: (path: SchemaPathTree<AddressInput>) => {
      disabled(path.defaultDelivery, { when: () => this.isFixed('defaultDelivery') });
      disabled(path.defaultInvoice, { when: () => this.isFixed('defaultInvoice') });
    },
  });
  /** That the country writes its postal codes otherwise; '' when it does not, or nobody knows. */
  protected readonly oddPostalCode = computed(() => {
    const { country, postalCode } = this.editing.draft();
    const example = expectedPostalCode(country, postalCode);
    return example ? this.say(texts.oddPostalCode, { country: this.countries.nameOf(country), example }) : '';
  });
  protected readonly saving = signal(false);
  protected readonly hold = holdDialog(this.ref, { dirty: this.editing.dirty, saving: this.saving });
  protected readonly clash = signal<Conflict<AddressInput> | null>(null);
  protected readonly fixedHints = computed(() => ({
    defaultDelivery: this.fixedHint('defaultDelivery'),
    defaultInvoice: this.fixedHint('defaultInvoice'),
  }));

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    await this.write()
      .catch((error: unknown) => this.refused(error))
      // What is left was told by the snackbar; the form keeps what was typed.
      .catch(() => undefined);
    this.saving.set(false);
  }

  protected take({ disputed, theirs }: Conflict<AddressInput>): void {
    const taken = Object.fromEntries(disputed.map(({ name }) => [name, theirs[name as keyof AddressInput]]));
    this.editing.draft.update((draft) => ({ ...draft, ...taken }));
    this.clash.set(null);
  }

  protected shortcut(event: Event): void {
    event.preventDefault();
    void this.save();
  }

  private async write(): Promise<void> {
    await saveForm(this.editing.form, async () => this.ref.close(await this.send()));
  }

  private send(): Promise<Address> {
    const record = this.record();
    const draft = this.editing.draft();
    // What the address is not used for it cannot be the default of: the server sees to the rest.
    const defaults = (['delivery', 'invoice'] as const)
      .filter((use) => !draft[use])
      .map((use) => (use === 'delivery' ? 'defaultDelivery' : 'defaultInvoice'));
    if (!record) {
      const none = Object.fromEntries(defaults.map((name) => [name, false]));
      return this.client.create(this.data.customerId, { ...draft, ...none });
    }
    const patch = { ...this.editing.changes() };
    for (const name of defaults) delete patch[name];
    return this.client.change(this.data.customerId, record, patch);
  }

  /** Somebody was faster: what does not overlap is joined and saved, the rest is for the person to choose. */
  private async refused(error: unknown): Promise<void> {
    if (problemOf(error).status === 404) return this.ref.close('gone');
    const change = lastChangeOf(error);
    const base = this.record();
    if (!change || !base) return;
    const mine = this.editing.changes();
    const theirs = await this.client.read(this.data.customerId, base.id).catch((reason: unknown) => {
      if (problemOf(reason).status === 404) this.ref.close('gone');
      throw reason;
    });
    const clash = conflictOf<AddressInput>(AddressInput, { base, theirs, mine }, change);
    this.record.set(theirs);
    this.clash.set(clash.disputed.length > 0 ? clash : null);
    if (clash.disputed.length === 0) await this.write();
  }

  private isFixed(name: DefaultName): boolean {
    return this.record()?.[name] ?? !this.data.hasDefault[name];
  }

  private fixedHint(name: DefaultName): Said | undefined {
    if (!this.isFixed(name)) return undefined;
    return this.record() ? texts.staysDefault : texts.firstIsDefault;
  }
}
