import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import {
  transformedValue,
  type FormValueControl,
  type ParseResult,
  type ValidationError,
} from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { CURRENCIES, LOCALE_OF, readAmount, type MoneyValue } from '@clientele/shared/dto';
import { Formats } from '../formats';
import { Speech } from '../speech';
import { sharedTexts as texts } from '../texts';

/** An amount as people of the language type it, and its currency. */
@Component({
  selector: 'cl-money-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatFormFieldModule, MatInput, MatSelectModule],
  template: `
    <mat-form-field class="amount">
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        #amount
        inputmode="decimal"
        autocomplete="off"
        [required]="required()"
        [disabled]="disabled()"
        [errorStateMatcher]="matcher"
        [value]="raw()"
        (input)="raw.set(amount.value)"
        (blur)="leave()"
      />
      @if (hint() && !shown()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ shown() }}</mat-error>
    </mat-form-field>
    <mat-form-field class="currency">
      <mat-label>{{ say(texts.currency) }}</mat-label>
      <mat-select
        [value]="currency()"
        [disabled]="disabled()"
        [aria-label]="say(texts.currencyOf, { title: label() })"
        (valueChange)="changeCurrency($event)"
      >
        @for (code of currencies; track code) {
          <mat-option [value]="code">{{ code }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 240px) 120px;
      gap: 8px;
      align-items: start;
    }
    input {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class MoneyInput implements FormValueControl<MoneyValue | null> {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** What is wrong, when it should be shown. */
  readonly problem = input('');
  readonly value = model<MoneyValue | null>(null);
  readonly required = input(false);
  readonly disabled = input(false);
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output<void>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly currencies = CURRENCIES;
  protected readonly shown = computed(() => (this.touched() ? this.problem() : ''));
  protected readonly matcher = { isErrorState: () => this.shown() !== '' };
  private readonly formats = inject(Formats);
  private readonly language = inject(Speech).language;
  private readonly amount = viewChild.required<ElementRef<HTMLInputElement>>('amount');
  private readonly control = viewChild.required(MatInput);
  private chosen: string | null = null;
  protected readonly currency = computed(
    () => this.value()?.currency ?? this.chosen ?? this.formats.currency(),
  );

  protected readonly raw = transformedValue<MoneyValue | null, string>(this.value, {
    parse: (typed) => this.parse(typed.trim()),
    format: (value) => this.format(value),
  });

  constructor() {
    effect(() => {
      this.shown();
      this.control().updateErrorState();
    });
  }

  focus(options?: FocusOptions): void {
    this.amount().nativeElement.focus(options);
  }

  protected leave(): void {
    if (this.raw.parseErrors().length === 0) this.raw.set(this.format(this.value()));
    this.touch.emit();
  }

  protected changeCurrency(currency: string): void {
    this.chosen = currency;
    const value = this.value();
    if (value) this.value.set({ ...value, currency });
  }

  private parse(typed: string): ParseResult<MoneyValue | null> {
    if (typed === '') return { value: null };
    const amount = readAmount(typed);
    return amount
      ? { value: { amount, currency: this.currency() } }
      : { error: { kind: 'unreadable_amount' } };
  }

  private format(value: MoneyValue | null): string {
    if (!value) return '';
    const format = new Intl.NumberFormat(LOCALE_OF[this.language()], { minimumFractionDigits: 2 });
    return format.format(value.amount as Intl.StringNumericLiteral);
  }
}
