import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { NewPassword } from '@clientele/access/dto';
import {
  FORM_STATUSES,
  FieldInput,
  Icon,
  Speech,
  Toast,
  claiming,
  contractForm,
  problemOf,
  saveForm,
} from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { Brand } from '../brand';
import { LanguageMenu } from '../language-menu';
import { sessionTexts as texts } from '../session-texts';
import { accessAdminTexts } from '../texts';

const GONE = 410;

/** Where a password link leads. Its token stands behind the #, which a browser tells to no server. */
@Component({
  selector: 'cl-new-password-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, FieldInput, Icon, LanguageMenu, MatButton, RouterLink],
  template: `
    <main>
      <header><cl-brand /><cl-language-menu /></header>
      <div class="middle">
        <h1>{{ say(texts.newPasswordTitle) }}</h1>
        @if (failure() || !token()) {
          <div class="cl-notice attention" role="alert">
            <cl-icon name="attention" />{{ failure() || say(texts.linkMissing) }}
          </div>
          <a class="back" routerLink="/forgot-password">{{ say(texts.askAgain) }}</a>
        } @else {
          <form class="cl-form" novalidate (submit)="set($event)">
            <cl-field
              [of]="NewPassword"
              name="newPassword"
              [field]="form.newPassword"
              [hinted]="accessAdminTexts.passwordHint"
              autocomplete="new-password"
            />
            <button matButton="filled" type="submit" [disabled]="busy()">{{ say(texts.setPassword) }}</button>
          </form>
        }
        <a class="back" routerLink="/sign-in">{{ say(texts.backToSignIn) }}</a>
      </div>
    </main>
  `,
  styleUrl: './door-page.scss',
})
export class NewPasswordPage {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly accessAdminTexts = accessAdminTexts;
  protected readonly NewPassword = NewPassword;
  protected readonly token = toSignal(inject(ActivatedRoute).fragment);
  /** The form holds a token of its own, which the contract asks for. */
  protected readonly draft = signal<NewPassword>({ token: '-', newPassword: '' });
  protected readonly form = contractForm(NewPassword, this.draft);
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly title = inject(Title);

  constructor() {
    effect(() => this.title.setTitle(`${this.say(texts.newPasswordTitle)} · Clientele`));
  }

  protected async set(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const context = claiming(GONE, ...FORM_STATUSES);
      const body = { ...this.draft(), token: this.token() ?? '' };
      const post = () => firstValueFrom(this.http.post<void>('/api/v1/passwords', body, { context }));
      if (!(await saveForm(this.form, post))) return;
      this.toast.done(texts.passwordSet);
      await this.router.navigateByUrl('/sign-in');
    } catch (error) {
      const { status, title } = problemOf(error);
      if (status === GONE) this.failure.set(title);
    } finally {
      this.busy.set(false);
    }
  }
}
