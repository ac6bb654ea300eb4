import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Session } from '@clientele/access/admin';
import type { CustomerCard } from '@clientele/customers/dto';
import { DiscountInput, discountStates, discountsTexts, type Discount } from '@clientele/discounts/dto';
import {
  Formats,
  Icon,
  LastWrite,
  LoadError,
  Skeleton,
  Speech,
  Toast,
  draftOf,
  problemOf,
} from '@clientele/shared/admin';
import { DiscountClient, discountsOf, type DiscountPage } from './discount-client';
import { DiscountDialog, type DiscountDialogData } from './discount-dialog';
import { DiscountWords } from './discount-words';
import { granting } from './granting';
import { discountsAdminTexts as texts } from './texts';
import { WhichCounts } from './which-counts';

/** The standing discounts of a customer on the customer's page, and which of them counts. */
@Component({
  selector: 'cl-discount-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton, MatIconButton, MatMenuModule, RouterLink, Skeleton, WhichCounts],
  templateUrl: './discount-list.html',
  styleUrl: './discount-list.css',
})
export class DiscountList {
  readonly customerId = input.required<string>();
  readonly customer = input<CustomerCard>();

  private readonly client = inject(DiscountClient);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly words = inject(DiscountWords);
  protected readonly texts = texts;
  protected readonly titles = discountsTexts;
  protected readonly states = discountStates;
  protected readonly found = discountsOf(this.customerId);
  /** The first page and those that were read after it; the old ones stay until the new ones are there. */
  protected readonly shown = linkedSignal<DiscountPage | undefined, DiscountPage | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (page, before) => page ?? before?.value,
  });
  /** The discount that is being written, or 'more' while more are read. */
  protected readonly busy = signal('');
  protected readonly mayWrite = computed(
    () => this.session.can('discounts:write') && !this.customer()?.deletedAt,
  );
  protected readonly granting = granting(this.mayWrite);
  protected readonly mayExplain = computed(() => this.session.can('groups:read'));
  protected readonly mayFollow = computed(() => this.session.can('timeline:read'));
  /** Told by whatever writes here: this list, its dialog, and the menu of operations. */
  protected readonly written = signal(0);

  constructor() {
    const last = inject(LastWrite);
    effect(() => {
      const { url } = last.to();
      if (!url.startsWith(`/api/v1/customers/${untracked(this.customerId)}/discounts`)) return;
      untracked(() => {
        this.found.reload();
        this.written.update((times) => times + 1);
      });
    });
  }

  protected edit(discount?: Discount): void {
    const data: DiscountDialogData = { customerId: this.customerId(), ...(discount && { discount }) };
    const size = { width: '640px', maxWidth: 'min(640px, 100vw - 16px)', disableClose: true };
    // The menu that asked for it is gone by then.
    const restoreFocus = discount ? `#discount-${discount.id}` : true;
    this.dialog.open(DiscountDialog, { ...size, restoreFocus, data });
  }

  protected async end(discount: Discount): Promise<void> {
    const [customerId, { endsOn }] = [this.customerId(), discount];
    await this.write(discount.id, async () => {
      const ended = await this.client.change(customerId, discount, { endsOn: this.words.today() });
      const undo = (): void =>
        void this.write(
          discount.id,
          async () => void (await this.client.change(customerId, ended, { endsOn })),
        );
      // To end is not to grant; to undo that is.
      this.toast.done(texts.ended, {}, this.granting.covers(discount) ? undo : undefined);
    });
  }

  protected async remove(discount: Discount): Promise<void> {
    const customerId = this.customerId();
    await this.write(discount.id, async () => {
      await this.client.remove(customerId, discount);
      const again = draftOf(DiscountInput, discount);
      const undo = (): void =>
        void this.write(discount.id, async () => void (await this.client.create(customerId, again)));
      this.toast.done(texts.deleted, {}, undo);
    });
  }

  protected async showMore(next: string): Promise<void> {
    await this.write('more', async () => {
      const { items, page } = await this.client.follow(next);
      this.shown.update((before) => before && { items: [...before.items, ...items], page });
    });
  }

  /** One at a time. */
  private async write(id: string, work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    await work().catch((error: unknown) => this.refused(error));
    this.busy.set('');
  }

  private refused(error: unknown): void {
    const { status, detail, title, errors, requestId } = problemOf(error);
    if (status === 404) this.toast.failed(texts.gone);
    if (status === 412) this.toast.failed(texts.changedMeanwhile);
    if (status === 409 || status === 422) this.toast.problem(errors[0]?.detail || detail || title, requestId);
    this.found.reload();
  }
}
