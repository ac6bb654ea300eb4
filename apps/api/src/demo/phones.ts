import { isPhoneNumber, type Language } from '@clientele/shared/dto';
import type { Dice } from './dice';

interface Kind {
  weight: number;
  /** The digits after the country code. */
  digits: (dice: Dice) => string;
  /** How it is typed, and how often; `#` stands for a digit. */
  styles: Readonly<Record<string, number>>;
}

const startingWith = (starts: string, more: number) => (dice: Dice) =>
  dice.pick(starts.split(' ')) + dice.digits(more);

/** Numbers kept for films and books (Ofcom): nobody's phone rings. The other countries keep none. */
const BRITISH_FICTION = '113496 114496 115496 116496 117496 118496 121496 131496 141496 151496 161496 191498';

const kinds: Readonly<Record<Language, readonly [usual: Kind, rare: Kind]>> = {
  pl: [
    {
      weight: 9,
      digits: startingWith('50 51 53 60 66 69 72 73 78 79 88', 7),
      styles: {
        '+48 ### ### ###': 10,
        '+48#########': 8,
        '+48 ###-###-###': 4,
        '+48 #########': 2,
        '+48.###.###.###': 1,
      },
    },
    {
      weight: 1,
      digits: (dice) =>
        dice.pick(['12', '18', '22', '32', '33', '42', '58', '61', '71', '85']) +
        dice.int(2, 8) +
        dice.digits(6),
      styles: { '+48 ## ### ## ##': 5, '+48 (##) ### ## ##': 3, '+48#########': 2, '+48 ##-###-##-##': 1 },
    },
  ],
  cs: [
    {
      weight: 16,
      digits: startingWith(
        '602 603 604 605 606 607 608 720 721 723 724 728 731 732 733 736 737 739 773 774 775 776 777',
        6,
      ),
      styles: {
        '+420 ### ### ###': 10,
        '+420#########': 7,
        '+420 #########': 3,
        '+420 ###-###-###': 1,
        '+420 ### ## ## ##': 1,
      },
    },
    {
      weight: 1,
      digits: startingWith('22 23 37 48 54 58 59', 7),
      styles: { '+420 ### ### ###': 5, '+420#########': 2 },
    },
  ],
  nb: [
    {
      weight: 18,
      digits: startingWith('40 41 45 46 47 48 90 91 92 93 95 97 98 99', 6),
      styles: { '+47 ### ## ###': 10, '+47########': 7, '+47 ## ## ## ##': 4, '+47 ########': 2 },
    },
    {
      weight: 1,
      digits: startingWith('22 23 33 38 51 55 64 69 70 73 75 77', 6),
      styles: { '+47 ## ## ## ##': 5, '+47########': 2 },
    },
  ],
  en: [
    {
      weight: 3,
      digits: startingWith(BRITISH_FICTION, 4),
      styles: { '+44 ### ### ####': 5, '+44##########': 4, '+44 (0)### ### ####': 2, '+44 #### ######': 1 },
    },
    {
      weight: 1,
      digits: startingWith('2079460', 3),
      styles: { '+44 ## #### ####': 5, '+44##########': 3, '+44 (0)## #### ####': 2 },
    },
  ],
};

/** A number that the country's plan allows, typed as people type it. */
export function phoneOf(language: Language, dice: Dice): string {
  const { digits, styles } = kindOf(language, dice);
  const style = dice.weighted(styles);
  for (;;) {
    const typed = filled(style, digits(dice));
    if (isPhoneNumber(typed)) return typed;
  }
}

function kindOf(language: Language, dice: Dice): Kind {
  const [usual, rare] = kinds[language];
  return dice.chance(usual.weight / (usual.weight + rare.weight)) ? usual : rare;
}

function filled(style: string, digits: string): string {
  let position = 0;
  return style.replace(/#/g, () => digits[position++] ?? '');
}
