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
import { RouterLink } from '@angular/router';
import type { AlertPerson, CustomerAlerts } from '@clientele/customers/dto';
import { Icon, LastWrite, Speech, apiResource } from '@clientele/shared/admin';
import { nameOf } from '../customer-name';
import { shownInPlace } from '../reading';
import { CUSTOMER_ALERTS, type CustomerAlertWords } from '../sections';
import { customersAdminTexts as texts } from '../texts';

/** What of the customer asks for attention, with the way to where it is mended. */
@Component({
  selector: 'cl-customer-alerts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    @if (alerts().length) {
      <ul [attr.aria-label]="say(texts.alerts)">
        @for (alert of alerts(); track alert.code) {
          <li class="cl-notice" [class.danger]="alert.isDanger" [class.attention]="!alert.isDanger">
            <cl-icon [name]="alert.isDanger ? 'danger' : 'attention'" />
            <span>
              {{ say(alert.text, { count: alert.count }) }}
              @if (alert.person; as person) {
                <a [routerLink]="['/customers', person.id]" dir="auto">{{ person.name }}</a>
                ({{ person.why }})
              }
            </span>
            @if (alert.section; as section) {
              <a [routerLink]="['/customers', customerId(), section]">{{ say(texts.look) }}</a>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
      gap: 8px;
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      margin: 0;
      padding-block: 8px;
    }
    span {
      flex: 1;
      min-inline-size: 0;
    }
    li > a {
      white-space: nowrap;
    }
  `,
})
export class CustomerAlertList {
  readonly customerId = input.required<string>();
  private readonly words = inject(CUSTOMER_ALERTS);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  // The page says by itself when the customer cannot be read.
  private readonly asked = apiResource<CustomerAlerts>(() => ({
    url: `/api/v1/customers/${this.customerId()}/alerts`,
    context: shownInPlace,
  }));
  private readonly found = linkedSignal<CustomerAlerts | undefined, CustomerAlerts['items']>({
    source: () => (this.asked.hasValue() ? this.asked.value() : undefined),
    computation: (alerts, before) => alerts?.items ?? before?.value ?? [],
  });
  protected readonly alerts = computed(() =>
    this.found().flatMap(({ code, count, people }) => {
      const words = this.words.find((known) => known.code === code);
      return words ? [{ ...words, count, person: this.onlyOne(people, words) }] : [];
    }),
  );

  constructor() {
    const last = inject(LastWrite);
    effect(() => {
      const { url } = last.to();
      if (url.startsWith(`/api/v1/customers/${untracked(this.customerId)}`))
        untracked(() => this.asked.reload());
    });
  }

  /** Who is meant where it is one; several stand in the section. */
  private onlyOne(
    [one, ...more]: readonly AlertPerson[],
    { reasons = {} }: CustomerAlertWords,
  ): { id: string; name: string; why: string } | undefined {
    if (!one || more.length > 0) return undefined;
    const why = one.reasons.map((reason) => reasons[reason]).filter((said) => said !== undefined);
    const name = nameOf(one) || String(one.customerNumber);
    return { id: one.id, name, why: [one.customerNumber, ...why.map((said) => this.say(said))].join(', ') };
  }
}
