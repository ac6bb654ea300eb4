import type { CustomerSection, SectionGroup } from '../sections';
import { sectionsByGroup } from './sections-by-group';

const section = (id: string, group: SectionGroup): CustomerSection => ({
  id,
  group,
  title: { en: id, pl: id, cs: id, nb: id },
  permission: 'customers:read',
  isShown: () => true,
});
const sections = [
  section('addresses', 'profile'),
  section('notes', 'activity'),
  section('company', 'profile'),
  section('groups', 'profile'),
];

it.each<[string, string[], string[]]>([
  ['the product without one', [], ['addresses', 'company', 'groups', 'notes']],
  ['the operator', ['groups', 'company', 'addresses'], ['groups', 'company', 'addresses', 'notes']],
  ['the operator, new sections behind', ['groups'], ['groups', 'addresses', 'company', 'notes']],
  ['the operator within each group only', ['notes', 'company'], ['company', 'addresses', 'groups', 'notes']],
  [
    'the operator without sections that are gone',
    ['shoes', 'groups'],
    ['groups', 'addresses', 'company', 'notes'],
  ],
])('sections stand in the order of %s', (_, order, expected) => {
  const groups = sectionsByGroup(sections, order);
  expect(groups.map(({ name }) => name)).toEqual(['profile', 'activity']);
  expect(groups.flatMap((group) => group.sections.map(({ id }) => id))).toEqual(expected);
});
