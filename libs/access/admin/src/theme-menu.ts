import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDivider } from '@angular/material/divider';
import { MatMenuModule } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { Icon, Speech } from '@clientele/shared/admin';
import {
  accessTexts,
  densities,
  themes,
  type AccountInput,
  type Density,
  type Theme,
} from '@clientele/access/dto';
import { Session } from './session';
import { accessAdminTexts as texts } from './texts';

/** Theme and density, one click away. */
@Component({
  selector: 'cl-theme-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatDivider, MatIconButton, MatMenuModule, MatTooltip],
  template: `
    <button
      matIconButton
      type="button"
      [matMenuTriggerFor]="menu"
      [attr.aria-label]="say(texts.appearance)"
      [matTooltip]="say(texts.appearance)"
    >
      <cl-icon name="theme" />
    </button>
    <mat-menu #menu="matMenu">
      <p class="heading" id="cl-theme-heading">{{ say(accessTexts.theme) }}</p>
      @for (theme of themeNames; track theme) {
        <button
          mat-menu-item
          type="button"
          role="menuitemradio"
          aria-describedby="cl-theme-heading"
          [attr.aria-checked]="theme === account()?.theme"
          (click)="use({ theme })"
        >
          {{ say(themes[theme]) }}
          @if (theme === account()?.theme) {
            <cl-icon class="check" name="check" />
          }
        </button>
      }
      <mat-divider />
      <p class="heading" id="cl-density-heading">{{ say(accessTexts.density) }}</p>
      @for (density of densityNames; track density) {
        <button
          mat-menu-item
          type="button"
          role="menuitemradio"
          aria-describedby="cl-density-heading"
          [attr.aria-checked]="density === account()?.density"
          (click)="use({ density })"
        >
          {{ say(densities[density]) }}
          @if (density === account()?.density) {
            <cl-icon class="check" name="check" />
          }
        </button>
      }
    </mat-menu>
  `,
  styleUrl: './top-menu.scss',
})
export class ThemeMenu {
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly accessTexts = accessTexts;
  protected readonly themes = themes;
  protected readonly densities = densities;
  protected readonly themeNames = Object.keys(themes) as Theme[];
  protected readonly densityNames = Object.keys(densities) as Density[];
  protected readonly account = computed(() => this.session.account());

  protected async use(patch: Partial<AccountInput>): Promise<void> {
    await this.session.update(patch);
  }
}
