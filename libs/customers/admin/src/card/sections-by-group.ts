import { SECTION_GROUPS, type CustomerSection, type SectionGroup } from '../sections';

export interface GroupOfSections {
  name: SectionGroup;
  sections: readonly CustomerSection[];
}

/** The sections in the groups of the navigator; in each first those that the order names, then the rest as they come. */
export function sectionsByGroup(
  sections: readonly CustomerSection[],
  order: readonly string[] = [],
): GroupOfSections[] {
  const rankOf = ({ id }: CustomerSection): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return SECTION_GROUPS.map((name) => ({
    name,
    sections: sections
      .filter(({ group }) => group === name)
      .sort((one, other) => rankOf(one) - rankOf(other)),
  })).filter((group) => group.sections.length > 0);
}
