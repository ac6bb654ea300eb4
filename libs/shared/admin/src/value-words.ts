import { Service, inject } from '@angular/core';
import type { Field, MoneyValue, Said } from '@clientele/shared/dto';
import { Formats } from './formats';
import { Countries } from './forms/countries';
import { Speech } from './speech';
import { sharedTexts as texts } from './texts';

/** Says the value of a field as people read it; '' where there is none. */
@Service()
export class ValueWords {
  private readonly speech = inject(Speech);
  private readonly formats = inject(Formats);
  private readonly countries = inject(Countries);

  readonly of = (field: Field, value: unknown): string => {
    if (value === null || value === undefined || value === '') return this.wordOf(field.choices?.['']);
    switch (field.kind) {
      case 'money':
        return this.formats.money(value as MoneyValue);
      case 'integer':
        return field.name === 'customerNumber' ? textOf(value) : this.formats.number(value as number);
      case 'decimal':
        return this.formats.decimal(value as string);
      case 'percent':
        return this.formats.percent(value as string);
      case 'day':
        return this.formats.day(value as string);
      case 'instant':
        return this.formats.instant(value as string);
      case 'flag':
        return this.speech.say(value === true ? texts.yes : texts.no);
      case 'country':
        return this.countries.nameOf(textOf(value));
      case 'choice':
        return this.wordOf(field.choices?.[textOf(value)]) || textOf(value);
      case 'tags':
        return (value as readonly string[]).map((one) => this.wordOf(field.choices?.[one]) || one).join(', ');
      case 'map':
        return pairsOf(value as Readonly<Record<string, string>>);
      default:
        return textOf(value);
    }
  };

  private wordOf(said: Said | undefined): string {
    return said ? this.speech.say(said) : '';
  }
}

function pairsOf(map: Readonly<Record<string, string>>): string {
  return Object.entries(map)
    .map((pair) => pair.join(': '))
    .join(', ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
