import { Service, computed, inject } from '@angular/core';
import { COUNTRIES } from '@clientele/shared/dto';
import { Speech } from '../speech';
import type { ChoiceOption } from './choice';

/** The countries by their names in the language of the screen, in its order. */
@Service()
export class Countries {
  private readonly speech = inject(Speech);
  private readonly names = computed(() => new Intl.DisplayNames(this.speech.language(), { type: 'region' }));
  readonly options = computed((): readonly ChoiceOption[] => {
    const { compare } = this.speech.collator();
    const options = COUNTRIES.map((code) => ({ value: code, label: this.nameOf(code) }));
    return options.sort((a, b) => compare(a.label, b.label));
  });

  readonly nameOf = (code: string): string => (code ? (this.names().of(code) ?? code) : '');
}
