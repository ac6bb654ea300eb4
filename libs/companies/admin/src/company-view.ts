import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { companiesTexts, printedOrganisationNumber, printedTaxId, risks } from '@clientele/companies/dto';
import {
  CopyButton,
  Countries,
  Formats,
  LoadError,
  NOTHING,
  Skeleton,
  Speech,
} from '@clientele/shared/admin';
import { AccountManagers } from './account-managers';
import { companyOf, isNone } from './company-client';
import { CompanyPartHost } from './company-parts';
import { OtherCompanies } from './other-companies';
import { companiesAdminTexts as texts } from './texts';

/** The company that a customer acts for, on the customer's page. */
@Component({
  selector: 'cl-company-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CompanyPartHost, CopyButton, LoadError, OtherCompanies, RouterLink, Skeleton],
  templateUrl: './company-view.html',
  styleUrl: './company-view.css',
})
export class CompanyView {
  readonly customerId = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly countries = inject(Countries);
  protected readonly managers = inject(AccountManagers);
  protected readonly texts = texts;
  protected readonly titles = companiesTexts;
  protected readonly risks = risks;
  protected readonly printedOrganisationNumber = printedOrganisationNumber;
  protected readonly printedTaxId = printedTaxId;
  protected readonly NOTHING = NOTHING;
  protected readonly found = companyOf(this.customerId);
  protected readonly isNone = computed(() => isNone(this.found));
}
