import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import {
  ErrorSummary,
  FieldInput,
  Icon,
  Speech,
  claiming,
  contractForm,
  problemOf,
  saveForm,
} from '@clientele/shared/admin';
import { Brand, LanguageMenu, Session } from '@clientele/access/admin';
import type { Account } from '@clientele/access/dto';
import { SetupInput } from '@clientele/settings/dto';
import { clean } from '@clientele/shared/dto';
import { firstValueFrom } from 'rxjs';
import { guess } from './guess';
import { Shop } from './shop';
import { settingsAdminTexts as texts } from './texts';
import { timeZones } from './time-zones';

/** An empty installation: the shop and its first owner. */
@Component({
  selector: 'cl-setup-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, ErrorSummary, FieldInput, Icon, LanguageMenu, MatButton],
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.scss',
})
export class SetupPage {
  readonly token = input('', { transform: (token: string | undefined) => token ?? '' });
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly shop = inject(Shop);
  private readonly title = inject(Title);
  private readonly speech = inject(Speech);
  protected readonly say = this.speech.say;
  protected readonly SetupInput = SetupInput;
  protected readonly texts = texts;
  private readonly guessed = guess(navigator.languages);
  protected readonly zones = timeZones(this.guessed.timeZone);
  protected readonly draft = signal<SetupInput>({ ...new SetupInput(), ...this.guessed });
  protected readonly form = contractForm(SetupInput, this.draft);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  constructor() {
    effect(() => this.title.setTitle(`${this.say(texts.setUp)} · Clientele`));
    effect(() => {
      const token = this.token();
      untracked(() => this.draft.update((draft) => ({ ...draft, token })));
    });
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      if (!(await saveForm(this.form, () => this.enter()))) return;
      this.shop.forget();
      await this.router.navigateByUrl('/');
    } catch (error) {
      const { status, detail } = problemOf(error);
      this.failure.set(status === 401 || status === 403 ? this.say(texts.linkUsed) : detail);
    } finally {
      this.busy.set(false);
    }
  }

  /** The owner keeps the language that the set-up was done in. */
  private async enter(): Promise<void> {
    const language = this.speech.language();
    this.session.begin(await this.post());
    await this.session.update({ language });
  }

  private post(): Promise<Account> {
    const context = claiming(401, 403, 409, 422);
    return firstValueFrom(
      this.http.post<Account>('/api/v1/setup', clean(SetupInput, this.draft()), { context }),
    );
  }
}
