import { canonicalEmail, toE164 } from '@clientele/shared/dto';
import { activityOf, type Activity } from './activity';
import { Dice } from './dice';
import type { Draft } from './drafts';
import { emailOf } from './emails';
import { uuidAt } from './ids';
import { groupsOf } from './memberships';
import { phoneOf } from './phones';
import type { DemoCustomer, DemoStats, GroupCode } from './rows';

export interface Person {
  customer: DemoCustomer;
  stats: DemoStats;
  otherGroups: GroupCode[];
}

interface Surroundings {
  today: Date;
  deletedAt: Date | undefined;
  /** The domain of the company that the person acts for. */
  workDomain: string | undefined;
  takenEmails: Set<string>;
}

const STAFF_DOMAIN = 'polnoc-outdoor.example';

export function personOf(draft: Draft, { today, deletedAt, workDomain, takenEmails }: Surroundings): Person {
  const dice = new Dice(`record ${draft.index}`);
  const id = uuidAt(draft.arrivedAt, dice);
  const activated =
    draft.isStaff || (!draft.isContact && dice.chance(draft.origin === 'import' ? 0.8 : 0.95));
  const activity = activityOf(draft, activated, deletedAt ?? today);
  const [mainGroup, ...otherGroups] = groupsOf(draft, activity);
  const employer = draft.isStaff ? STAFF_DOMAIN : dice.chance(0.86) ? workDomain : undefined;
  const email = draft.email ?? emailOf(draft, employer, dice, takenEmails);
  const phone = dice.chance(phoneShare(draft)) ? phoneOf(phoneLanguage(draft, dice), dice) : '';
  const customer: DemoCustomer = {
    id,
    createdAt: draft.arrivedAt.toISOString(),
    deletedAt: deletedAt?.toISOString() ?? null,
    ...(draft.isNameless ? { socialTitle: '', firstName: '', lastName: '' } : namesOf(draft)),
    email,
    emailCanonical: canonicalEmail(email),
    phone,
    phoneE164: toE164(phone),
    language: draft.language,
    type: draft.isContact ? 'contact' : 'customer',
    activated,
    enabled: !dice.chance(0.04),
    ...consents(draft, dice),
    registeredAt: draft.isContact ? null : draft.arrivedAt.toISOString(),
    origin: draft.origin,
    mainGroup,
    tags: tagsOf(draft, activity, dice),
    externalIds: externalIds(draft, dice),
  };
  return { customer, stats: statsRow(id, activity), otherGroups };
}

const namesOf = ({
  socialTitle,
  firstName,
  lastName,
}: Draft): Pick<Draft, 'socialTitle' | 'firstName' | 'lastName'> => ({
  socialTitle,
  firstName,
  lastName,
});

/** A newsletter needs no phone; a delivery does. */
function phoneShare({ isContact, isNameless, actsForCompany }: Draft): number {
  if (isNameless) return 0;
  if (isContact) return 0.3;
  return actsForCompany ? 0.97 : 0.88;
}

/** Some live in another country of the shop. */
function phoneLanguage({ language }: Draft, dice: Dice): Draft['language'] {
  return dice.chance(0.03) ? dice.weighted({ pl: 3, cs: 2, nb: 4, en: 4 }) : language;
}

function consents(
  { isContact, origin }: Draft,
  dice: Dice,
): Pick<DemoCustomer, 'newsletter' | 'partnerOffers'> {
  const usual = isContact ? 0.13 : 0.31;
  const newsletter = dice.chance(origin === 'newsletter' ? 0.93 : usual);
  return { newsletter, partnerOffers: dice.chance(newsletter ? 0.33 : 0.05) };
}

function tagsOf({ actsForCompany, isContact }: Draft, { orderCount }: Activity, dice: Dice): string[] {
  const chances: Readonly<Record<string, number>> = {
    loyal: orderCount >= 8 ? 0.7 : 0,
    'returns-a-lot': orderCount >= 3 ? 0.04 : 0,
    press: isContact ? 0.03 : 0.002,
    'trade-fair': actsForCompany ? 0.1 : 0.01,
    'call-first': actsForCompany ? 0.05 : 0.006,
    'mountain-club': isContact ? 0.01 : 0.05,
    'gift-cards': orderCount > 0 ? 0.02 : 0,
    influencer: 0.004,
  };
  return Object.keys(chances).filter((tag) => dice.chance(chances[tag] ?? 0));
}

/** The old shop numbered people as they came; the ERP knows who buys on account. */
function externalIds({ index, origin, actsForCompany }: Draft, dice: Dice): Record<string, string> {
  const known: Record<string, string> = {};
  if (origin === 'import' || dice.chance(0.1)) known['prestashop'] = String(300 + index * 3 + dice.int(0, 2));
  if (actsForCompany && dice.chance(0.55)) known['erp'] = `K-${String(120 + index).padStart(5, '0')}`;
  return known;
}

function statsRow(
  customerId: string,
  { firstVisitAt, lastVisitAt, orderCount, ordersValue, sales }: Activity,
): DemoStats {
  return {
    customerId,
    firstVisitAt: firstVisitAt?.toISOString() ?? null,
    lastVisitAt: lastVisitAt?.toISOString() ?? null,
    orderCount,
    ordersValue: (ordersValue / 100).toFixed(2),
    sales: (sales / 100).toFixed(2),
  };
}
