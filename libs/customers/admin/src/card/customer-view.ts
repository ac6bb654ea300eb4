import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { Can, Session } from '@clientele/access/admin';
import { CHANGES, customersTexts, customerTypes, type CustomerCard } from '@clientele/customers/dto';
import {
  CopyButton,
  EmptyState,
  Formats,
  Icon,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  Toast,
  problemOf,
  lastChangeOf,
} from '@clientele/shared/admin';
import { CustomerClient } from '../customer-client';
import { CustomerRights } from '../customer-rights';
import { nameOf } from '../customer-name';
import { formSettings } from '../form/form-settings';
import { Groups } from '../groups';
import { SingleKeys, singleKey } from '../list/keys';
import { LastList } from '../list/list-address';
import { shownInPlace } from '../reading';
import { CUSTOMER_SECTIONS } from '../sections';
import { customersAdminTexts as texts } from '../texts';
import { CustomerFacts } from './customer-facts';
import { Facts } from './facts';
import { HiddenValue } from './hidden-value';
import { ViewHost } from './view-host';

/** A customer on its page: who it is, how it stands, and what other domains know of it. */
@Component({
  selector: 'cl-customer-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Can,
    CopyButton,
    EmptyState,
    Facts,
    HiddenValue,
    Icon,
    LoadError,
    MatButton,
    MatIconButton,
    MatMenuModule,
    PageTitle,
    RouterLink,
    Skeleton,
    ViewHost,
  ],
  host: { '(document:keydown)': 'onKey($event)' },
  templateUrl: './customer-view.html',
  styleUrl: './customer-view.css',
})
export class CustomerView {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly client = inject(CustomerClient);
  private readonly toast = inject(Toast);
  private readonly session = inject(Session);
  private readonly singleKeys = inject(SingleKeys);
  private readonly allSections = inject(CUSTOMER_SECTIONS);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly groups = inject(Groups);
  protected readonly facts = inject(CustomerFacts);
  protected readonly lastList = inject(LastList).query;
  protected readonly texts = texts;
  protected readonly customersTexts = customersTexts;
  protected readonly customerTypes = customerTypes;
  protected readonly rights = inject(CustomerRights);
  protected readonly changes = CHANGES;

  protected readonly found = httpResource<CustomerCard>(() => ({
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
    const customer = this.customer();
    if (!customer || customer.deletedAt || !this.rights.changes()) return;
    if (!this.singleKeys.isOn() || singleKey(event) !== 'e') return;
    event.preventDefault();
    void this.router.navigate(['/customers', customer.id, 'edit']);
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
