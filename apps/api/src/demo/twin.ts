import { canonicalEmail } from '@clientele/shared/dto';
import type { Draft } from './drafts';
import type { Person } from './people';

/** The newest customer was here before, years ago: with the same name and phone, and a tag in the address. */
export function withTwin(people: readonly Person[], drafts: readonly Draft[]): Person[] {
  const newest = people.findLast(({ customer }) => customer.deletedAt === null)?.customer;
  const strangers = drafts.filter(
    (draft, index) =>
      people[index]?.customer.deletedAt === null &&
      people[index].customer.id !== newest?.id &&
      draft.language === newest?.language &&
      !draft.actsForCompany &&
      !draft.isStaff &&
      !draft.isContact &&
      !draft.email,
  );
  const twin = strangers[Math.floor(strangers.length / 2)];
  if (!newest || !twin) return [...people];
  const { socialTitle, firstName, lastName, phone, phoneE164 } = newest;
  const email = newest.email.replace('@', '+second@');
  const same = { socialTitle, firstName, lastName, phone, phoneE164 };
  return people.map((person, index) =>
    drafts[index] === twin
      ? {
          ...person,
          customer: { ...person.customer, ...same, email, emailCanonical: canonicalEmail(email) },
        }
      : person,
  );
}
