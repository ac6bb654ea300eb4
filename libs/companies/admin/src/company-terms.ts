import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Session } from '@clientele/access/admin';
import { companiesTexts, risks, type Company } from '@clientele/companies/dto';
import { Formats, Icon, NOTHING, Speech } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { recordAdminTexts as texts } from './record-texts';
import { TermsDialog } from './terms-dialog';

/** Credit and risk as they are, and the way to change them. */
@Component({
  selector: 'cl-company-terms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton],
  template: `
    <dl class="cl-fact-list">
      <dt>{{ say(titles.allowedOutstanding) }}</dt>
      <dd>{{ formats.money(company().allowedOutstanding) }}</dd>
      <dt>{{ say(titles.maxPaymentDays) }}</dt>
      <dd>{{ company().maxPaymentDays ?? NOTHING }}</dd>
      <dt>{{ say(titles.risk) }}</dt>
      <dd>{{ say(risks[company().risk]) }}</dd>
    </dl>
    @if (mayChange()) {
      <button matButton="outlined" type="button" (click)="change()">
        <cl-icon name="edit" />{{ say(texts.changeTerms) }}
      </button>
    }
  `,
  styles: `
    dl {
      margin: 0 0 12px;
    }
  `,
})
export class CompanyTerms {
  readonly company = input.required<Company>();
  /** They may be others by now. */
  readonly changed = output();
  private readonly dialog = inject(MatDialog);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly titles = companiesTexts;
  protected readonly texts = texts;
  protected readonly risks = risks;
  protected readonly NOTHING = NOTHING;
  protected readonly mayChange = computed(
    () =>
      this.session.can('companies:write') &&
      (this.session.can('companies:credit') || this.session.can('companies:risk')),
  );

  protected async change(): Promise<void> {
    const data = this.company();
    const dialog = this.dialog.open<TermsDialog, Company>(TermsDialog, { data, width: '480px' });
    await firstValueFrom(dialog.afterClosed());
    this.changed.emit();
  }
}
