import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReadonlyFieldState, ValidationError } from '@angular/forms/signals';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';
import { ATTEMPTED, DESCRIPTION } from './contract-form';
import { ErrorTexts } from './error-text';

/** After a refused save: every error of the form in one place, each leading to its field. */
@Component({
  selector: 'cl-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @if (errors(); as list) {
      @if (list.length) {
        <div class="cl-notice danger" role="alert">
          <cl-icon name="danger" />
          <div>
            <strong>{{ say(texts.errorSummary, { count: list.length }) }}</strong>
            <ul>
              @for (error of list; track $index) {
                <li>
                  @if (titleOf(error); as title) {
                    <button type="button" class="cl-link" (click)="focus(error)">{{ title }}</button>
                  }
                  <span>{{ errorTexts.of(error) }}</span>
                </li>
              }
            </ul>
          </div>
        </div>
      }
    }
  `,
  styles: `
    .cl-notice {
      margin-block-end: 16px;
    }
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
    }
  `,
})
export class ErrorSummary {
  /** The form, as a field tree. */
  readonly of = input.required<() => ReadonlyFieldState<unknown>>();
  protected readonly say = inject(Speech).say;
  protected readonly errorTexts = inject(ErrorTexts);
  protected readonly texts = texts;
  protected readonly errors = computed(() => {
    const state = this.of()();
    return state.metadata(ATTEMPTED)?.() ? state.errorSummary() : [];
  });

  protected titleOf(error: ValidationError.WithFieldTree): string {
    const field = error.fieldTree().metadata(DESCRIPTION)?.();
    return field ? this.say(field.title) : '';
  }

  protected focus(error: ValidationError.WithFieldTree): void {
    error.fieldTree().focusBoundControl();
  }
}
