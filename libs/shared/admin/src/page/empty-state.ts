import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon';
import type { IconName } from '../icons';

/** Says why there is nothing to see and what to do about it; the action is projected. */
@Component({
  selector: 'cl-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <span class="picture"><cl-icon [name]="icon()" /></span>
    @if (title()) {
      <h2>{{ title() }}</h2>
    }
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      max-inline-size: 480px;
      margin: 0 auto;
      padding: 48px 16px;
      text-align: center;
    }
    .picture {
      --cl-icon-size: 28px;
      display: grid;
      place-items: center;
      inline-size: 56px;
      block-size: 56px;
      border-radius: 50%;
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface-variant);
    }
    h2 + p {
      margin-block-start: 4px;
    }
    h2 {
      margin: 16px 0 0;
      font: var(--mat-sys-title-medium);
    }
    p {
      margin: 16px 0 0;
      color: var(--mat-sys-on-surface-variant);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
      margin-block-start: 16px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  /** Left out where the heading of the page says it already. */
  readonly title = input('');
  readonly text = input('');
}
