import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  ErrorSummary,
  FieldInput,
  PageTitle,
  Speech,
  Toast,
  contractForm,
  saveForm,
  sharedTexts,
} from '@clientele/shared/admin';
import { clean } from '@clientele/shared/dto';
import { NewOperator } from '@clientele/access/dto';
import { accessAdminTexts as texts } from '../texts';
import { OperatorClient } from './operator-client';
import { RolePermissions } from './role-permissions';

const EMPTY: NewOperator = { name: '', email: '', role: 'back_office', enabled: true, password: '' };

@Component({
  selector: 'cl-new-operator-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, FieldInput, MatButton, PageTitle, RolePermissions, RouterLink],
  template: `
    <div class="cl-page">
      <cl-page-title
        backTo="/operators"
        [backTitle]="say(texts.operators)"
        [title]="say(texts.newOperator)"
      />
      <cl-error-summary [of]="form" />
      <div class="columns">
        <form class="cl-panel cl-form" novalidate autocomplete="off" (submit)="add($event)">
          <cl-field [of]="NewOperator" name="name" [field]="form.name" />
          <cl-field [of]="NewOperator" name="email" [field]="form.email" />
          <cl-field [of]="NewOperator" name="role" [field]="form.role" />
          <cl-field
            [of]="NewOperator"
            name="password"
            [field]="form.password"
            [hinted]="texts.passwordHint"
            autocomplete="new-password"
          />
          <div class="actions">
            <button matButton="filled" type="submit" [disabled]="busy()">{{ say(texts.create) }}</button>
            <a matButton routerLink="/operators">{{ say(sharedTexts.cancel) }}</a>
          </div>
        </form>
        <cl-role-permissions class="cl-panel" [role]="draft().role" />
      </div>
    </div>
  `,
  styleUrl: './operator-page.scss',
})
export class NewOperatorPage {
  protected readonly NewOperator = NewOperator;
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  protected readonly draft = signal<NewOperator>(EMPTY);
  protected readonly form = contractForm(NewOperator, this.draft);
  protected readonly busy = signal(false);
  private readonly dirty = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(EMPTY));
  private readonly client = inject(OperatorClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);

  hasUnsavedWork(): boolean {
    return this.dirty();
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const { name } = this.draft();
      const post = () => this.client.add(clean(NewOperator, this.draft()) as unknown as NewOperator);
      if (!(await saveForm(this.form, post))) return;
      this.draft.set(EMPTY);
      this.toast.done(texts.operatorAdded, { name });
      await this.router.navigateByUrl('/operators');
    } finally {
      this.busy.set(false);
    }
  }
}
