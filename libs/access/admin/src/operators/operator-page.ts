import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
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
  claiming,
  problemOf,
  recordForm,
  resetForm,
  saveForm,
  apiResource,
} from '@clientele/shared/admin';
import { OperatorInput, type Operator } from '@clientele/access/dto';
import { Session } from '../session';
import { sessionTexts } from '../session-texts';
import { SessionList } from '../sessions/session-list';
import { accessAdminTexts as texts } from '../texts';
import { CompaniesStayDialog, type CompaniesStay } from './companies-stay-dialog';
import { OPERATORS, OperatorClient } from './operator-client';
import { PasswordLink } from './password-link';
import { RolePermissions } from './role-permissions';

/** One operator: name, e-mail, role with what it permits, and whether they may sign in. */
@Component({
  selector: 'cl-operator-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ErrorSummary,
    FieldInput,
    Icon,
    LoadError,
    PageTitle,
    PasswordLink,
    RolePermissions,
    SaveBar,
    SessionList,
    Skeleton,
  ],
  templateUrl: './operator-page.html',
  styleUrl: './operator-page.scss',
})
export class OperatorPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  private readonly client = inject(OperatorClient);
  private readonly toast = inject(Toast);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  protected readonly say = inject(Speech).say;
  protected readonly OperatorInput = OperatorInput;
  protected readonly texts = texts;
  protected readonly sessionTexts = sessionTexts;
  protected readonly found = apiResource<Operator>(() => ({
    url: `${OPERATORS}/${this.id()}`,
    context: claiming(),
  }));
  protected readonly operator = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly sessions = computed(() => `${OPERATORS}/${this.id()}/sessions`);
  protected readonly mayWrite = computed(() => this.session.can('operators:write'));
  protected readonly isMe = computed(() => this.id() === this.session.account()?.id);
  protected readonly isAnotherOwner = computed(() => !this.isMe() && this.operator()?.role === 'owner');
  protected readonly editing = recordForm(OperatorInput, () => this.operator() ?? new OperatorInput(), {
    rules: (path) => {
      disabled(path, { when: () => !this.mayWrite() });
      disabled(path.name, { when: () => this.isAnotherOwner() });
      disabled(path.email, { when: () => this.isAnotherOwner() });
      disabled(path.role, { when: () => this.isAnotherOwner() || this.isMe() });
      disabled(path.enabled, { when: () => this.isMe() });
    },
  });
  protected readonly saving = signal(false);
  protected readonly changedMeanwhile = signal(false);

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected async save(): Promise<void> {
    const operator = this.operator();
    if (!operator || this.saving()) return;
    this.saving.set(true);
    try {
      const saved = await saveForm(this.editing.form, () => this.write(operator, false));
      if (saved) this.toast.done(texts.operatorSaved, { name: operator.name });
    } catch (error) {
      if (problemOf(error).status === 412) this.readAgain();
    } finally {
      this.saving.set(false);
    }
  }

  protected discard(): void {
    this.editing.discard();
    this.changedMeanwhile.set(false);
    resetForm(this.editing.form);
  }

  private take(operator: Operator): void {
    this.operator.set(operator);
    this.changedMeanwhile.set(false);
    if (this.isMe()) void this.session.reload();
  }

  private async write(operator: Operator, leaveCompanies: boolean): Promise<void> {
    try {
      this.take(await this.client.change(operator, this.editing.changes(), leaveCompanies));
    } catch (error) {
      const { code, title } = problemOf(error);
      if (code !== 'access.companies_stay' || !(await this.leavesCompanies(title))) throw error;
      await this.write(operator, true);
    }
  }

  private async leavesCompanies(told: string): Promise<boolean> {
    const dialog = this.dialog.open<CompaniesStayDialog, string, CompaniesStay>(CompaniesStayDialog, {
      data: told,
      width: '520px',
    });
    const choice = await firstValueFrom(dialog.afterClosed());
    if (choice === 'hand-over') {
      this.discard();
      await this.router.navigate(['/portfolios', this.id()]);
    }
    return choice === 'leave';
  }

  private readAgain(): void {
    this.changedMeanwhile.set(true);
    this.found.reload();
  }
}
