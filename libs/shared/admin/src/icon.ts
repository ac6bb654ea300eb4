import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { icons, type IconName } from './icons';

/** A picture beside words: it is hidden from screen readers, the words carry the meaning. */
@Component({
  selector: 'cl-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 24 24" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--cl-icon-size, 20px);
      block-size: var(--cl-icon-size, 20px);
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: currentColor;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => icons[this.name()]);
}
