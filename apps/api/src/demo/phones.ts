import { isPhoneNumber, type Language } from '@clientele/shared/dto';
import type { Dice } from './dice';

interface Plan {
  /** How many have a mobile number. */
  mobileShare: number;
  mobile: (dice: Dice) => string;
  landline: (dice: Dice) => string;
  /** `#` stands for a digit of the number without its country code. */
  mobileStyles: Readonly<Record<string, number>>;
  landlineStyles: Readonly<Record<string, number>>;
}

/** Numbers kept for films and books (Ofcom): nobody's phone rings. The other countries keep none. */
const GB_FICTION = [
  '113496',
  '114496',
  '115496',
  '116496',
  '117496',
  '118496',
  '121496',
  '131496',
  '141496',
  '151496',
  '161496',
  '191498',
];

const britishStyles = {
  '+44 ### ### ####': 5,
  '+44##########': 4,
  '+44 (0)### ### ####': 2,
  '+44 #### ######': 1,
  '+44-###-###-####': 1,
};

const plans: Readonly<Record<Language, Plan>> = {
  pl: {
    mobileShare: 0.9,
    mobile: (dice) =>
      dice.pick(['50', '51', '53', '60', '66', '69', '72', '73', '78', '79', '88']) + dice.digits(7),
    landline: (dice) =>
      dice.pick(['22', '12', '71', '61', '58', '32', '42', '33', '18', '85']) + dice.digits(7),
    mobileStyles: {
      '+48 ### ### ###': 10,
      '+48#########': 8,
      '+48 ###-###-###': 4,
      '+48-###-###-###': 1,
      '+48.###.###.###': 1,
      '+48 #########': 2,
    },
    landlineStyles: {
      '+48 ## ### ## ##': 5,
      '+48 (##) ### ## ##': 3,
      '+48#########': 2,
      '+48 ##-###-##-##': 1,
    },
  },
  cs: {
    mobileShare: 0.94,
    mobile: (dice) => dice.pick(['60', '72', '73', '77']) + dice.int(2, 7) + dice.digits(6),
    landline: (dice) => dice.pick(['22', '23', '54', '37', '48', '58', '59']) + dice.digits(7),
    mobileStyles: {
      '+420 ### ### ###': 10,
      '+420#########': 7,
      '+420 ###-###-###': 1,
      '+420 #########': 3,
      '+420 ### ## ## ##': 1,
    },
    landlineStyles: { '+420 ### ### ###': 5, '+420#########': 2 },
  },
  nb: {
    mobileShare: 0.95,
    mobile: (dice) =>
      dice.pick(['40', '41', '45', '46', '47', '48', '90', '91', '92', '93', '95', '97', '98', '99']) +
      dice.digits(6),
    landline: (dice) =>
      dice.pick(['22', '23', '33', '38', '51', '55', '64', '69', '70', '73', '75', '77']) + dice.digits(6),
    mobileStyles: { '+47 ### ## ###': 10, '+47########': 7, '+47 ## ## ## ##': 4, '+47 ########': 2 },
    landlineStyles: { '+47 ## ## ## ##': 5, '+47########': 2 },
  },
  en: {
    mobileShare: 0.72,
    mobile: (dice) => dice.pick(GB_FICTION) + dice.digits(4),
    landline: (dice) => `2079460${dice.digits(3)}`,
    mobileStyles: britishStyles,
    landlineStyles: { '+44 ## #### ####': 5, '+44##########': 3, '+44 (0)## #### ####': 2 },
  },
};

/** A number that the country's plan allows, typed as people type it. */
export function phoneOf(language: Language, dice: Dice): string {
  const plan = plans[language];
  const isMobile = dice.chance(plan.mobileShare);
  const style = dice.weighted(isMobile ? plan.mobileStyles : plan.landlineStyles);
  for (;;) {
    const typed = filled(style, isMobile ? plan.mobile(dice) : plan.landline(dice));
    if (isPhoneNumber(typed)) return typed;
  }
}

function filled(style: string, digits: string): string {
  let position = 0;
  return style.replace(/#/g, () => digits[position++] ?? '');
}
