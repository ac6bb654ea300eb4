import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { Session } from '@clientele/access/admin';
import { scopeOf } from '@clientele/access/dto';
import { CompanyInput, type Company } from '@clientele/companies/dto';
import type { Field } from '@clientele/shared/dto';
import {
  ErrorSummary,
  FieldInput,
  LoadError,
  Skeleton,
  Speech,
  canBeSent,
  recordForm,
  resetForm,
  saveForm,
} from '@clientele/shared/admin';
import { AccountManagers } from './account-managers';
import { CompanyClient, companyOf, countryOf, isNone, registersOf, shopSettings } from './company-client';
import { CompanyTerms } from './company-terms';
import { CompanyHelperHost } from './company-parts';
import { companiesAdminTexts as texts } from './texts';

const FRANCE = 'FR';

/** The company that a customer acts for, edited in place in the customer's form (checklist, decision 11). */
@Component({
  selector: 'cl-company-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CompanyHelperHost, CompanyTerms, ErrorSummary, FieldInput, LoadError, Skeleton],
  templateUrl: './company-form.html',
  styles: `
    p {
      margin: 0 0 12px;
    }
    h3 {
      margin: 8px 0 12px;
      font: var(--mat-sys-title-small);
    }
    cl-error-summary {
      display: block;
    }
    cl-error-summary:has(*) {
      margin-block-end: 12px;
    }
  `,
})
export class CompanyForm {
  readonly customerId = input.required<string | null>();

  private readonly client = inject(CompanyClient);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly managers = inject(AccountManagers);
  protected readonly texts = texts;
  protected readonly CompanyInput = CompanyInput;

  protected readonly found = companyOf(this.customerId);
  protected readonly company = linkedSignal((): Company | undefined =>
    this.found.hasValue() ? this.found.value() : undefined,
  );
  private readonly shop = shopSettings();
  protected readonly registers = computed(() => registersOf(this.shop));
  /** Who works with their own companies only is responsible for each of them. */
  private readonly manager = computed(() => {
    const account = this.session.account();
    return account && scopeOf[account.role] === 'own' ? account.id : null;
  });
  private readonly blank = computed((): CompanyInput => ({
    ...new CompanyInput(),
    country: countryOf(this.shop),
    accountManagerId: this.manager(),
  }));
  protected readonly isNone = computed(() => isNone(this.found));
  protected readonly isReady = computed(
    () => this.customerId() === null || this.isNone() || this.company() !== undefined,
  );
  protected readonly isFresh = computed(() => this.company() === undefined);

  protected readonly editing = recordForm<CompanyInput>(CompanyInput, () => this.company() ?? this.blank(), {
    rules: (path) => disabled(path, { when: () => !this.session.can('companies:write') }),
  });
  protected readonly isFrench = computed(() => this.editing.draft().country === FRANCE);

  /** What two people's changes are settled with. */
  readonly record = {
    contract: CompanyInput,
    base: () => this.company(),
    draft: () => this.editing.draft(),
    changes: () => this.editing.changes(),
    readAgain: (customerId: string) => this.readAgain(customerId),
    choose: (name: string, value: unknown) => this.choose(name, value),
    word: (field: Field, value: unknown) =>
      field.name === 'accountManagerId' && typeof value === 'string'
        ? this.managers.nameOf(value)
        : undefined,
  };

  isDirty(): boolean {
    return this.editing.dirty();
  }

  isValid(): boolean {
    return canBeSent(this.editing.form);
  }

  showFaults(): void {
    void saveForm(this.editing.form, () => Promise.resolve());
  }

  async save(customerId: string): Promise<void> {
    const draft = this.editing.draft();
    const input = { ...draft, ape: this.isFrench() ? draft.ape : '' };
    const saved = await saveForm(this.editing.form, async () => {
      if (!this.company() && this.manager() !== null) await this.takeClaimed(customerId);
      this.company.set(await this.client.write(customerId, input, this.company()));
      this.editing.stored(draft);
    });
    if (!saved) throw new Error('The company has faults');
  }

  discard(): void {
    this.editing.discard();
    resetForm(this.editing.form);
  }

  /** Credit and risk change by themselves, with a reason; what was typed stays. */
  protected async takeTerms(): Promise<void> {
    const id = this.customerId();
    if (id) await this.readAgain(id);
  }

  /** Whom somebody adds who works with their own companies has one from the start: what was typed is for that one. */
  private async takeClaimed(customerId: string): Promise<void> {
    const draft = this.editing.draft();
    await this.readAgain(customerId);
    this.editing.draft.set(draft);
  }

  protected fillIn(found: Partial<CompanyInput>): void {
    this.editing.draft.update((draft) => ({ ...draft, ...found }));
  }

  private choose(name: string, value: unknown): void {
    this.editing.draft.update((draft) => ({ ...draft, [name]: value }));
  }

  private async readAgain(customerId: string): Promise<Company> {
    const company = await this.client.read(customerId);
    this.company.set(company);
    return company;
  }
}
