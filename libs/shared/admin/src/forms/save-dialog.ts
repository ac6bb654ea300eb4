import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ReadonlyFieldState } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef, MatDialogState } from '@angular/material/dialog';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';
import { ErrorSummary } from './error-summary';
import { holdDialog } from './hold-dialog';

/** The frame of a dialog that writes something: its fields are put in, and a clash above them. Ctrl+S saves. */
@Component({
  selector: 'cl-save-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, MatButton, MatDialogModule, MatProgressSpinner],
  host: { '(keydown.control.s)': 'begin($event)', '(keydown.meta.s)': 'begin($event)' },
  template: `
    <form novalidate autocomplete="off" (submit)="begin($event)">
      <h2 mat-dialog-title>{{ title() }}</h2>
      <mat-dialog-content>
        <ng-content select="cl-clash" />
        @if (form(); as tree) {
          <cl-error-summary [of]="tree" />
        }
        <div class="cl-form"><ng-content /></div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="text" type="button" [disabled]="saving()" (click)="hold.leave()">
          {{ say(texts.cancel) }}
        </button>
        <button
          matButton="filled"
          type="submit"
          aria-keyshortcuts="Control+S"
          [disabled]="saving() || !ready()"
        >
          @if (saving()) {
            <mat-spinner diameter="16" />
          }
          {{ action() || say(saving() ? texts.saving : texts.save) }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    :host,
    form {
      display: contents;
    }
    cl-error-summary {
      display: block;
    }
    .cl-form {
      padding-block-start: 4px;
    }
    button mat-spinner {
      display: inline-block;
      margin-inline-end: 6px;
      vertical-align: -3px;
    }
  `,
})
export class SaveDialog {
  readonly title = input.required<string>();
  /** The form whose errors are summed up. */
  readonly form = input<() => ReadonlyFieldState<unknown>>();
  readonly dirty = input.required<boolean>();
  readonly saving = input.required<boolean>();
  readonly ready = input(true);
  /** What the button says, where that is not "Save". */
  readonly action = input('');
  readonly save = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  private readonly ref = inject<MatDialogRef<unknown>>(MatDialogRef);
  protected readonly hold = holdDialog(this.ref, {
    dirty: this.dirty,
    saving: this.saving,
  });

  begin(event: Event): void {
    event.preventDefault();
    // While it closes it has the keyboard still.
    if (this.ready() && !this.saving() && this.ref.getState() === MatDialogState.OPEN) this.save.emit();
  }
}
