import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { customerTypes, type CustomerCard } from '@clientele/customers/dto';
import { Formats, Icon, Speech } from '@clientele/shared/admin';
import { Groups } from '../groups';
import { customersAdminTexts as texts } from '../texts';
import { cardTexts } from './card-texts';

/** How the customer stands, at a glance. */
@Component({
  selector: 'cl-customer-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @let customer = this.customer();
    <span class="cl-chip">{{ customer.customerNumber }}</span>
    <span class="cl-chip information">
      <cl-icon [name]="customer.type === 'contact' ? 'person' : 'account'" />{{
        say(customerTypes[customer.type])
      }}
    </span>
    @if (customer.enabled) {
      <span class="cl-chip good"><cl-icon name="good" />{{ say(texts.enabled) }}</span>
    } @else {
      <span class="cl-chip danger"><cl-icon name="off" />{{ say(texts.disabled) }}</span>
    }
    @if (customer.type === 'customer') {
      @if (customer.activated) {
        <span class="cl-chip good"><cl-icon name="check" />{{ say(texts.activated) }}</span>
      } @else {
        <span class="cl-chip attention"><cl-icon name="clock" />{{ say(texts.notActivated) }}</span>
      }
    }
    @if (customer.mainGroupId; as group) {
      <span class="cl-chip"><cl-icon name="customers" />{{ groups.nameOf(group) }}</span>
    }
    <span class="cl-chip">
      <cl-icon name="email" />{{ say(customer.newsletter ? cardTexts.newsletter : cardTexts.noNewsletter) }}
    </span>
    @if (customer.stats.lastVisitAt; as visit) {
      <span class="cl-chip" [title]="formats.exactInstant(visit)">
        {{ say(cardTexts.lastVisit, { when: formats.instant(visit) }) }}
      </span>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CustomerChips {
  readonly customer = input.required<CustomerCard>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly groups = inject(Groups);
  protected readonly texts = texts;
  protected readonly cardTexts = cardTexts;
  protected readonly customerTypes = customerTypes;
}
