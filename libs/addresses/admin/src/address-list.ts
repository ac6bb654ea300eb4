import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { firstValueFrom } from 'rxjs';
import { Session } from '@clientele/access/admin';
import { AddressInput, addressesTexts, type Address } from '@clientele/addresses/dto';
import type { CustomerCard } from '@clientele/customers/dto';
import type { Settings } from '@clientele/settings/dto';
import type { Said } from '@clientele/shared/dto';
import {
  CopyButton,
  Countries,
  Icon,
  LoadError,
  Skeleton,
  Speech,
  Toast,
  claiming,
  draftOf,
  problemOf,
  apiResource,
} from '@clientele/shared/admin';
import { AddressClient, addressesOf, type AddressPage } from './address-client';
import { AddressDialog, type AddressDialogData, type AddressDialogResult } from './address-dialog';
import { linesOf, nameOf } from './address-lines';
import { addressesAdminTexts as texts } from './texts';

/** The addresses of a customer on the customer's page: what they say, and all that is done with them. */
@Component({
  selector: 'cl-address-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, LoadError, MatButton, MatIconButton, MatMenuModule, Skeleton],
  templateUrl: './address-list.html',
  styleUrl: './address-list.css',
})
export class AddressList {
  readonly customerId = input.required<string>();
  readonly customer = input<CustomerCard>();

  private readonly client = inject(AddressClient);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly toast = inject(Toast);
  private readonly countries = inject(Countries);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly titles = addressesTexts;
  private readonly addButton = viewChild<string, ElementRef<HTMLElement>>('add', { read: ElementRef });

  protected readonly found = addressesOf(this.customerId);
  private readonly shop = apiResource<Settings>(() => ({
    url: '/api/v1/settings',
    context: claiming(0, 403, 500, 503),
  }));
  /** The address that is being written, or 'new'. */
  protected readonly busy = signal('');
  protected readonly mayWrite = computed(
    () => this.session.can('addresses:write') && !this.customer()?.deletedAt,
  );
  protected readonly mayDelete = computed(() => this.session.can('addresses:delete'));
  /** The first page and those that were read after it. */
  protected readonly shown = linkedSignal<AddressPage | undefined>(() =>
    this.found.hasValue() ? this.found.value() : undefined,
  );
  protected readonly addresses = computed(() => this.shown()?.items ?? []);
  protected readonly blocks = computed(() =>
    this.addresses().map((address) => {
      const lines = linesOf(address, this.countries.nameOf(address.country));
      const text = [...lines, address.phone].filter(Boolean).join('\n');
      return { address, lines, text, name: this.nameOf(address) };
    }),
  );

  protected async edit(address: Address | null): Promise<void> {
    const data: AddressDialogData = {
      customerId: this.customerId(),
      address,
      blank: this.blank(),
      hasDefault: {
        defaultDelivery: this.hasDefault('defaultDelivery'),
        defaultInvoice: this.hasDefault('defaultInvoice'),
      },
    };
    const size = { width: '640px', maxWidth: 'min(640px, 100vw - 16px)' };
    // The menu that asked for it is gone by then.
    const restoreFocus = address ? `#address-${address.id}` : true;
    const dialog = this.dialog.open<AddressDialog, AddressDialogData, AddressDialogResult>(AddressDialog, {
      ...size,
      restoreFocus,
      data,
    });
    const result = await firstValueFrom(dialog.afterClosed());
    if (!result) return;
    this.found.reload();
    if (result === 'gone') this.toast.failed(texts.gone);
    else this.toast.done(address ? texts.saved : texts.added, { name: this.nameOf(result) });
  }

  protected async makeDefault(address: Address, name: 'defaultDelivery' | 'defaultInvoice'): Promise<void> {
    const made = name === 'defaultDelivery' ? texts.defaultDeliveryMade : texts.defaultInvoiceMade;
    await this.write(address.id, async () => {
      await this.client.change(this.customerId(), address, { [name]: true });
      this.tell(made, address);
    });
  }

  protected async remove(address: Address): Promise<void> {
    const customerId = this.customerId();
    await this.write(address.id, async () => {
      await this.client.remove(customerId, address);
      this.tell(texts.deleted, address, () => void this.bringBack(customerId, address));
      this.addButton()?.nativeElement.focus();
    });
  }

  protected async showMore(next: string): Promise<void> {
    const { items, page } = await this.client.follow(next);
    this.shown.update((before) => before && { items: [...before.items, ...items], page });
  }

  /** Whoever has more of them than are shown has a default among the others. */
  private hasDefault(name: 'defaultDelivery' | 'defaultInvoice'): boolean {
    return this.shown()?.page.next !== null || this.addresses().some((other) => other[name]);
  }

  private bringBack(customerId: string, address: Address): Promise<void> {
    return this.write('new', async () => {
      await this.client.create(customerId, draftOf<AddressInput>(AddressInput, address));
      this.tell(texts.restored, address);
    });
  }

  /** One at a time; the list shows what then stands, as the default may have passed to another address. */
  private async write(id: string, work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    try {
      await work();
    } catch (error) {
      this.refused(error);
    }
    this.busy.set('');
    this.found.reload();
  }

  private refused(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 404) this.toast.failed(texts.gone);
    if (status === 412) this.toast.failed(texts.changedMeanwhile);
    if (status === 409 || status === 422) this.toast.problem(detail || title, requestId);
  }

  /** A new address starts with the person, and in the country of the address before or of the shop. */
  private blank(): AddressInput {
    const { firstName = '', lastName = '', phone = '' } = this.customer() ?? {};
    const last = this.addresses().at(-1);
    const country = last?.country || (this.shop.hasValue() ? this.shop.value().country : '');
    return { ...new AddressInput(), firstName, lastName, phone, country };
  }

  private nameOf(address: AddressInput): string {
    return nameOf(address) || this.say(texts.unnamed);
  }

  private tell(said: Said, address: Address, undo?: () => void): void {
    this.toast.done(said, { name: this.nameOf(address) }, undo);
  }
}
