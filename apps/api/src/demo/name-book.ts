import type { Dice } from './dice';

export type Sex = 'female' | 'male';

/** How people of one language are called. Lists begin with the most frequent names. */
export interface NameBook {
  given: Record<Sex, readonly string[]>;
  frequent: Record<Sex, readonly string[]>;
  others: Record<Sex, readonly string[]>;
  /** How many carry one of the frequent surnames. */
  frequentShare: number;
  /** How many carry two surnames, and what stands between them. */
  doubled: Record<Sex, number> & { joint: string };
  /** How many write two first names. */
  secondGiven: number;
}

export interface PersonName {
  firstName: string;
  lastName: string;
}

export const words = (text: string): string[] => text.trim().split(/\s+/);

export function nameOf(book: NameBook, sex: Sex, dice: Dice): PersonName {
  return { firstName: givenName(book, sex, dice), lastName: lastName(book, sex, dice) };
}

export function surname(book: NameBook, sex: Sex, dice: Dice): string {
  return dice.chance(book.frequentShare) ? dice.pickEarly(book.frequent[sex]) : dice.pick(book.others[sex]);
}

function givenName(book: NameBook, sex: Sex, dice: Dice): string {
  const first = dice.pickEarly(book.given[sex]);
  if (!dice.chance(book.secondGiven)) return first;
  const second = dice.pickEarly(book.given[sex].filter((name) => name !== first));
  return `${first} ${second}`;
}

function lastName(book: NameBook, sex: Sex, dice: Dice): string {
  const one = surname(book, sex, dice);
  if (!dice.chance(book.doubled[sex])) return one;
  const other = surname(book, sex, dice);
  return other === one ? one : `${one}${book.doubled.joint}${other}`;
}
