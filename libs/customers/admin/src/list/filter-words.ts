import { Service, computed, inject } from '@angular/core';
import { LOCALE_OF, type Field } from '@clientele/shared/dto';
import { Formats, Speech, type ChoiceOption } from '@clientele/shared/admin';
import { Groups } from '../groups';
import { ROW_FIELDS } from './columns';
import type { Filter } from './filter';
import { filterTexts, phraseOf } from './filter-texts';

/** Says filters as people read them: the words of choices, names of groups, days and money in the language. */
@Service()
export class FilterWords {
  private readonly speech = inject(Speech);
  private readonly formats = inject(Formats);
  private readonly groups = inject(Groups);
  private readonly fields = inject(ROW_FIELDS);
  private readonly either = computed(
    () => new Intl.ListFormat(LOCALE_OF[this.speech.language()], { type: 'disjunction' }),
  );

  readonly phrase = (filter: Filter): string => {
    const field = this.fields.inAddress.get(filter.field);
    if (!field) return '';
    const words = filter.values.map((value) => this.valueOf(field, value));
    const isRange = filter.condition === 'between';
    return this.speech.say(phraseOf(filter.condition, isDated(field)), {
      field: this.speech.say(field.title),
      value: isRange ? (words[0] ?? '') : this.either().format(words),
      to: words[1] ?? '',
    });
  };

  /** What a field of few values can be set to; undefined for a field that takes anything. */
  optionsOf(field: Field): readonly ChoiceOption[] | undefined {
    if (field.name === 'mainGroupId') return this.groups.options();
    if (field.kind === 'flag')
      return ['true', 'false'].map((value) => ({ value, label: this.valueOf(field, value) }));
    if (!field.choices) return undefined;
    return Object.entries(field.choices).map(([value, said]) => ({ value, label: this.speech.say(said) }));
  }

  private valueOf(field: Field, value: string): string {
    const said = field.choices?.[value];
    if (said) return this.speech.say(said);
    if (field.name === 'mainGroupId') return this.groups.nameOf(value);
    if (field.kind === 'flag') return this.speech.say(value === 'true' ? filterTexts.yes : filterTexts.no);
    if (field.kind === 'decimal') return this.formats.decimal(value);
    if (field.kind === 'money')
      return this.formats.money({ amount: value, currency: this.formats.currency() });
    if (field.kind === 'integer' && field.name !== 'customerNumber')
      return this.formats.number(Number(value));
    if (isDated(field)) return value.length > 10 ? this.formats.instant(value) : this.formats.day(value);
    return value;
  }
}

export function isDated(field: Field): boolean {
  return field.kind === 'day' || field.kind === 'instant';
}
