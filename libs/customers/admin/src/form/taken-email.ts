import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReadonlyFieldState } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Speech, type ContractError } from '@clientele/shared/admin';
import { customersAdminTexts as texts } from '../texts';

const TAKEN = 'customers.email_taken';

/** The way to the customer who already has the e-mail that was typed (checklist, decision 2). */
@Component({
  selector: 'cl-taken-email',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (holder(); as other) {
      <p>
        <a [routerLink]="['/customers', other.id]">{{ say(texts.openExisting, other) }}</a>
        @if (other.inTrash) {
          <span>{{ say(texts.existingInTrash) }}</span>
        }
      </p>
    }
  `,
  styles: `
    p {
      padding-inline-start: 16px;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      margin: 0;
    }
  `,
})
export class TakenEmail {
  readonly field = input.required<() => ReadonlyFieldState<string>>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;

  protected readonly holder = computed(() => {
    const error = this.field()()
      .errors()
      .find(({ kind }) => kind === TAKEN) as ContractError | undefined;
    const { customerId, customerNumber, name, inTrash } = error?.params ?? {};
    if (!customerId) return null;
    return {
      id: String(customerId),
      number: String(customerNumber),
      name: String(name || customerNumber),
      inTrash: Boolean(inTrash),
    };
  });
}
