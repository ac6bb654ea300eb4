import { Service, computed, inject } from '@angular/core';
import { Session } from '@clientele/access/admin';
import { COUNTED_VALUES, namesOf, type AttributeNames } from '@clientele/attributes/dto';
import { groupName, type GroupList } from '@clientele/groups/dto';
import { Formats, Speech, apiResource } from '@clientele/shared/admin';
import { SHOWN_IN_PLACE } from './attribute-client';
import { attributesAdminTexts as texts } from './texts';

/** Says what people call attributes, options and the groups that they are for. */
@Service()
export class AttributeWords {
  private readonly speech = inject(Speech);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly known = apiResource<GroupList>(() =>
    this.session.can('groups:read') ? { url: '/api/v1/groups', context: SHOWN_IN_PLACE } : undefined,
  );

  /** The groups to choose from, by their names. */
  readonly groups = computed(() => {
    const { compare } = this.speech.collator();
    const items = this.known.hasValue() ? this.known.value().items : [];
    return items
      .map((group) => ({ value: group.id, label: groupName(group, this.speech.language()) }))
      .sort((one, other) => compare(one.label, other.label));
  });

  readonly name = (named: AttributeNames): string => this.speech.say(namesOf(named));

  /** Names of groups; one that the reader is not told of has none. */
  readonly groupNames = (ids: readonly string[]): string =>
    this.groups()
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label)
      .join(', ');

  /** Values are counted no further than a bound. */
  readonly count = (values: number): string => {
    const count = this.formats.number(values);
    return values < COUNTED_VALUES ? count : this.speech.say(texts.orMore, { count });
  };
}
