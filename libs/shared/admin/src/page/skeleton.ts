import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

/** Grey rows in the place of rows that are on their way; shown on the first load only. */
@Component({
  selector: 'cl-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <span class="cdk-visually-hidden">{{ say(texts.loading) }}</span>
    @for (row of list(); track row) {
      <div class="row" aria-hidden="true">
        <span [style.inline-size.%]="widths[row % widths.length]"></span>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .row {
      display: flex;
      align-items: center;
      block-size: var(--cl-row-height, 40px);
      border-block-end: 1px solid var(--cl-line);
    }
    .row span {
      block-size: 12px;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-high);
      animation: breathe 1.2s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 0.5;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .row span {
        animation: none;
      }
    }
  `,
})
export class Skeleton {
  readonly rows = input(6);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly widths = [62, 48, 74, 55, 68, 42];
  protected readonly list = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
}
