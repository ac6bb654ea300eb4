import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { companyRoles } from '@clientele/companies/dto';
import { LoadError, Speech } from '@clientele/shared/admin';
import { otherCompaniesOf } from './company-client';
import { recordAdminTexts as recordTexts } from './record-texts';
import { companiesAdminTexts as texts } from './texts';

const SHOWN = 50;

/** The companies that a customer acts for beside the primary one, as far as there are any. */
@Component({
  selector: 'cl-other-companies',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, RouterLink],
  template: `
    @if (found.error(); as error) {
      <cl-load-error [error]="error" (retry)="found.reload()" />
    } @else if (found.hasValue() && found.value().items.length > 0) {
      @let companies = found.value();
      <h3>{{ say(texts.alsoActsFor) }}</h3>
      <ul>
        @for (company of companies.items; track company.companyId) {
          <li>
            <a [routerLink]="['/companies', company.companyId]">{{ company.name }}</a>
            @for (role of company.roles; track role) {
              <span class="cl-chip">{{ say(roles[role]) }}</span>
            } @empty {
              <span class="cl-chip">{{ say(recordTexts.contact) }}</span>
            }
          </li>
        }
      </ul>
      @if (companies.page.hasMore) {
        <p class="cl-muted">{{ say(texts.moreCompanies) }}</p>
      }
    }
  `,
  styles: `
    h3 {
      margin: 24px 0 8px;
      font: var(--mat-sys-title-small);
    }
    ul,
    p {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding-block: 4px;
    }
    a {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class OtherCompanies {
  readonly customerId = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly recordTexts = recordTexts;
  protected readonly roles = companyRoles;
  protected readonly found = otherCompaniesOf(this.customerId, SHOWN);
}
