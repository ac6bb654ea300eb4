import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CompanyInput } from '@clientele/companies/dto';
import { Facts, type CustomerViewSection, type Fact } from '@clientele/customers/admin';
import { fieldsOf } from '@clientele/shared/dto';
import { LoadError, Skeleton, Speech } from '@clientele/shared/admin';
import { companyOf, isNone } from './company-client';
import { CompanyWords } from './company-words';
import { companiesAdminTexts as texts } from './texts';

/** The company that a customer acts for, on the customer's page. */
@Component({
  selector: 'cl-company-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Facts, LoadError, Skeleton],
  template: `
    @if (isNone()) {
      <p class="cl-muted">{{ say(texts.none) }}</p>
    } @else if (found.error()) {
      <cl-load-error [error]="found.error()" (retry)="found.reload()" />
    } @else if (facts(); as facts) {
      <cl-facts [facts]="facts" />
    } @else {
      <cl-skeleton [rows]="4" />
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class CompanyView implements CustomerViewSection {
  readonly customerId = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  private readonly words = inject(CompanyWords);
  protected readonly found = companyOf(this.customerId);
  protected readonly isNone = computed(() => isNone(this.found));

  protected readonly facts = computed((): readonly Fact[] | null => {
    if (!this.found.hasValue()) return null;
    const company = this.found.value();
    const shown = fieldsOf(CompanyInput).filter(({ name }) => name !== 'ape' || company.country === 'FR');
    return shown.map((field) => {
      const value: unknown = company[field.name as keyof CompanyInput];
      const href = field.kind === 'url' && typeof value === 'string' ? value : undefined;
      return { title: field.title, value: this.words.of(field, value), ...(href && { href }) };
    });
  });
}
