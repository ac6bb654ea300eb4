import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { Can, Session } from '@clientele/access/admin';
import { CHANGES, type CustomerCard, type CustomerSectionSizes } from '@clientele/customers/dto';
import {
  EmptyState,
  Formats,
  Icon,
  LastWrite,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  Toast,
  problemOf,
  lastChangeOf,
  apiResource,
} from '@clientele/shared/admin';
import { CustomerClient } from '../customer-client';
import { CustomerRights } from '../customer-rights';
import { nameOf } from '../customer-name';
import { FavouriteButton } from '../favourite-button';
import { formSettings } from '../form/form-settings';
import { KeyHelp } from '../list/key-help';
import { SingleKeys, singleKey } from '../list/keys';
import { LastList } from '../list/list-address';
import { shownInPlace } from '../reading';
import { RecentCustomers } from '../recent-customers';
import { CUSTOMER_SECTIONS } from '../sections';
import { customersAdminTexts as texts } from '../texts';
import { cardTexts } from './card-texts';
import { CustomerChips } from './customer-chips';
import { CustomerOverview } from './customer-overview';
import { OperationsMenu } from './operations-menu';
import { SectionNav } from './section-nav';
import { ViewHost } from './view-host';
import { WalkButtons } from './walk-buttons';

/** The page of a customer: a head that stays, a navigator, and the overview or one section, each with its address. */
@Component({
  selector: 'cl-customer-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Can,
    CustomerChips,
    CustomerOverview,
    EmptyState,
    FavouriteButton,
    Icon,
    LoadError,
    MatButton,
    OperationsMenu,
    PageTitle,
    RouterLink,
    SectionNav,
    Skeleton,
    ViewHost,
    WalkButtons,
  ],
  host: { '(document:keydown)': 'onKey($event)' },
  templateUrl: './customer-view.html',
  styleUrl: './customer-view.css',
})
export class CustomerView {
  readonly id = input.required<string>();
  /** Of the address; '' is the overview. */
  readonly section = input('');

  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly client = inject(CustomerClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(Session);
  private readonly singleKeys = inject(SingleKeys);
  private readonly allSections = inject(CUSTOMER_SECTIONS);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly lastList = inject(LastList).query;
  protected readonly texts = texts;
  protected readonly rights = inject(CustomerRights);
  protected readonly changes = CHANGES;

  protected readonly found = apiResource<CustomerCard>(() => ({
    url: `/api/v1/customers/${this.id()}`,
    context: shownInPlace,
  }));
  protected readonly customer = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly isMissing = computed(() => [400, 404].includes(problemOf(this.found.error()).status));
  protected readonly name = computed(() =>
    nameOf(this.customer() ?? { firstName: '', lastName: '', email: '' }),
  );
  protected readonly shop = formSettings();
  protected readonly withBirthday = computed(() => this.shop.settings()?.birthdayEnabled ?? false);
  protected readonly sections = computed(() => {
    const settings = this.shop.settings();
    return this.allSections.filter(
      (section) =>
        section.loadView && settings && section.isShown(settings) && this.session.can(section.permission),
    );
  });
  protected readonly open = computed(() => this.sections().find(({ id }) => id === this.section()));
  private readonly counted = apiResource<CustomerSectionSizes>(() => ({
    url: `/api/v1/customers/${this.id()}/sections`,
    context: shownInPlace,
  }));
  /** Entries of each section; the old ones stay until they are counted anew. */
  protected readonly sizes = linkedSignal<CustomerSectionSizes | undefined, Readonly<Record<string, number>>>(
    {
      source: () => (this.counted.hasValue() ? this.counted.value() : undefined),
      computation: (counted, before) =>
        counted
          ? Object.fromEntries(counted.items.map(({ id, count }) => [id, count]))
          : (before?.value ?? {}),
    },
  );
  protected readonly overviews = computed(() => this.sections().filter(({ loadOverview }) => loadOverview));
  protected readonly heads = computed(() =>
    this.sections().filter((section) => section.loadHead && this.sizes()[section.id]),
  );

  constructor() {
    const [last, recent] = [inject(LastWrite), inject(RecentCustomers)];
    effect(() => {
      const id = this.customer()?.id;
      if (id) untracked(() => recent.note(id));
    });
    effect(() => {
      const { url } = last.to();
      if (url.startsWith(`/api/v1/customers/${untracked(this.id)}/`)) untracked(() => this.readAgain(url));
    });
  }

  private readAgain(written: string): void {
    this.counted.reload();
    // The groups are part of the record itself.
    if (written.endsWith('/groups')) this.found.reload();
  }

  protected async enable(customer: CustomerCard, enabled: boolean, isUndo = false): Promise<void> {
    try {
      const changed = await this.client.change(customer, { enabled });
      this.customer.set(changed);
      const undo = isUndo ? undefined : (): void => void this.enable(changed, !enabled, true);
      this.toast.done(enabled ? cardTexts.enabled : cardTexts.disabled, { name: nameOf(customer) }, undo);
    } catch (error) {
      this.refused(error);
    }
  }

  protected async remove(customer: CustomerCard): Promise<void> {
    try {
      await this.client.remove(customer);
    } catch (error) {
      return this.refused(error);
    }
    await this.router.navigate(['/customers'], { queryParams: this.lastList() });
    this.toast.done(texts.trashed, { name: nameOf(customer) }, () => void this.undoRemove(customer.id));
  }

  protected async restore(id: string): Promise<void> {
    const customer = await this.client.restore(id);
    this.customer.set(customer);
    this.toast.done(texts.restored, { name: nameOf(customer) });
  }

  protected onKey(event: KeyboardEvent): void {
    const key = this.singleKeys.isOn() ? singleKey(event) : '';
    const customer = this.customer();
    const mayEdit = customer && !customer.deletedAt && this.rights.changes();
    if (key === '?') this.dialog.open(KeyHelp, { width: '480px' });
    else if (key === 'e' && mayEdit) void this.router.navigate(['/customers', customer.id, 'edit']);
    else return;
    event.preventDefault();
  }

  private async undoRemove(id: string): Promise<void> {
    const customer = await this.client.restore(id);
    await this.router.navigate(['/customers', id]);
    this.toast.done(texts.restored, { name: nameOf(customer) });
  }

  private refused(error: unknown): void {
    const { status, detail, title, requestId } = problemOf(error);
    if (status === 409) this.toast.problem(detail || title, requestId);
    if (!lastChangeOf(error)) return;
    this.found.reload();
    this.toast.failed(texts.changedMeanwhile);
  }
}
