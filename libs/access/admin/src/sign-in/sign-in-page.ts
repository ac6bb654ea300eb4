import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { Icon, Speech, problemOf } from '@clientele/shared/admin';
import { Brand } from '../brand';
import { LanguageMenu } from '../language-menu';
import { Session } from '../session';
import { sessionTexts } from '../session-texts';
import { SHOP_NAME } from '../shop-name';
import { accessAdminTexts as texts } from '../texts';
import { SignInForm } from './sign-in-form';

/** The door: by e-mail and password, or by a one-time link. */
@Component({
  selector: 'cl-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, Icon, LanguageMenu, MatProgressBar, RouterLink, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** The one-time link's token. */
  readonly token = input<string>();
  /** Where the person wanted to go. */
  readonly next = input<string>();
  protected readonly shop = inject(SHOP_NAME);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sessionTexts = sessionTexts;
  protected readonly linking = signal(false);
  protected readonly linkFailure = signal('');
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly title = inject(Title);

  constructor() {
    effect(() => this.title.setTitle(`${this.say(texts.signInTitle)} · ${this.shop() || 'Clientele'}`));
    effect(() => {
      const token = this.token();
      if (token) untracked(() => void this.byLink(token));
    });
  }

  protected async enter(): Promise<void> {
    const next = this.next() ?? '/';
    await this.router.navigateByUrl(next.startsWith('/') && !next.startsWith('//') ? next : '/');
  }

  private async byLink(token: string): Promise<void> {
    this.linking.set(true);
    try {
      await this.session.signInByLink(token);
      await this.enter();
    } catch (error) {
      const { status, detail } = problemOf(error);
      this.linkFailure.set(
        status === 401 ? this.say(texts.linkFailed) : detail || this.say(texts.linkFailed),
      );
      await this.router.navigate([], { queryParams: {}, replaceUrl: true });
    } finally {
      this.linking.set(false);
    }
  }
}
