import { ChangeDetectionStrategy, Component, inject, input, model, signal } from '@angular/core';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Speech, claiming, sharedTexts, apiResource } from '@clientele/shared/admin';

const TYPING_MS = 200;

/** A record as it is found by its list. */
export interface Found {
  id: string;
  name?: string;
  firstName?: string;
  lastName?: string;
  customerNumber?: number;
}

/** One record of a list, which typing finds. */
@Component({
  selector: 'cl-record-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        #box
        autocomplete="off"
        spellcheck="false"
        [matAutocomplete]="list"
        [value]="start()"
        (input)="type(box.value)"
      />
      <mat-autocomplete #list="matAutocomplete" (optionSelected)="choose($event.option.value, box)">
        @if (found.hasValue()) {
          @for (record of found.value().items; track record.id) {
            <mat-option [value]="record">{{ nameOf(record) }}</mat-option>
          } @empty {
            <mat-option disabled>{{ say(sharedTexts.nothingMatches) }}</mat-option>
          }
        }
      </mat-autocomplete>
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class RecordPicker {
  readonly label = input.required<string>();
  /** The list. */
  readonly url = input.required<string>();
  readonly hint = input('');
  /** What stands there before somebody types. */
  readonly start = input('');
  /** The id of the chosen one; null when nothing stands there, undefined when nothing was chosen. */
  readonly value = model<string | null>();
  protected readonly say = inject(Speech).say;
  protected readonly sharedTexts = sharedTexts;
  private readonly asked = signal('');
  private typing: ReturnType<typeof setTimeout> | undefined;
  protected readonly found = apiResource<{ items: readonly Found[] }>(() => {
    const q = this.asked();
    const context = claiming(0, 400, 403, 422, 429, 500, 502, 503, 504);
    return q ? { url: this.url(), params: { q, limit: '8' }, context } : undefined;
  });

  protected type(text: string): void {
    this.value.set(text.trim() === '' ? null : undefined);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.asked.set(text.trim()), TYPING_MS);
  }

  protected choose(record: Found, box: HTMLInputElement): void {
    box.value = this.nameOf(record);
    this.value.set(record.id);
  }

  protected nameOf({ name, firstName, lastName, customerNumber }: Found): string {
    return name ?? `${firstName} ${lastName} · ${customerNumber}`;
  }
}
