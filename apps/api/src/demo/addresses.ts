import { AddressInput } from '@clientele/addresses/dto';
import { Dice } from './dice';
import type { Draft } from './drafts';
import { uuidAt } from './ids';
import { markets } from './markets';
import { labelIn, noteIn, placeIn } from './places';
import type { DemoAddress, DemoCompany, DemoCustomer } from './rows';

const HOUR = 3_600_000;
const SECONDS = 0.16;
const SECONDS_OF_COMPANIES = 0.35;

/** Most people have one address and some have two; of who only reads the newsletter the shop knows none. */
export function addressesOf(draft: Draft, customer: DemoCustomer, company?: DemoCompany): DemoAddress[] {
  const dice = new Dice(`addresses ${draft.index}`);
  if (draft.isNameless || !dice.chance(shareOf(draft))) return [];
  const hasSecond = dice.chance(company ? SECONDS_OF_COMPANIES : SECONDS);
  const isFor = hasSecond ? dice.weighted({ delivery: 7, invoice: 2, both: 2 }) : 'both';
  const first: DemoAddress = {
    ...addressOf(draft, customer, dice),
    ...(company && dice.chance(0.9) && { company: company.name, taxId: company.taxId }),
    defaultDelivery: !hasSecond || isFor === 'invoice' || dice.chance(0.4),
    defaultInvoice: isFor !== 'invoice',
  };
  if (!hasSecond) return [first];
  const second: DemoAddress = {
    ...addressOf(draft, customer, dice, 1),
    label: labelIn(draft.language, dice),
    delivery: isFor !== 'invoice',
    invoice: isFor !== 'delivery',
    defaultDelivery: !first.defaultDelivery,
    defaultInvoice: !first.defaultInvoice,
    note: dice.chance(0.15) ? noteIn(draft.language, dice) : '',
  };
  return [first, second];
}

function shareOf({ isContact, origin }: Draft): number {
  if (!isContact) return 0.95;
  return origin === 'newsletter' ? 0.1 : 0.45;
}

function addressOf(draft: Draft, customer: DemoCustomer, dice: Dice, later = 0): DemoAddress {
  const createdAt = new Date(draft.arrivedAt.getTime() + later * HOUR);
  const { externalIds: _, ...blank } = new AddressInput();
  const withPhone = dice.chance(0.7);
  return {
    ...blank,
    id: uuidAt(createdAt, dice),
    customerId: customer.id,
    createdAt: createdAt.toISOString(),
    firstName: customer.firstName,
    lastName: customer.lastName,
    ...placeIn(draft.language, dice),
    country: markets[draft.language].country,
    phone: withPhone ? customer.phone : '',
    phoneE164: withPhone ? customer.phoneE164 : '',
  };
}
