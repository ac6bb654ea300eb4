import { Directive, ElementRef, inject, input, model, output } from '@angular/core';
import { transformedValue, type FormValueControl, type ParseResult } from '@angular/forms/signals';
import { readDecimal, readPercent, type Language } from '@clientele/shared/dto';
import { Formats } from '../formats';
import { Speech } from '../speech';
import { formatDay, readDay } from './typed-day';

type TypedKind = 'integer' | 'percent' | 'decimal' | 'day';

/** A text box whose text stands for a value: a whole number, a percentage, a decimal number, or a day as the operator's language writes it. */
@Directive({
  selector: 'input[clTyped]',
  host: {
    '[value]': 'raw()',
    '(input)': 'raw.set(element.value)',
    '(blur)': 'leave()',
  },
})
export class TypedInput implements FormValueControl<number | string | null> {
  readonly clTyped = input.required<TypedKind>();
  readonly value = model<number | string | null>(null);
  readonly touch = output<void>();
  protected readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  private readonly language = inject(Speech).language;
  private readonly formats = inject(Formats);

  protected readonly raw = transformedValue<number | string | null, string>(this.value, {
    parse: (typed) => this.parse(typed.trim()),
    format: (value) => this.format(value),
  });

  focus(options?: FocusOptions): void {
    this.element.focus(options);
  }

  /** Once left, what was understood is written in the form of the language. */
  protected leave(): void {
    if (this.raw.parseErrors().length === 0) this.raw.set(this.format(this.value()));
    this.touch.emit();
  }

  private parse(typed: string): ParseResult<number | string | null> {
    if (typed === '') return { value: null };
    const parsers = { day: parseDay, percent: parsePercent, decimal: parseDecimal, integer: parseInteger };
    return parsers[this.clTyped()](typed, this.language());
  }

  private format(value: number | string | null): string {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return this.formats.number(value);
    const written = {
      day: () => formatDay(value, this.language()),
      percent: () => this.formats.number(Number(value)),
      decimal: () => this.formats.decimal(value),
      integer: () => value,
    };
    return written[this.clTyped()]();
  }
}

function parseDay(typed: string): ParseResult<string> {
  const day = readDay(typed);
  return day ? { value: day } : { error: { kind: 'unreadable_day' } };
}

function parsePercent(typed: string): ParseResult<string> {
  const percent = readPercent(typed);
  return percent ? { value: percent } : { error: { kind: 'percent' } };
}

function parseDecimal(typed: string, language: Language): ParseResult<string> {
  const decimal = readDecimal(typed, language);
  return decimal ? { value: decimal } : { error: { kind: 'decimal' } };
}

function parseInteger(typed: string): ParseResult<number> {
  const digits = typed.replace(/[\s\u00a0\u202f]|[.,](?=\d{3}(\D|$))/g, '');
  return /^\d{1,15}$/.test(digits) ? { value: Number(digits) } : { error: { kind: 'unreadable_number' } };
}
