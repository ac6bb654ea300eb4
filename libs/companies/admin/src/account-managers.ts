import { Service, computed, inject } from '@angular/core';
import { Speech, claiming, type ChoiceOption, apiResource } from '@clientele/shared/admin';
import { companiesAdminTexts as texts } from './texts';

interface Managers {
  items: readonly { id: string; name: string }[];
}

/** The operators who look after companies, by name. */
@Service()
export class AccountManagers {
  private readonly speech = inject(Speech);
  private readonly list = apiResource<Managers>(() => ({
    url: '/api/v1/account-managers',
    context: claiming(0, 403, 500, 502, 503, 504),
  }));
  private readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));

  readonly options = computed((): readonly ChoiceOption[] => {
    const { compare } = this.speech.collator();
    const people = this.items().map(({ id, name }) => ({ value: id, label: name }));
    const nobody: ChoiceOption = { value: null, label: this.speech.say(texts.nobody) };
    return [nobody, ...people.sort((one, other) => compare(one.label, other.label))];
  });

  readonly nameOf = (id: string): string => this.items().find((manager) => manager.id === id)?.name ?? id;
}
