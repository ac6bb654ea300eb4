import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { disabled } from '@angular/forms/signals';
import { Session } from '@clientele/access/admin';
import { CompanyInput, type Company } from '@clientele/companies/dto';
import {
  ConflictPanel,
  conflictOf,
  lastChangeOf,
  type Conflict,
  type CustomerFormSection,
} from '@clientele/customers/admin';
import type { Settings } from '@clientele/settings/dto';
import { ErrorSummary, FieldInput, LoadError, Skeleton, Speech, claiming, recordForm, resetForm, saveForm } from '@clientele/shared/admin';
import { AccountManagers } from './account-managers';
import { CompanyClient, companyOf, isNone } from './company-client';
import { CompanyWords } from './company-words';
import { companiesAdminTexts as texts } from './texts';

const FRANCE = 'FR';

/** The company that a customer acts for, edited in place in the customer's form (checklist, decision 11). */
@Component({
  selector: 'cl-company-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConflictPanel, ErrorSummary, FieldInput, LoadError, Skeleton],
  templateUrl: './company-form.html',
})
export class CompanyForm implements CustomerFormSection {
  readonly customerId = input.required<string | null>();

  private readonly client = inject(CompanyClient);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly managers = inject(AccountManagers);
  protected readonly words = inject(CompanyWords);
  protected readonly texts = texts;
  protected readonly CompanyInput = CompanyInput;

  protected readonly found = companyOf(this.customerId);
  private readonly company = linkedSignal((): Company | undefined => (this.found.hasValue() ? this.found.value() : undefined));
  private readonly shop = httpResource<Settings>(() => ({ url: '/api/v1/settings', context: claiming(0, 403, 500, 503) }));
  private readonly blank = computed(
    (): CompanyInput => ({ ...new CompanyInput(), country: this.shop.hasValue() ? this.shop.value().country : '' }),
  );
  protected readonly isNone = computed(() => isNone(this.found));
  protected readonly isReady = computed(() => this.customerId() === null || this.isNone() || this.company() !== undefined);
  protected readonly mayCredit = this.permits('companies:credit');
  protected readonly mayRisk = this.permits('companies:risk');

  protected readonly editing = recordForm<CompanyInput>(CompanyInput, () => this.company() ?? this.blank(), {
    rules: (path) => {
      disabled(path, { when: () => !this.session.can('companies:write') });
      disabled(path.allowedOutstanding, { when: () => !this.mayCredit() });
      disabled(path.maxPaymentDays, { when: () => !this.mayCredit() });
      disabled(path.risk, { when: () => !this.mayRisk() });
    },
  });
  protected readonly isFrench = computed(() => this.editing.draft().country === FRANCE);
  protected readonly conflict = signal<Conflict<CompanyInput> | null>(null);

  isDirty(): boolean {
    return this.editing.dirty();
  }

  isValid(): boolean {
    return this.editing.form().valid();
  }

  showFaults(): void {
    void saveForm(this.editing.form, () => Promise.resolve());
  }

  async save(customerId: string): Promise<void> {
    try {
      await this.write(customerId);
    } catch (error) {
      if (!(await this.settled(customerId, error))) throw error;
      await this.write(customerId);
    }
  }

  discard(): void {
    this.editing.discard();
    resetForm(this.editing.form);
    this.conflict.set(null);
  }

  protected choose({ name, value }: { name: string; value: unknown }): void {
    this.editing.draft.update((draft) => ({ ...draft, [name]: value }));
  }

  private async write(customerId: string): Promise<void> {
    const draft = this.editing.draft();
    const input = { ...draft, ape: this.isFrench() ? draft.ape : '' };
    const saved = await saveForm(this.editing.form, async () =>
      this.company.set(await this.client.write(customerId, input, this.company())),
    );
    if (!saved) throw new Error('The company has faults');
  }

  /** Somebody was faster: true when both changes could be joined, so that saving again makes sense. */
  private async settled(customerId: string, error: unknown): Promise<boolean> {
    const [change, base] = [lastChangeOf(error), this.company()];
    if (!change || !base) return false;
    const mine = this.editing.changes();
    const theirs = await this.client.read(customerId);
    const conflict = conflictOf<CompanyInput>(CompanyInput, { base, theirs, mine }, change);
    this.company.set(theirs);
    this.conflict.set(conflict.disputed.length ? conflict : null);
    return conflict.disputed.length === 0;
  }

  private permits(permission: 'companies:credit' | 'companies:risk') {
    return computed(() => this.session.can('companies:write') && this.session.can(permission));
  }
}
