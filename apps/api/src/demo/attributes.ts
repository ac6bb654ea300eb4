import type { AttributeInput, AttributeNames } from '@clientele/attributes/dto';
import { Dice } from './dice';
import type { Draft } from './drafts';
import type { DemoCustomer, DemoValue } from './rows';
import { DAY } from './times';

const SHARE = 0.12;

type Option = Pick<AttributeNames, 'name' | 'namePl' | 'nameCs' | 'nameNb'> & { code: string };
type DemoAttribute = Partial<AttributeInput> & Pick<AttributeInput, 'code' | 'type'> & { options?: Option[] };

/** What the outdoor shop keeps of its customers. */
export const demoAttributes: readonly DemoAttribute[] = [
  {
    code: 'shoe_size',
    type: 'number',
    name: 'Shoe size',
    namePl: 'Rozmiar buta',
    nameCs: 'Velikost bot',
    nameNb: 'Skostørrelse',
    hint: 'EU',
    inList: true,
    filterable: true,
  },
  {
    code: 'jacket_size',
    type: 'choice',
    name: 'Jacket size',
    namePl: 'Rozmiar kurtki',
    nameCs: 'Velikost bundy',
    nameNb: 'Jakkestørrelse',
    inList: true,
    filterable: true,
    options: ['S', 'M', 'L', 'XL'].map((name) => ({
      code: name.toLowerCase(),
      name,
      namePl: '',
      nameCs: '',
      nameNb: '',
    })),
  },
  {
    code: 'favourite_sports',
    type: 'multi_choice',
    name: 'Favourite sports',
    namePl: 'Ulubione sporty',
    nameCs: 'Oblíbené sporty',
    nameNb: 'Favorittidretter',
    filterable: true,
    options: [
      { code: 'hiking', name: 'Hiking', namePl: 'Turystyka piesza', nameCs: 'Turistika', nameNb: 'Fotturer' },
      { code: 'climbing', name: 'Climbing', namePl: 'Wspinaczka', nameCs: 'Lezení', nameNb: 'Klatring' },
      { code: 'skiing', name: 'Skiing', namePl: 'Narciarstwo', nameCs: 'Lyžování', nameNb: 'Ski' },
      { code: 'cycling', name: 'Cycling', namePl: 'Kolarstwo', nameCs: 'Cyklistika', nameNb: 'Sykling' },
    ],
  },
  {
    code: 'club_since',
    type: 'date',
    name: 'In the club since',
    namePl: 'W klubie od',
    nameCs: 'V klubu od',
    nameNb: 'Medlem siden',
    inList: true,
  },
];

const sports = ['hiking', 'climbing', 'skiing', 'cycling'];

/** Some people told the shop; whoever came last told all. */
export function valuesOf(draft: Draft, customer: DemoCustomer, today: Date, all: boolean): DemoValue[] {
  const dice = new Dice(`attributes ${draft.index}`);
  if (!all && !dice.chance(SHARE)) return [];
  const daysHere = Math.floor((today.getTime() - draft.arrivedAt.getTime()) / DAY);
  const joined = new Date(today.getTime() - dice.int(0, daysHere) * DAY).toISOString().slice(0, 10);
  const [first, second] = [dice.pick(sports), dice.pick(sports)];
  const told: Omit<DemoValue, 'customerId'>[] = [
    { attribute: 'shoe_size', number: String(dice.int(72, 94) / 2) },
    { attribute: 'jacket_size', option: dice.pick(['s', 'm', 'm', 'l', 'l', 'xl']) },
    ...[...new Set([first, second])].map((option) => ({ attribute: 'favourite_sports', option })),
    { attribute: 'club_since', day: joined },
  ];
  return told.filter(() => all || dice.chance(0.7)).map((value) => ({ ...value, customerId: customer.id }));
}
