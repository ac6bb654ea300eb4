import { Service, computed, inject } from '@angular/core';
import type { AccountManagerList } from '@clientele/access/dto';
import { Speech, claiming, type ChoiceOption, apiResource } from '@clientele/shared/admin';

/** Those who can look after companies, to choose from. */
@Service()
export class Managers {
  private readonly speech = inject(Speech);
  private readonly list = apiResource<AccountManagerList>(() => ({
    url: '/api/v1/account-managers',
    context: claiming(0, 403, 500, 502, 503, 504),
  }));
  private readonly options = computed((): readonly ChoiceOption[] => {
    const { compare } = this.speech.collator();
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((one, other) => compare(one.label, other.label));
  });

  but(id: string | null): readonly ChoiceOption[] {
    return this.options().filter(({ value }) => value !== id);
  }

  readonly nameOf = (id: string): string => this.options().find(({ value }) => value === id)?.label ?? id;
}
