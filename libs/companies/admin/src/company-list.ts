import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Can, Session } from '@clientele/access/admin';
import {
  companiesTexts,
  printedOrganisationNumber,
  printedTaxId,
  risks,
  type CompanyRow,
  type Risk,
} from '@clientele/companies/dto';
import {
  Countries,
  EmptyState,
  Formats,
  Icon,
  LoadError,
  NOTHING,
  PageTitle,
  Skeleton,
  Speech,
  cursorOf,
} from '@clientele/shared/admin';
import { AccountManagers } from './account-managers';
import { COMPANY_COLUMNS, type CompanyColumn } from './company-parts';
import { companyPage } from './record-client';
import { recordAdminTexts as texts } from './record-texts';

const TYPING_MS = 250;
const SHOWN = '50';

/** What the address does not say is blank. */
const orBlank = (text: string | undefined): string => text ?? '';
const TYPING = 'input, textarea, [contenteditable], [role="combobox"], .cdk-overlay-container';

/** The companies that customers act for; what is asked stands in the address. */
@Component({
  selector: 'cl-company-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Can,
    EmptyState,
    Icon,
    LoadError,
    MatButton,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PageTitle,
    RouterLink,
    Skeleton,
  ],
  host: { '(document:keydown)': 'toSearch($event)' },
  templateUrl: './company-list.html',
  styleUrl: './company-list.scss',
})
export class CompanyList {
  readonly q = input('', { transform: orBlank });
  readonly risk = input('', { transform: orBlank });
  readonly country = input('', { transform: orBlank });
  readonly accountManagerId = input('', { transform: orBlank });
  readonly sort = input('', { transform: orBlank });
  readonly cursor = input('', { transform: orBlank });
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private typing: ReturnType<typeof setTimeout> | undefined;
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly countries = inject(Countries);
  protected readonly managers = inject(AccountManagers);
  protected readonly texts = texts;
  protected readonly titles = companiesTexts;
  protected readonly risks = risks;
  protected readonly rated = Object.keys(risks).filter(Boolean) as Risk[];
  protected readonly printedOrganisationNumber = printedOrganisationNumber;
  protected readonly printedTaxId = printedTaxId;
  protected readonly columns = inject(COMPANY_COLUMNS);
  protected readonly NOTHING = NOTHING;
  protected readonly seesTerms = computed(() => this.session.can('companies:terms'));
  /** What the address says of the columns that other domains add. */
  protected readonly chosen = computed((): Readonly<Record<string, string>> =>
    Object.fromEntries(this.columns.map(({ name }) => [name, this.address().get(name) ?? ''])),
  );
  private readonly asked = computed(() => ({
    ...this.chosen(),
    q: this.q(),
    risk: this.risk(),
    country: this.country(),
    accountManagerId: this.accountManagerId(),
    sort: this.sort(),
    cursor: this.cursor(),
  }));
  protected readonly found = companyPage(() => ({
    limit: SHOWN,
    ...Object.fromEntries(Object.entries(this.asked()).filter(([, value]) => value)),
  }));
  private readonly page = computed(() => (this.found.hasValue() ? this.found.value().page : undefined));
  protected readonly previous = computed(() => cursorOf(this.page()?.prev ?? null));
  protected readonly next = computed(() => cursorOf(this.page()?.next ?? null));

  protected choose({ name }: CompanyColumn, value: string): void {
    this.ask({ [name]: value });
  }

  protected choiceOf(
    company: CompanyRow,
    { name, choices }: CompanyColumn,
  ): CompanyColumn['choices'][number] | undefined {
    const added = company as CompanyRow & Readonly<Record<string, unknown>>;
    return choices.find(({ value }) => value === added[name]);
  }

  protected search(q: string, wait = TYPING_MS): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.ask({ q: q.trim() }), wait);
  }

  /** From the first page on. */
  protected ask(change: Readonly<Record<string, string | null>>): void {
    const said = Object.entries({ ...change, cursor: '' }).map(([name, value]) => [name, value || null]);
    void this.router.navigate([], {
      queryParams: Object.fromEntries(said) as Record<string, string | null>,
      queryParamsHandling: 'merge',
      replaceUrl: 'q' in change && this.q() !== '',
    });
  }

  /** On this page `/` leads to its own search, and not to that of customers. */
  protected toSearch(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    event.preventDefault();
    event.stopPropagation();
    this.box().nativeElement.focus();
  }
}
