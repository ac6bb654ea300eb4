import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@clientele/shared/admin';
import { CompanyChips } from './company-chips';
import { companyOf } from './company-client';

/** The company with its terms, in the head of the customer's page. */
@Component({
  selector: 'cl-company-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CompanyChips, Icon, RouterLink],
  template: `
    @if (found.hasValue()) {
      @let company = found.value();
      <a class="cl-chip" [routerLink]="['/companies', company.id]">
        <cl-icon name="company" />{{ company.name }}
      </a>
      <cl-company-chips [company]="company" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
    }
  `,
})
export class CompanyHead {
  readonly customerId = input.required<string>();
  protected readonly found = companyOf(this.customerId);
}
