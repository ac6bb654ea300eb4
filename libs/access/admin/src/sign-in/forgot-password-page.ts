import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { PasswordLinkRequest, type PasswordLinkAsked } from '@clientele/access/dto';
import {
  FORM_STATUSES,
  FieldInput,
  Icon,
  Speech,
  claiming,
  contractForm,
  saveForm,
} from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { Brand } from '../brand';
import { LanguageMenu } from '../language-menu';
import { sessionTexts as texts } from '../session-texts';

/** Asks for a letter with a link to a new password; it says the same whoever has the address. */
@Component({
  selector: 'cl-forgot-password-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, FieldInput, Icon, LanguageMenu, MatButton, RouterLink],
  template: `
    <main>
      <header><cl-brand /><cl-language-menu /></header>
      <div class="middle">
        <h1>{{ say(texts.forgotTitle) }}</h1>
        @if (asked(); as answer) {
          <div class="cl-notice information" role="status">
            <cl-icon [name]="answer.mailed ? 'email' : 'information'" />
            {{ say(answer.mailed ? texts.linkSent : texts.noMail) }}
          </div>
        } @else {
          <p class="cl-muted">{{ say(texts.forgotText) }}</p>
          <form class="cl-form" novalidate (submit)="ask($event)">
            <cl-field [of]="PasswordLinkRequest" name="email" [field]="form.email" autocomplete="username" />
            <button matButton="filled" type="submit" [disabled]="busy()">{{ say(texts.sendLink) }}</button>
          </form>
        }
        <a class="back" routerLink="/sign-in">{{ say(texts.backToSignIn) }}</a>
      </div>
    </main>
  `,
  styleUrl: './door-page.scss',
})
export class ForgotPasswordPage {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly PasswordLinkRequest = PasswordLinkRequest;
  protected readonly draft = signal<PasswordLinkRequest>({ email: '' });
  protected readonly form = contractForm(PasswordLinkRequest, this.draft);
  protected readonly asked = signal<PasswordLinkAsked | null>(null);
  protected readonly busy = signal(false);
  private readonly http = inject(HttpClient);
  private readonly title = inject(Title);

  constructor() {
    effect(() => this.title.setTitle(`${this.say(texts.forgotTitle)} · Clientele`));
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await saveForm(this.form, async () => {
        const context = claiming(...FORM_STATUSES);
        const body = { email: this.draft().email.trim() };
        const post = this.http.post<PasswordLinkAsked>('/api/v1/password-links', body, { context });
        this.asked.set(await firstValueFrom(post));
      });
    } finally {
      this.busy.set(false);
    }
  }
}
