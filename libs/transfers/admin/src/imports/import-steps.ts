import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon, Speech } from '@clientele/shared/admin';
import { importTexts as texts } from '../import-texts';

const STEPS = [texts.stepFile, texts.stepColumns, texts.stepCheck, texts.stepImport];

/** Where one is on the way from a file to customers. */
@Component({
  selector: 'cl-import-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <ol [attr.aria-label]="say(texts.steps)">
      @for (step of steps; track step; let at = $index) {
        <li [class.done]="at < current()" [attr.aria-current]="at === current() ? 'step' : null">
          <span class="mark">
            @if (at < current()) {
              <cl-icon name="check" />
            } @else {
              {{ at + 1 }}
            }
          </span>
          {{ say(step) }}
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--mat-sys-on-surface-variant);
    }
    [aria-current] {
      color: var(--mat-sys-on-surface);
      font-weight: 600;
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      border: 1px solid currentColor;
      border-radius: 50%;
      font: var(--mat-sys-label-medium);
      --cl-icon-size: 16px;
    }
    .done .mark {
      border-color: var(--cl-good);
      color: var(--cl-good);
    }
    [aria-current] .mark {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
    }
  `,
})
export class ImportSteps {
  /** 0 choosing, 1 meaning of the columns, 2 checking, 3 importing, 4 done. */
  readonly current = input.required<number>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly steps = STEPS;
}
