import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon, Speech } from '@clientele/shared/admin';
import { Favourites } from './favourites';
import { customersAdminTexts as texts } from './texts';

/** The star of a customer. */
@Component({
  selector: 'cl-favourite-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton],
  template: `
    <button
      matIconButton
      type="button"
      class="cl-small"
      [class.on]="isOn()"
      [tabIndex]="reached() ? 0 : -1"
      [attr.aria-pressed]="isOn()"
      [attr.aria-label]="say(texts.favouriteOf, { name: name() })"
      [title]="say(isOn() ? texts.unmark : texts.mark)"
      (click)="favourites.toggle(customerId())"
    >
      <cl-icon [name]="isOn() ? 'star' : 'star-outline'" />
    </button>
  `,
  styles: `
    .on {
      color: var(--mat-sys-primary);
    }
  `,
})
export class FavouriteButton {
  readonly customerId = input.required<string>();
  readonly name = input.required<string>();
  /** Whether the keyboard comes to it, of the many of a table. */
  readonly reached = input(true);
  protected readonly say = inject(Speech).say;
  protected readonly favourites = inject(Favourites);
  protected readonly texts = texts;
  protected readonly isOn = computed(() => this.favourites.has(this.customerId()));
}
