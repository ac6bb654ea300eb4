import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { customersTexts, type CustomerCard } from '@clientele/customers/dto';
import { CopyButton, Speech } from '@clientele/shared/admin';
import { CustomerRights } from '../customer-rights';
import type { CustomerSection } from '../sections';
import { customersAdminTexts as texts } from '../texts';
import { CustomerAlertList } from './customer-alerts';
import { CustomerFacts } from './customer-facts';
import { Facts } from './facts';
import { HiddenValue } from './hidden-value';
import { ViewHost } from './view-host';

/** Who the customer is and how the account stands, in panels. */
@Component({
  selector: 'cl-customer-overview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, CustomerAlertList, Facts, HiddenValue, ViewHost],
  templateUrl: './customer-overview.html',
  styleUrl: './customer-overview.css',
})
export class CustomerOverview {
  readonly customer = input.required<CustomerCard>();
  readonly withBirthday = input(false);
  /** Those that have something to say here. */
  readonly sections = input<readonly CustomerSection[]>([]);
  protected readonly say = inject(Speech).say;
  protected readonly facts = inject(CustomerFacts);
  protected readonly rights = inject(CustomerRights);
  protected readonly texts = texts;
  protected readonly customersTexts = customersTexts;
}
