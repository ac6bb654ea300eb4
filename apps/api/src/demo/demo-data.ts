import { canonicalEmail } from '@clientele/shared/dto';
import { addressesOf } from './addresses';
import { valuesOf } from './attributes';
import { awkwardPeople } from './awkward-people';
import { draftCompanies, type DraftedCompany } from './companies';
import { Dice } from './dice';
import { discountsOf } from './discounts';
import { draftOf, type Draft } from './drafts';
import { notesOf } from './notes';
import { personOf } from './people';
import { registerChecksOf } from './register-checks';
import type { DemoCustomer, DemoData } from './rows';
import { DAY, arrivals } from './times';
import { withTwin } from './twin';

const PEOPLE = 5000;
const IN_TRASH = 31;
const TRASH_DAYS = 29;

/** The whole demo shop as it stands on that day: the same people on any day, as far back from it. */
export function demoData(today: Date): DemoData {
  const drafts = arrivals(PEOPLE, today, new Dice('arrivals')).map((arrivedAt, index) =>
    draftOf(index, arrivedAt),
  );
  const companies = draftCompanies(drafts);
  const domains = new Map(primaries(companies).map(({ index, company }) => [index, company.domain]));
  const deletions = deletionsOf(drafts, today);
  const takenEmails = new Set(awkwardPeople.flatMap(({ email }) => (email ? [canonicalEmail(email)] : [])));
  const made = drafts.map((draft) =>
    personOf(draft, {
      today,
      takenEmails,
      deletedAt: deletions.get(draft.index),
      workDomain: domains.get(draft.index),
    }),
  );
  const people = withTwin(made, drafts);
  const primaryCompanies = new Map(primaries(companies).map(({ index, company }) => [index, company.row]));
  const ofEach = <T>(of: (draft: Draft, customer: DemoCustomer, index: number) => T[]): T[] =>
    drafts.flatMap((draft, index) => {
      const person = people[index];
      return person ? of(draft, person.customer, index) : [];
    });
  const shop = {
    companies: companies.map(({ row }) => row),
    companyPeople: companyPeopleOf(companies, people),
    addresses: ofEach((draft, customer, index) => addressesOf(draft, customer, primaryCompanies.get(index))),
  };
  const newest = people.findLastIndex(({ customer }) => customer.deletedAt === null);
  return {
    customers: people.map(({ customer }) => customer),
    stats: people.map(({ stats }) => stats),
    memberships: people.flatMap(membershipsOf),
    ...shop,
    registerChecks: registerChecksOf(shop, today),
    notes: ofEach((draft, customer, index) => notesOf(draft, customer, today, index === newest)),
    discounts: ofEach((draft, customer, index) => discountsOf(draft, customer, today, index === newest)),
    values: ofEach((draft, customer, index) => valuesOf(draft, customer, today, index === newest)),
  };
}

function membershipsOf({ customer, otherGroups }: ReturnType<typeof personOf>): DemoData['memberships'] {
  return otherGroups.map((group) => ({ customerId: customer.id, group }));
}

function companyPeopleOf(
  companies: readonly DraftedCompany[],
  people: readonly { customer: DemoCustomer }[],
): DemoData['companyPeople'] {
  return companies.flatMap(({ row, people: members }) =>
    members.map(({ index, isPrimary, roles }) => ({
      companyId: row.id,
      customerId: people[index]?.customer.id ?? '',
      isPrimary,
      roles,
    })),
  );
}

/** Who acts for which company before all others, by index. */
function primaries(companies: readonly DraftedCompany[]): { index: number; company: DraftedCompany }[] {
  return companies.flatMap((company) =>
    company.people.filter(({ isPrimary }) => isPrimary).map(({ index }) => ({ index, company })),
  );
}

/** Who is in the trash, by index, and since when: private people who did not come just now. */
function deletionsOf(drafts: readonly Draft[], today: Date): Map<number, Date> {
  const dice = new Dice('trash');
  const eligible = drafts.filter(
    (draft) =>
      !draft.actsForCompany &&
      !draft.isStaff &&
      !draft.email &&
      today.getTime() - draft.arrivedAt.getTime() > (TRASH_DAYS + 1) * DAY,
  );
  const deletions = new Map<number, Date>();
  while (deletions.size < IN_TRASH) {
    const { index } = dice.pick(eligible);
    if (!deletions.has(index))
      deletions.set(index, new Date(today.getTime() - dice.next() * TRASH_DAYS * DAY));
  }
  return deletions;
}
