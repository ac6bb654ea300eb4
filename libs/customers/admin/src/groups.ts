import { Service, computed, inject } from '@angular/core';
import { groupName, type Group, type GroupList } from '@clientele/groups/dto';
import { Speech, type ChoiceOption, apiResource } from '@clientele/shared/admin';
import { shownInPlace } from './reading';

/** The customer groups by name, for filters and the form. */
@Service()
export class Groups {
  private readonly speech = inject(Speech);
  private readonly list = apiResource<GroupList>(() => ({ url: '/api/v1/groups', context: shownInPlace }));
  private readonly items = computed((): readonly Group[] =>
    this.list.hasValue() ? this.list.value().items : [],
  );
  private readonly names = computed(() => {
    const language = this.speech.language();
    const named = this.items().map((group) => [group, groupName(group, language)] as const);
    return new Map(named.flatMap(([{ id, name }, said]) => [[id, said] as const, [name, said] as const]));
  });

  readonly options = computed((): readonly ChoiceOption[] => {
    const { compare } = this.speech.collator();
    return this.items()
      .map(({ id }) => ({ value: id, label: this.nameOf(id) }))
      .sort((one, other) => compare(one.label, other.label));
  });

  /** In the language of the screen, of a group by its id or by its name in lists and files. */
  readonly nameOf = (group: string): string => this.names().get(group) ?? group;
}
