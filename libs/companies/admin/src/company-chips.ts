import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { companiesTexts, risks, type Company, type Risk } from '@clientele/companies/dto';
import { Formats, Icon, Speech, type IconName } from '@clientele/shared/admin';
import { AccountManagers } from './account-managers';
import { companiesAdminTexts as texts } from './texts';

const RISK_LOOKS: Readonly<Record<Risk, { meaning: string; icon: IconName }>> = {
  '': { meaning: '', icon: 'minus' },
  low: { meaning: 'good', icon: 'good' },
  medium: { meaning: 'attention', icon: 'attention' },
  high: { meaning: 'danger', icon: 'danger' },
};

/** The terms of a company, its risk and who answers for it, at a glance. */
@Component({
  selector: 'cl-company-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @let company = this.company();
    @if (company.allowedOutstanding) {
      <span class="cl-chip">
        {{ say(titles.allowedOutstanding) }}: {{ formats.money(company.allowedOutstanding) }}
      </span>
    }
    @if (company.maxPaymentDays; as days) {
      <span class="cl-chip">{{ say(texts.days, { count: days }) }}</span>
    }
    @if (company.risk) {
      @let look = looks[company.risk];
      <span class="cl-chip {{ look.meaning }}">
        <cl-icon [name]="look.icon" />{{ say(titles.risk) }}: {{ say(risks[company.risk]) }}
      </span>
    }
    @if (company.accountManagerId; as manager) {
      <span class="cl-chip" [title]="say(titles.accountManagerId)">
        <cl-icon name="account-manager" />{{ managers.nameOf(manager) }}
      </span>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CompanyChips {
  readonly company = input.required<Company>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly managers = inject(AccountManagers);
  protected readonly titles = companiesTexts;
  protected readonly texts = texts;
  protected readonly risks = risks;
  protected readonly looks = RISK_LOOKS;
}
