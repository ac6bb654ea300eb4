import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { MatChipsModule, type MatChipInputEvent } from '@angular/material/chips';
import { MatFormFieldModule } from '@angular/material/form-field';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

const ENTER = 13;
const COMMA = 188;

/** Free words as chips: Enter or a comma adds one, Backspace in the empty box removes the last. */
@Component({
  selector: 'cl-tags-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatChipsModule, MatFormFieldModule],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <mat-chip-grid #grid [attr.aria-label]="label()" [disabled]="disabled()" [required]="required()">
        @for (tag of value(); track tag) {
          <mat-chip-row [value]="tag" (removed)="remove(tag)">
            {{ tag }}
            <button matChipRemove type="button" [attr.aria-label]="say(texts.removeTag, { tag })">
              <cl-icon name="close" />
            </button>
          </mat-chip-row>
        }
      </mat-chip-grid>
      <input
        #box
        autocomplete="off"
        [placeholder]="say(texts.addTag)"
        [attr.aria-label]="label()"
        [matChipInputFor]="grid"
        [matChipInputSeparatorKeyCodes]="separators"
        [matChipInputAddOnBlur]="true"
        (matChipInputTokenEnd)="add($event)"
        (blur)="touch.emit()"
      />
      @if (hint() || shown()) {
        <mat-hint [class.cl-danger-text]="shown()">{{ shown() || hint() }}</mat-hint>
      }
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class TagsInput implements FormValueControl<string[]> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly problem = input('');
  readonly value = model<string[]>([]);
  readonly required = input(false);
  readonly disabled = input(false);
  readonly touched = input(false);
  readonly touch = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly separators = [ENTER, COMMA];
  protected readonly shown = computed(() => (this.touched() ? this.problem() : ''));
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }

  protected add(event: MatChipInputEvent): void {
    const tag = event.value.normalize('NFC').trim();
    if (tag && !this.value().includes(tag)) this.value.update((tags) => [...tags, tag]);
    event.chipInput.clear();
  }

  protected remove(tag: string): void {
    this.value.update((tags) => tags.filter((kept) => kept !== tag));
  }
}
