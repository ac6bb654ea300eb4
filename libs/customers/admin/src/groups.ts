import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import type { Group, GroupList } from '@clientele/groups/dto';
import { Speech, type ChoiceOption } from '@clientele/shared/admin';
import { shownInPlace } from './reading';

/** The customer groups by name, for filters and the form. */
@Service()
export class Groups {
  private readonly speech = inject(Speech);
  private readonly list = httpResource<GroupList>(() => ({ url: '/api/v1/groups', context: shownInPlace }));
  private readonly items = computed((): readonly Group[] =>
    this.list.hasValue() ? this.list.value().items : [],
  );
  private readonly names = computed(() => new Map(this.items().map(({ id, name }) => [id, name])));

  readonly options = computed((): readonly ChoiceOption[] => {
    const { compare } = this.speech.collator();
    return this.items()
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((one, other) => compare(one.label, other.label));
  });

  readonly nameOf = (id: string): string => this.names().get(id) ?? id;
}
