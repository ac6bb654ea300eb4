import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '../icon';
import type { IconName } from '../icons';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

const TICK_MS = 1_500;

/** Copies a value in one click and says so in its place. */
@Component({
  selector: 'cl-copy-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatIconButton],
  template: `
    <button
      matIconButton
      type="button"
      class="cl-small"
      [attr.aria-label]="label() || say(texts.copyValue, { value: value() })"
      [title]="label()"
      (click)="copy($event)"
    >
      <cl-icon [name]="copied() ? 'check' : icon()" />
    </button>
    <span class="cdk-visually-hidden" aria-live="polite">{{ copied() ? say(texts.copied) : '' }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      margin-block: -4px;
      vertical-align: middle;
      --cl-icon-size: 16px;
    }
  `,
})
export class CopyButton {
  readonly value = input.required<string>();
  /** For a value that nobody reads out, such as an address. */
  readonly label = input('');
  readonly icon = input<IconName>('copy');
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly copied = signal(false);
  private readonly clipboard = inject(Clipboard);

  protected copy(event: Event): void {
    event.stopPropagation();
    this.copied.set(this.clipboard.copy(this.value()));
    setTimeout(() => this.copied.set(false), TICK_MS);
  }
}
