import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { LANGUAGES, type Language } from '@clientele/shared/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { languages } from '@clientele/access/dto';
import { Session } from './session';
import { accessAdminTexts as texts } from './texts';

/** Each language by its own name; the choice applies at once and stays with the account. */
@Component({
  selector: 'cl-language-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatMenuModule],
  template: `
    <button matButton type="button" [matMenuTriggerFor]="menu" [attr.aria-label]="label()">
      <cl-icon name="language" />
      <span class="name">{{ say(languages[language()]) }}</span>
    </button>
    <mat-menu #menu="matMenu">
      @for (one of all; track one) {
        <button
          mat-menu-item
          type="button"
          role="menuitemradio"
          [attr.lang]="one"
          [attr.aria-checked]="one === language()"
          (click)="use(one)"
        >
          {{ say(languages[one]) }}
          @if (one === language()) {
            <cl-icon class="check" name="check" />
          }
        </button>
      }
    </mat-menu>
  `,
  styleUrl: './top-menu.scss',
})
export class LanguageMenu {
  private readonly speech = inject(Speech);
  private readonly session = inject(Session);
  protected readonly say = this.speech.say;
  protected readonly language = this.speech.language;
  protected readonly languages = languages;
  protected readonly all = LANGUAGES;

  protected label(): string {
    return `${this.say(texts.language)}: ${this.say(languages[this.language()])}`;
  }

  protected async use(language: Language): Promise<void> {
    if (this.session.account()) await this.session.update({ language });
    else this.speech.use(language);
  }
}
