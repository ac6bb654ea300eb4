import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  companiesTexts,
  printedOrganisationNumber,
  printedTaxId,
  type Company,
} from '@clientele/companies/dto';
import { CopyButton, Speech } from '@clientele/shared/admin';

/** The numbers of a company as its country prints them; they are copied as they are stored. */
@Component({
  selector: 'cl-company-numbers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton],
  template: `
    @for (number of numbers(); track number.title) {
      <span class="number">
        <span class="cl-muted">{{ say(number.title) }}</span>
        {{ number.printed }}<cl-copy-button [value]="number.stored" />
      </span>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .number {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 4px;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class CompanyNumbers {
  readonly company = input.required<Company>();
  protected readonly say = inject(Speech).say;
  protected readonly numbers = computed(() => {
    const { country, organisationNumber, taxId } = this.company();
    return [
      {
        title: companiesTexts.organisationNumber,
        stored: organisationNumber,
        printed: printedOrganisationNumber(country, organisationNumber),
      },
      { title: companiesTexts.taxId, stored: taxId, printed: printedTaxId(country, taxId) },
    ].filter(({ stored }) => stored !== '');
  });
}
