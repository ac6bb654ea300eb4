import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import {
  ErrorSummary,
  FieldInput,
  PageTitle,
  SaveBar,
  Speech,
  Toast,
  recordForm,
  resetForm,
  saveForm,
} from '@clientele/shared/admin';
import { LANGUAGES } from '@clientele/shared/dto';
import {
  AccountInput,
  accessTexts,
  densities,
  languages,
  roles,
  themes,
  type Density,
  type Theme,
} from '@clientele/access/dto';
import { Session } from '../session';
import { sessionTexts } from '../session-texts';
import { SessionList } from '../sessions/session-list';
import { accessAdminTexts as texts } from '../texts';
import { PasswordForm } from './password-form';

/** The own name, preferences (which apply at once) and password. */
@Component({
  selector: 'cl-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, FieldInput, MatButtonToggleModule, PageTitle, PasswordForm, SaveBar, SessionList],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  protected readonly say = inject(Speech).say;
  protected readonly AccountInput = AccountInput;
  protected readonly texts = texts;
  protected readonly sessionTexts = sessionTexts;
  protected readonly accessTexts = accessTexts;
  protected readonly roles = roles;
  protected readonly account = computed(() => this.session.account());
  protected readonly editing = recordForm(AccountInput, () => this.account() ?? new AccountInput());
  protected readonly saving = signal(false);
  protected readonly preferences = [
    { name: 'language', title: accessTexts.language, values: LANGUAGES, words: languages },
    { name: 'theme', title: accessTexts.theme, values: Object.keys(themes) as Theme[], words: themes },
    {
      name: 'density',
      title: accessTexts.density,
      values: Object.keys(densities) as Density[],
      words: densities,
    },
  ] as const;

  hasUnsavedWork(): boolean {
    return this.editing.dirty();
  }

  protected wordOf(preference: (typeof this.preferences)[number], value: string): string {
    const words: Record<string, (typeof languages)['en']> = preference.words;
    const said = words[value];
    return said ? this.say(said) : value;
  }

  protected async prefer(name: keyof AccountInput, value: string): Promise<void> {
    await this.session.update({ [name]: value });
  }

  protected async save(): Promise<void> {
    this.saving.set(true);
    try {
      const saved = await saveForm(this.editing.form, () => this.session.update(this.editing.changes()));
      if (saved) this.toast.done(texts.accountSaved);
    } finally {
      this.saving.set(false);
    }
  }

  protected discard(): void {
    this.editing.discard();
    resetForm(this.editing.form);
  }
}
