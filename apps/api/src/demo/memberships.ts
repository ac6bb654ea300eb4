import type { GroupInput } from '@clientele/groups/dto';
import type { Draft } from './drafts';
import type { Activity } from './activity';
import { Dice } from './dice';
import type { GroupCode } from './rows';

/** The groups beside those that every shop has. */
export const demoGroups: readonly ({ code: GroupCode } & Partial<GroupInput>)[] = [
  { code: 'vip', name: 'VIP', discountPercent: '5.00', color: 'purple' },
  {
    code: 'wholesale',
    name: 'Wholesale',
    namePl: 'Hurt',
    nameCs: 'Velkoobchod',
    nameNb: 'Engros',
    discountPercent: '12.50',
    priceDisplay: 'without_tax',
    color: 'teal',
  },
  {
    code: 'staff',
    name: 'Staff',
    namePl: 'Pracownicy',
    nameCs: 'Zaměstnanci',
    nameNb: 'Ansatte',
    discountPercent: '20.00',
    color: 'orange',
  },
];

/** Sales in hundredths of the base currency that make somebody a VIP or a wholesaler. */
const VIP_SALES = 600_000;
const WHOLESALE_SALES = 6_500_000;

/** The main group first, then the others. */
export function groupsOf(draft: Draft, { sales }: Activity): [main: GroupCode, ...others: GroupCode[]] {
  const dice = new Dice(`groups ${draft.index}`);
  if (draft.isStaff) return dice.chance(0.5) ? ['staff', 'customer'] : ['staff'];
  if (!draft.actsForCompany) {
    if (sales < VIP_SALES || dice.chance(0.2)) return ['customer'];
    return dice.chance(0.25) ? ['vip', 'customer'] : ['customer', 'vip'];
  }
  if (sales > WHOLESALE_SALES)
    return dice.chance(0.4)
      ? ['wholesale', 'b2b']
      : ['b2b', 'wholesale', ...(dice.chance(0.2) ? ['vip' as const] : [])];
  return dice.chance(0.94) ? ['b2b'] : ['customer', 'b2b'];
}
