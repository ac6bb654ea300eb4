import { Dice } from './dice';
import type { Draft } from './drafts';
import { DAY, HOUR, atSomeHour, clamped } from './times';

/** What somebody did in the shop; values in hundredths of the base currency. */
export interface Activity {
  firstVisitAt: Date | null;
  lastVisitAt: Date | null;
  orderCount: number;
  ordersValue: number;
  sales: number;
}

const NOTHING: Activity = { firstVisitAt: null, lastVisitAt: null, orderCount: 0, ordersValue: 0, sales: 0 };

/** How often and for how much people order, by what they are (median and spread). */
const HABITS = {
  private: { yearly: 1.1, yearlySpread: 1, value: 27_900, valueSpread: 0.75 },
  business: { yearly: 4.5, yearlySpread: 1, value: 118_000, valueSpread: 0.9 },
} as const;

/** Of a hundred orders, so many are cancelled or never paid. */
const LOST_ORDERS = 0.07;
const MOST_ORDERS = 420;

/** `end` is today, or when the person went into the trash. */
export function activityOf(draft: Draft, activated: boolean, end: Date): Activity {
  const dice = new Dice(`activity ${draft.index}`);
  const cameBySelf = draft.origin !== 'admin' && draft.origin !== 'import' && draft.origin !== 'api';
  const lastVisitAt = lastVisit(draft, end, dice);
  const orderCount = orders(draft, activated, lastVisitAt, dice);
  if (!cameBySelf && orderCount === 0 && dice.chance(draft.isContact ? 0.9 : 0.35)) return NOTHING;
  const before = cameBySelf ? dice.exponential(draft.origin === 'order' ? 2 * HOUR : 4 * DAY) : 0;
  const after = cameBySelf ? 0 : dice.exponential(3 * DAY);
  const firstVisitAt = new Date(Math.min(draft.arrivedAt.getTime() - before + after, lastVisitAt.getTime()));
  return { firstVisitAt, lastVisitAt, orderCount, ...turnover(draft, orderCount, dice) };
}

/** A third of the people still come; the others have stopped at some time. */
function lastVisit(draft: Draft, end: Date, dice: Dice): Date {
  const { arrivedAt, isContact } = draft;
  const tenure = end.getTime() - arrivedAt.getTime();
  const stillComes = dice.chance(isContact ? 0.1 : 0.36);
  const stopped = isContact ? dice.exponential(20 * DAY) : tenure * dice.next() ** 1.3;
  const day = new Date(
    stillComes ? end.getTime() - dice.exponential(16 * DAY) : arrivedAt.getTime() + stopped,
  );
  const time = atSomeHour(day, dice);
  return clamped(time > end ? new Date(time.getTime() - DAY) : time, arrivedAt, end);
}

function orders(draft: Draft, activated: boolean, lastVisitAt: Date, dice: Dice): number {
  if (draft.isContact) return draft.origin === 'order' ? dice.int(1, 2) : 0;
  const mustHave = draft.origin === 'order' ? 1 : 0;
  if (!activated || dice.chance(draft.actsForCompany ? 0.1 : 0.24)) return mustHave;
  const { yearly, yearlySpread } = HABITS[draft.actsForCompany ? 'business' : 'private'];
  const years = (lastVisitAt.getTime() - draft.arrivedAt.getTime()) / (365 * DAY);
  const count = Math.round(dice.heavyTailed(yearly, yearlySpread) * years);
  return Math.min(Math.max(count, 1), MOST_ORDERS);
}

function turnover(draft: Draft, orderCount: number, dice: Dice): Pick<Activity, 'ordersValue' | 'sales'> {
  const { value, valueSpread } = HABITS[draft.actsForCompany ? 'business' : 'private'];
  // Somebody's orders resemble each other: the person's own level first, then the order's.
  const own = dice.heavyTailed(value, valueSpread * 0.7);
  let ordersValue = 0;
  let sales = 0;
  for (let order = 0; order < orderCount; order++) {
    const amount = Math.max(990, Math.round(dice.heavyTailed(own, valueSpread * 0.7) / 10) * 10);
    ordersValue += amount;
    if (!dice.chance(LOST_ORDERS)) sales += amount;
  }
  return { ordersValue, sales };
}
