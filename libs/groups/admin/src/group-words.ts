import { Service, inject } from '@angular/core';
import { COUNTED_MEMBERS, groupName, type Group, type GroupInput } from '@clientele/groups/dto';
import { Formats, NOTHING, Speech } from '@clientele/shared/admin';
import { groupsAdminTexts as texts } from './texts';

/** Says of a group what people read. */
@Service()
export class GroupWords {
  private readonly speech = inject(Speech);
  private readonly formats = inject(Formats);

  readonly name = (group: GroupInput): string => groupName(group, this.speech.language());

  readonly byName = (groups: readonly Group[]): Group[] => {
    const { compare } = this.speech.collator();
    return [...groups].sort((one, other) => compare(this.name(one), this.name(other)));
  };

  /** '' where there is none. */
  readonly discount = ({ discountPercent }: Group): string =>
    Number(discountPercent) > 0 ? this.formats.percent(discountPercent) : '';

  readonly count = (members: number | null): string => {
    if (members === null) return NOTHING;
    const count = this.formats.number(members);
    return members < COUNTED_MEMBERS ? count : this.speech.say(texts.orMore, { count });
  };
}
