import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LoadError } from '../page/load-error';
import { Skeleton } from '../page/skeleton';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';
import { holdDialog } from './hold-dialog';

/** What a record that goes takes with it, as it is read again. */
interface Found {
  error(): unknown;
  hasValue(): boolean;
  reload(): unknown;
}

/** The frame of a dialog that deletes what has no way back: what goes along is put in, and a name may have to be typed. */
@Component({
  selector: 'cl-delete-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, MatButton, MatDialogModule, MatFormFieldModule, MatInput, Skeleton],
  template: `
    <form novalidate autocomplete="off" (submit)="begin($event)">
      <h2 mat-dialog-title>{{ title() }}</h2>
      <mat-dialog-content>
        @if (found().error(); as error) {
          <cl-load-error [error]="error" (retry)="found().reload()" />
        } @else if (!found().hasValue()) {
          <cl-skeleton [rows]="3" />
        } @else {
          <div class="cl-form">
            <ng-content />
            @if (name()) {
              <mat-form-field>
                <mat-label>{{ say(texts.typeName, { name: name() }) }}</mat-label>
                <input matInput #box [value]="typed()" (input)="typed.set(box.value)" />
              </mat-form-field>
            }
          </div>
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton="text" type="button" [disabled]="saving()" (click)="hold.leave()">
          {{ say(texts.cancel) }}
        </button>
        <button matButton="filled" type="submit" class="cl-danger" [disabled]="!isReady() || saving()">
          {{ action() }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    :host,
    form {
      display: contents;
    }
  `,
})
export class DeleteDialog {
  readonly title = input.required<string>();
  readonly found = input.required<Found>();
  /** What is typed to confirm; nothing needs to be where it is empty. */
  readonly name = input('');
  readonly ready = input(true);
  readonly saving = input.required<boolean>();
  /** What the button says. */
  readonly action = input.required<string>();
  readonly delete = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly typed = signal('');
  protected readonly isReady = computed(
    () => this.found().hasValue() && this.ready() && (!this.name() || this.typed().trim() === this.name()),
  );
  protected readonly hold = holdDialog(inject<MatDialogRef<unknown>>(MatDialogRef), {
    dirty: () => this.typed() !== '',
    saving: this.saving,
  });

  protected begin(event: Event): void {
    event.preventDefault();
    if (this.isReady()) this.delete.emit();
  }
}
