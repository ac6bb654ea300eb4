import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import { type FormValueControl } from '@angular/forms/signals';
import { MatAutocompleteModule, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Icon } from '../icon';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';
import { folded, type ChoiceOption } from './choice';

const SHOWN_AT_MOST = 100;

/** A long list (countries, time zones) that narrows down while typing. */
@Component({
  selector: 'cl-search-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatAutocompleteModule, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        #box
        type="text"
        [attr.autocomplete]="autocomplete()"
        [required]="required()"
        [disabled]="disabled()"
        [errorStateMatcher]="matcher"
        [matAutocomplete]="list"
        [value]="typed()"
        (input)="search(box.value)"
        (focus)="box.select()"
        (blur)="left()"
      />
      <cl-icon matSuffix name="chevron-down" />
      <mat-autocomplete
        #list="matAutocomplete"
        (closed)="left()"
        (optionSelected)="choose($event.option.value)"
      >
        @for (option of matching(); track option.value) {
          <mat-option [value]="option.label">{{ option.label }}</mat-option>
        } @empty {
          <mat-option disabled>{{ say(texts.nothingMatches) }}</mat-option>
        }
      </mat-autocomplete>
      @if (hint() && !shown()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ shown() }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
    cl-icon {
      margin-inline-end: 12px;
    }
  `,
})
export class SearchSelect implements FormValueControl<string | null> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  readonly hint = input('');
  readonly problem = input('');
  readonly autocomplete = input('off');
  readonly value = model<string | null>('');
  readonly required = input(false);
  readonly disabled = input(false);
  readonly touched = input(false);
  readonly touch = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly control = viewChild.required(MatInput);
  private readonly trigger = viewChild.required(MatAutocompleteTrigger);
  protected readonly typed = linkedSignal(() => this.labelOf(this.value()));
  private readonly searching = linkedSignal({ source: this.value, computation: () => false });
  protected readonly shown = computed(() => (this.touched() ? this.problem() : ''));
  protected readonly matcher = { isErrorState: () => this.shown() !== '' };

  protected readonly matching = computed(() => {
    if (!this.searching()) return this.options();
    const wanted = folded(this.typed().trim());
    const starts = (option: ChoiceOption): boolean => folded(option.label).startsWith(wanted);
    const found = this.options().filter((option) => this.fits(option, wanted));
    return [...found.filter(starts), ...found.filter((option) => !starts(option))].slice(0, SHOWN_AT_MOST);
  });

  constructor() {
    effect(() => {
      this.shown();
      this.control().updateErrorState();
    });
  }

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }

  protected search(typed: string): void {
    this.typed.set(typed);
    this.searching.set(true);
    const exact = this.options().find((option) => folded(option.label) === folded(typed.trim()));
    if (exact) this.value.set(exact.value);
    else if (typed.trim() === '') this.value.set(this.emptyValue());
  }

  protected choose(label: string): void {
    const option = this.options().find((candidate) => candidate.label === label);
    if (option) this.value.set(option.value);
    this.typed.set(label);
    this.searching.set(false);
  }

  /** Once the box is left and its list closed, what was typed and chose nothing gives way to what is chosen. */
  protected left(): void {
    const isHere = this.box().nativeElement === document.activeElement;
    if (isHere || this.trigger().panelOpen) return;
    this.typed.set(this.labelOf(this.value()));
    this.searching.set(false);
    this.touch.emit();
  }

  private fits(option: ChoiceOption, wanted: string): boolean {
    return folded(option.label).includes(wanted) || option.value?.toLowerCase() === wanted;
  }

  private labelOf(value: string | null): string {
    return this.options().find((option) => option.value === value)?.label ?? value ?? '';
  }

  private emptyValue(): string | null {
    return this.value() === null || this.options().some((option) => option.value === null) ? null : '';
  }
}
