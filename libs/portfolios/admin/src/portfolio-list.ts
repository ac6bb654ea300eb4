import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { roles } from '@clientele/access/dto';
import { portfolioTexts, type Portfolio } from '@clientele/portfolios/dto';
import { EmptyState, Formats, Icon, LoadError, PageTitle, Skeleton, Speech } from '@clientele/shared/admin';
import { HandOverHistory } from './hand-over-history';
import { portfolioList } from './portfolio-client';
import { SubstitutionPanel } from './substitution-panel';
import { portfoliosAdminTexts as texts } from './texts';

/** Who looks after how many companies, who stands in for whom, and what was handed over. */
@Component({
  selector: 'cl-portfolio-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, HandOverHistory, Icon, LoadError, PageTitle, RouterLink, Skeleton, SubstitutionPanel],
  template: `
    <div class="cl-page">
      <cl-page-title [title]="say(texts.title)" [subtitle]="say(texts.intro)" />
      @if (found.error(); as error) {
        <cl-load-error [error]="error" (retry)="found.reload()" />
      } @else if (!found.hasValue()) {
        <div class="cl-panel"><cl-skeleton [rows]="5" /></div>
      } @else if (found.value().items.length === 0) {
        <cl-empty-state icon="account-manager" [title]="say(texts.none)" [text]="say(texts.noneHint)" />
      } @else {
        <div class="cl-panel flush">
          <table class="cl-table">
            <thead>
              <tr>
                <th scope="col">{{ say(titles.manager) }}</th>
                <th scope="col">{{ say(titles.role) }}</th>
                <th scope="col" class="cl-num">{{ say(titles.companies) }}</th>
              </tr>
            </thead>
            <tbody>
              @for (portfolio of found.value().items; track portfolio.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/portfolios', portfolio.id]">{{ portfolio.name }}</a>
                    @if (!works(portfolio)) {
                      <span class="cl-chip attention">
                        <cl-icon name="attention" />{{ say(texts.cannotWork) }}
                      </span>
                    }
                  </th>
                  <td>{{ say(roles[portfolio.role]) }}</td>
                  <td class="cl-num">{{ formats.number(portfolio.companies) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      <div class="panels">
        <cl-substitution-panel class="cl-panel" />
        <cl-hand-over-history class="cl-panel" />
      </div>
    </div>
  `,
  styles: `
    tbody th {
      color: inherit;
      font: inherit;
      font-weight: 550;
    }
    tbody th .cl-chip {
      margin-inline-start: 8px;
    }
    .panels {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
      gap: 16px;
      align-items: start;
      margin-block-start: 16px;
    }
    .panels > .cl-panel {
      margin: 0;
    }
  `,
})
export class PortfolioListPage {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly titles = portfolioTexts;
  protected readonly roles = roles;
  protected readonly found = portfolioList();

  protected works({ enabled, role }: Portfolio): boolean {
    return enabled && (role === 'account_manager' || role === 'owner');
  }
}
