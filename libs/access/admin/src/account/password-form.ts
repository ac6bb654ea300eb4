import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  FORM_STATUSES,
  FieldInput,
  Speech,
  Toast,
  claiming,
  contractForm,
  saveForm,
} from '@clientele/shared/admin';
import { PasswordChange } from '@clientele/access/dto';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session';
import { accessAdminTexts as texts } from '../texts';

const EMPTY: PasswordChange = { currentPassword: '', newPassword: '' };

@Component({
  selector: 'cl-password-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, MatButton],
  template: `
    <form class="cl-form" novalidate (submit)="change($event)">
      <input
        class="cdk-visually-hidden"
        type="text"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        [value]="email()"
      />
      <cl-field
        [of]="PasswordChange"
        name="currentPassword"
        [field]="form.currentPassword"
        autocomplete="current-password"
      />
      <cl-field
        [of]="PasswordChange"
        name="newPassword"
        [field]="form.newPassword"
        [hinted]="texts.passwordHint"
        autocomplete="new-password"
      />
      <div>
        <button matButton="outlined" type="submit" [disabled]="busy()">
          {{ say(texts.changePassword) }}
        </button>
      </div>
    </form>
  `,
})
export class PasswordForm {
  protected readonly PasswordChange = PasswordChange;
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly draft = signal<PasswordChange>(EMPTY);
  protected readonly form = contractForm(PasswordChange, this.draft);
  protected readonly busy = signal(false);
  /** For password managers: whose password this is. */
  protected readonly email = computed(() => this.session.account()?.email ?? '');
  private readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const context = claiming(...FORM_STATUSES);
      const put = () =>
        firstValueFrom(this.http.put<void>('/api/v1/account/password', this.draft(), { context }));
      if (!(await saveForm(this.form, put))) return;
      this.draft.set(EMPTY);
      this.toast.done(texts.passwordChanged);
    } finally {
      this.busy.set(false);
    }
  }
}
