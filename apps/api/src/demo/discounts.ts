import { Dice } from './dice';
import type { Draft } from './drafts';
import { uuidAt } from './ids';
import type { DemoCustomer, DemoDiscount } from './rows';
import { DAY } from './times';

const SHARE = 0.04;

const categories = [
  ['shoes', 'Buty'],
  ['tents', 'Namioty'],
  ['backpacks', 'Plecaki'],
] as const;
const reasons = ['Targi outdoorowe', 'Uznaná reklamace', 'Fast avtale', 'Long-standing customer', ''];
const back = 'back-office@demo.clientele.example';
const owner = 'owner@demo.clientele.example';

type Terms = Pick<DemoDiscount, 'percent' | 'perOrder' | 'categoryCode' | 'categoryName'> & {
  /** First and last day, counted from today. */
  days: readonly [number, number | null];
};

/** Few people have a discount of their own; of `many`, so that the page shows all that there is. */
export function discountsOf(
  draft: Draft,
  customer: DemoCustomer,
  today: Date,
  many: boolean,
): DemoDiscount[] {
  const dice = new Dice(`discounts ${draft.index}`);
  if (!many && !dice.chance(SHARE)) return [];
  return (many ? all : [termsOf(dice, Math.floor((today.getTime() - draft.arrivedAt.getTime()) / DAY))]).map(
    ({ days: [first, last], ...terms }) => {
      const created = new Date(Math.min(today.getTime(), today.getTime() + first * DAY));
      return {
        ...terms,
        id: uuidAt(created, dice),
        customerId: customer.id,
        createdAt: created.toISOString(),
        startsOn: dayAt(today, first),
        endsOn: last === null ? null : dayAt(today, last),
        reason: dice.pick(reasons),
        createdBy: terms.perOrder || Number(terms.percent) > 10 ? owner : back,
      };
    },
  );
}

const goods = { categoryCode: '', categoryName: '' };
const all: readonly Terms[] = [
  { percent: '5.00', perOrder: null, ...goods, days: [-400, -36] },
  { percent: '7.50', perOrder: null, ...goods, days: [-35, null] },
  { percent: '12.00', perOrder: null, categoryCode: 'shoes', categoryName: 'Buty', days: [-20, 40] },
  {
    percent: null,
    perOrder: { amount: '20.00', currency: 'PLN' },
    categoryCode: 'tents',
    categoryName: 'Namioty',
    days: [-10, null],
  },
  { percent: '15.00', perOrder: null, categoryCode: 'backpacks', categoryName: 'Plecaki', days: [30, 90] },
];

/** Nobody has had one for longer than they are there. */
function termsOf(dice: Dice, daysHere: number): Terms {
  const [categoryCode, categoryName] = dice.chance(0.3) ? dice.pick(categories) : (['', ''] as const);
  const last = dice.chance(0.3) ? dice.int(10, 200) : null;
  const percent = dice.pick(['3.00', '5.00', '7.50', '10.00']);
  return {
    percent,
    perOrder: null,
    categoryCode,
    categoryName,
    days: [-Math.min(daysHere, dice.int(1, 300)), last],
  };
}

const dayAt = (today: Date, days: number): string =>
  new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);
