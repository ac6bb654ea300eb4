import type { Origin, SocialTitle } from '@clientele/customers/dto';
import type { Language } from '@clientele/shared/dto';
import { awkwardPeople, type AwkwardPerson } from './awkward-people';
import { Dice } from './dice';
import { languageShares, markets } from './markets';
import { nameOf, type PersonName, type Sex } from './name-book';

/** Who somebody is, before companies, addresses and orders are known. */
export interface Draft extends PersonName {
  index: number;
  arrivedAt: Date;
  language: Language;
  socialTitle: SocialTitle;
  isContact: boolean;
  isStaff: boolean;
  actsForCompany: boolean;
  /** Newsletter forms ask for no name; the address still tells it. */
  isNameless: boolean;
  origin: Origin;
  /** An address that the person insists on. */
  email?: string;
}

const STAFF_EVERY = 223;
const AWKWARD_EVERY = 181;
const COMPANY_SHARE = 0.219;

type Weights = Partial<Record<Origin, number>>;
const CUSTOMER_ORIGINS: Weights = { registration: 62, order: 21, import: 9, admin: 4, api: 4 };
const CONTACT_ORIGINS: Weights = { newsletter: 46, form: 27, order: 12, import: 10, admin: 5 };
const BUSINESS_ORIGINS: Weights = { registration: 40, form: 6, order: 14, import: 20, admin: 16, api: 4 };

export function draftOf(index: number, arrivedAt: Date): Draft {
  const dice = new Dice(`person ${index}`);
  const awkward = awkwardAt(index);
  const language = awkward?.language ?? dice.weighted(languageShares);
  const isStaff = !awkward && index % STAFF_EVERY === 42;
  const actsForCompany = !awkward && !isStaff && dice.chance(COMPANY_SHARE);
  const isContact = !isStaff && dice.chance(actsForCompany ? 0.1 : 0.204);
  const origin = originOf(dice, { isStaff, isContact, actsForCompany });
  const sex: Sex = dice.chance(0.52) ? 'female' : 'male';
  const hasTitle = dice.chance(0.88);
  const named = { socialTitle: titleOf(sex, hasTitle), ...nameOf(markets[language].names, sex, dice) };
  const isNameless = !awkward && !actsForCompany && origin === 'newsletter' && dice.chance(0.12);
  return {
    index,
    arrivedAt,
    isContact,
    isStaff,
    isNameless,
    actsForCompany,
    origin,
    ...named,
    ...awkward,
    language,
  };
}

function titleOf(sex: Sex, hasTitle: boolean): SocialTitle {
  if (!hasTitle) return '';
  return sex === 'female' ? 'ms' : 'mr';
}

function originOf(
  dice: Dice,
  { isStaff, isContact, actsForCompany }: Pick<Draft, 'isStaff' | 'isContact' | 'actsForCompany'>,
): Origin {
  if (isStaff) return 'admin';
  if (isContact) return dice.weighted(CONTACT_ORIGINS);
  return dice.weighted(actsForCompany ? BUSINESS_ORIGINS : CUSTOMER_ORIGINS);
}

/** Spread over the years, so that no page of the list is made of them. */
function awkwardAt(index: number): AwkwardPerson | undefined {
  return (index + 1) % AWKWARD_EVERY === 0 ? awkwardPeople[(index + 1) / AWKWARD_EVERY - 1] : undefined;
}
