import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { customersTexts, type CustomerCard } from '@clientele/customers/dto';
import { CopyButton, Speech } from '@clientele/shared/admin';
import { CustomerRights } from '../customer-rights';
import { customersAdminTexts as texts } from '../texts';
import { CustomerFacts } from './customer-facts';
import { Facts } from './facts';
import { HiddenValue } from './hidden-value';

/** Who the customer is and how the account stands, in panels. */
@Component({
  selector: 'cl-customer-overview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Facts, HiddenValue],
  templateUrl: './customer-overview.html',
  styleUrl: './customer-overview.css',
})
export class CustomerOverview {
  readonly customer = input.required<CustomerCard>();
  readonly withBirthday = input(false);
  protected readonly say = inject(Speech).say;
  protected readonly facts = inject(CustomerFacts);
  protected readonly rights = inject(CustomerRights);
  protected readonly texts = texts;
  protected readonly customersTexts = customersTexts;
}
