import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { disabled } from '@angular/forms/signals';
import { ActivatedRoute, Router } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { CompanyInput, recordTexts } from '@clientele/companies/dto';
import { clean } from '@clientele/shared/dto';
import {
  ErrorSummary,
  FieldInput,
  Icon,
  LoadError,
  PageTitle,
  SaveBar,
  Skeleton,
  Speech,
  Toast,
  problemOf,
  recordForm,
  resetForm,
  saveForm,
} from '@clientele/shared/admin';
import { AccountManagers } from './account-managers';
import { CompanyChips } from './company-chips';
import { countryOf, registersOf, shopSettings } from './company-client';
import { CompanyFamilyTree } from './company-family';
import { CompanyNumbers } from './company-numbers';
import { COMPANY_HISTORY, CompanyHelperHost, CompanyHistoryHost, CompanyPartHost } from './company-parts';
import { CompanyPeople } from './company-people';
import { CompanyTerms } from './company-terms';
import { CompanyRecordClient, companyRecord } from './record-client';
import { recordAdminTexts as texts } from './record-texts';
import { TermsHistory } from './terms-history';
import { companiesAdminTexts } from './texts';

const FRANCE = 'FR';

/** A company with its people, its family and its credit, or a new one. */
@Component({
  selector: 'cl-company-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CompanyChips,
    CompanyFamilyTree,
    CompanyHelperHost,
    CompanyHistoryHost,
    CompanyNumbers,
    CompanyPartHost,
    CompanyPeople,
    CompanyTerms,
    ErrorSummary,
    FieldInput,
    Icon,
    LoadError,
    PageTitle,
    SaveBar,
    Skeleton,
    TermsHistory,
  ],
  templateUrl: './company-page.html',
  styleUrl: './company-page.css',
})
export class CompanyPage {
  /** Absent while the company is new. */
  readonly id = input<string>();
  private readonly client = inject(CompanyRecordClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly say = inject(Speech).say;
  protected readonly managers = inject(AccountManagers);
  protected readonly texts = texts;
  protected readonly companyTexts = companiesAdminTexts;
  protected readonly titles = recordTexts;
  protected readonly CompanyInput = CompanyInput;
  protected readonly found = companyRecord(this.id);
  /** What stands on the page while it is read again. */
  protected readonly company = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  private readonly shop = shopSettings();
  protected readonly registers = computed(() => registersOf(this.shop));
  protected readonly mayWrite = computed(() => this.session.can('companies:write'));
  protected readonly seesTerms = computed(() => this.session.can('companies:terms'));
  private readonly hasHistory = inject(COMPANY_HISTORY) !== null;
  protected readonly seesHistory = computed(() => this.hasHistory && this.session.can('timeline:read'));
  /** A link leads to an entry of the timeline, which is below. */
  protected readonly isLinked = computed(() => this.address().has('entry'));
  private readonly blank = computed((): CompanyInput => ({
    ...new CompanyInput(),
    country: countryOf(this.shop),
  }));
  protected readonly editing = recordForm<CompanyInput>(CompanyInput, () => this.company() ?? this.blank(), {
    rules: (path) => disabled(path, { when: () => !this.mayWrite() }),
  });
  protected readonly isFrench = computed(() => this.editing.draft().country === FRANCE);
  protected readonly saving = signal(false);
  protected readonly changedMeanwhile = signal(false);

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected fillIn(found: Partial<CompanyInput>): void {
    this.editing.draft.update((draft) => ({ ...draft, ...found }));
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    try {
      if (this.company()) await this.change();
      else await this.add();
    } finally {
      this.saving.set(false);
    }
  }

  protected discard(): void {
    this.editing.discard();
    this.changedMeanwhile.set(false);
    resetForm(this.editing.form);
  }

  private async add(): Promise<void> {
    // Credit and risk have a dialog of their own.
    const { name, country, organisationNumber, taxId, ape, website, accountManagerId } = clean(
      CompanyInput,
      this.editing.draft(),
    ) as unknown as CompanyInput;
    const input = { name, country, organisationNumber, taxId, ape, website, accountManagerId };
    let path = '/companies';
    const saved = await saveForm(this.editing.form, async () => {
      path += `/${(await this.client.add(input)).id}`;
    });
    if (!saved) return;
    this.discard();
    this.toast.done(texts.added, { name });
    await this.router.navigateByUrl(path);
  }

  private async change(): Promise<void> {
    const company = this.company();
    if (!company) return;
    try {
      const saved = await saveForm(this.editing.form, async () => {
        this.company.set(await this.client.change(company, this.editing.changes()));
        this.changedMeanwhile.set(false);
      });
      if (saved) this.toast.done(texts.saved, { name: this.editing.draft().name });
    } catch (error) {
      if (problemOf(error).status !== 412) throw error;
      this.changedMeanwhile.set(true);
      this.found.reload();
    }
  }
}
