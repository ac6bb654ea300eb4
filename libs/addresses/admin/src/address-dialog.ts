import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { disabled, type SchemaPathTree } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { AddressInput, expectedPostalCode, type Address } from '@clientele/addresses/dto';
import type { Said } from '@clientele/shared/dto';
import { Clash, Countries, FieldInput, Icon, SaveDialog, Speech, editRecord } from '@clientele/shared/admin';
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
  imports: [Clash, FieldInput, Icon, SaveDialog],
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
  protected readonly AddressInput = AddressInput;
  protected readonly title = this.data.address ? texts.editTitle : texts.addTitle;

  /** The address as it was last read; none while it is new. */
  private readonly record = signal<Address | null>(this.data.address);
  private readonly blank: AddressInput = {
    ...this.data.blank,
    defaultDelivery: !this.data.hasDefault.defaultDelivery,
    defaultInvoice: !this.data.hasDefault.defaultInvoice,
  };
  protected readonly editing = editRecord<AddressInput, Address>(AddressInput, {
    record: this.record,
    blank: this.blank,
    rules: (path: SchemaPathTree<AddressInput>) => {
      disabled(path.defaultDelivery, { when: () => this.isFixed('defaultDelivery') });
      disabled(path.defaultInvoice, { when: () => this.isFixed('defaultInvoice') });
    },
    read: ({ id }) => this.client.read(this.data.customerId, id),
    write: async () => this.ref.close(await this.send()),
    gone: () => this.ref.close('gone'),
  });
  /** That the country writes its postal codes otherwise; '' when it does not, or nobody knows. */
  protected readonly oddPostalCode = computed(() => {
    const { country, postalCode } = this.editing.draft();
    const example = expectedPostalCode(country, postalCode);
    return example ? this.say(texts.oddPostalCode, { country: this.countries.nameOf(country), example }) : '';
  });
  protected readonly fixedHints = computed(() => ({
    defaultDelivery: this.fixedHint('defaultDelivery'),
    defaultInvoice: this.fixedHint('defaultInvoice'),
  }));

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

  private isFixed(name: DefaultName): boolean {
    return this.record()?.[name] ?? !this.data.hasDefault[name];
  }

  private fixedHint(name: DefaultName): Said | undefined {
    if (!this.isFixed(name)) return undefined;
    return this.record() ? texts.staysDefault : texts.firstIsDefault;
  }
}
