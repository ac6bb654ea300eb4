import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

/** Stands at the bottom of a page only while something on it is unsaved; Ctrl+S saves. */
@Component({
  selector: 'cl-save-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, MatProgressSpinner],
  host: {
    '(window:keydown)': 'shortcut($event)',
    '(window:beforeunload)': 'hold($event)',
    '[class.open]': 'dirty()',
  },
  template: `
    @if (dirty()) {
      <section [attr.aria-label]="say(texts.unsaved)">
        <span class="message" role="status">
          <cl-icon name="information" />
          {{ message() || say(texts.unsaved) }}
        </span>
        <button matButton="text" type="button" [disabled]="saving()" (click)="discard.emit()">
          {{ say(texts.discard) }}
        </button>
        <button
          matButton="filled"
          type="button"
          aria-keyshortcuts="Control+S"
          [disabled]="saving()"
          (click)="save.emit()"
        >
          @if (saving()) {
            <mat-spinner diameter="16" />
            {{ say(texts.saving) }}
          } @else {
            {{ say(texts.save) }}
          }
        </button>
      </section>
    }
  `,
  styleUrl: './save-bar.scss',
})
export class SaveBar {
  readonly dirty = input.required<boolean>();
  readonly saving = input(false);
  /** What will be saved, in words; "Unsaved changes" when left out. */
  readonly message = input('');
  readonly save = output<void>();
  readonly discard = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;

  protected shortcut(event: KeyboardEvent): void {
    if (
      event.key.toLowerCase() !== 's' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    // What was typed a moment ago is known after this turn.
    setTimeout(() => {
      if (this.dirty() && !this.saving()) this.save.emit();
    });
  }

  /** Closing the tab asks first, in the browser's words. */
  protected hold(event: BeforeUnloadEvent): void {
    if (this.dirty()) event.preventDefault();
  }
}
