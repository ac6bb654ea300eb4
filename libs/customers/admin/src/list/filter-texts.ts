import type { Said } from '@clientele/shared/dto';
import type { Condition } from './filter';

export const filterTexts = {
  add: { en: 'Filter', pl: 'Filtr', cs: 'Filtr', nb: 'Filter' },
  addLabel: { en: 'Add a filter', pl: 'Dodaj filtr', cs: 'Přidat filtr', nb: 'Legg til filter' },
  chips: { en: 'Filters in use', pl: 'Użyte filtry', cs: 'Použité filtry', nb: 'Filtre i bruk' },
  edit: {
    en: 'Change filter: {filter}',
    pl: 'Zmień filtr: {filter}',
    cs: 'Změnit filtr: {filter}',
    nb: 'Endre filter: {filter}',
  },
  remove: {
    en: 'Remove filter: {filter}',
    pl: 'Usuń filtr: {filter}',
    cs: 'Odebrat filtr: {filter}',
    nb: 'Fjern filter: {filter}',
  },
  findField: { en: 'Find a field', pl: 'Znajdź pole', cs: 'Najít pole', nb: 'Finn et felt' },
  fields: { en: 'Fields', pl: 'Pola', cs: 'Pole', nb: 'Felt' },
  noField: {
    en: 'No field of this name',
    pl: 'Nie ma takiego pola',
    cs: 'Takové pole není',
    nb: 'Ingen felt med dette navnet',
  },
  otherField: { en: 'Other field', pl: 'Inne pole', cs: 'Jiné pole', nb: 'Et annet felt' },
  condition: { en: 'Condition', pl: 'Warunek', cs: 'Podmínka', nb: 'Vilkår' },
  value: { en: 'Value', pl: 'Wartość', cs: 'Hodnota', nb: 'Verdi' },
  from: { en: 'From', pl: 'Od', cs: 'Od', nb: 'Fra' },
  to: { en: 'To', pl: 'Do', cs: 'Do', nb: 'Til' },
  anyOf: {
    en: 'Separate several with a comma',
    pl: 'Kilka wartości oddziel przecinkiem',
    cs: 'Více hodnot oddělte čárkou',
    nb: 'Skill flere med komma',
  },
  apply: { en: 'Apply', pl: 'Zastosuj', cs: 'Použít', nb: 'Bruk' },
  cancel: { en: 'Cancel', pl: 'Anuluj', cs: 'Zrušit', nb: 'Avbryt' },
  yes: { en: 'Yes', pl: 'Tak', cs: 'Ano', nb: 'Ja' },
  no: { en: 'No', pl: 'Nie', cs: 'Ne', nb: 'Nei' },
  ranges: { en: 'Common periods', pl: 'Częste okresy', cs: 'Běžná období', nb: 'Vanlige perioder' },
} satisfies Record<string, Said>;

export const periodTexts = {
  week: { en: 'Last 7 days', pl: 'Ostatnie 7 dni', cs: 'Posledních 7 dní', nb: 'Siste 7 dager' },
  month: { en: 'Last 30 days', pl: 'Ostatnie 30 dni', cs: 'Posledních 30 dní', nb: 'Siste 30 dager' },
  quarter: { en: 'Last 90 days', pl: 'Ostatnie 90 dni', cs: 'Posledních 90 dní', nb: 'Siste 90 dager' },
  year: { en: 'This year', pl: 'Ten rok', cs: 'Letos', nb: 'I år' },
} satisfies Record<string, Said>;

const words = {
  contains: { en: 'contains', pl: 'zawiera', cs: 'obsahuje', nb: 'inneholder' },
  startsWith: { en: 'starts with', pl: 'zaczyna się od', cs: 'začíná na', nb: 'begynner med' },
  is: { en: 'is', pl: 'to', cs: 'je', nb: 'er' },
  isNot: { en: 'is not', pl: 'to nie', cs: 'není', nb: 'er ikke' },
  atLeast: { en: 'at least', pl: 'co najmniej', cs: 'alespoň', nb: 'minst' },
  atMost: { en: 'at most', pl: 'co najwyżej', cs: 'nejvýše', nb: 'høyst' },
  between: { en: 'between', pl: 'pomiędzy', cs: 'mezi', nb: 'mellom' },
  empty: { en: 'is empty', pl: 'jest puste', cs: 'není vyplněno', nb: 'mangler' },
  filled: { en: 'is filled in', pl: 'jest wypełnione', cs: 'je vyplněno', nb: 'er utfylt' },
} satisfies Record<Condition, Said>;

/** A day is not "at least": it is "from". */
const dayWords = {
  ...words,
  is: { en: 'on', pl: 'w dniu', cs: 'dne', nb: 'den' },
  atLeast: { en: 'from', pl: 'od', cs: 'od', nb: 'fra og med' },
  atMost: { en: 'until', pl: 'do', cs: 'do', nb: 'til og med' },
} satisfies Record<Condition, Said>;

const phrases = {
  contains: {
    en: '{field} contains “{value}”',
    pl: '{field} zawiera „{value}”',
    cs: '{field} obsahuje „{value}“',
    nb: '{field} inneholder «{value}»',
  },
  startsWith: {
    en: '{field} starts with “{value}”',
    pl: '{field} zaczyna się od „{value}”',
    cs: '{field} začíná na „{value}“',
    nb: '{field} begynner med «{value}»',
  },
  is: { en: '{field}: {value}', pl: '{field}: {value}', cs: '{field}: {value}', nb: '{field}: {value}' },
  isNot: {
    en: '{field}: not {value}',
    pl: '{field}: nie {value}',
    cs: '{field}: ne {value}',
    nb: '{field}: ikke {value}',
  },
  atLeast: {
    en: '{field}: at least {value}',
    pl: '{field}: co najmniej {value}',
    cs: '{field}: alespoň {value}',
    nb: '{field}: minst {value}',
  },
  atMost: {
    en: '{field}: at most {value}',
    pl: '{field}: co najwyżej {value}',
    cs: '{field}: nejvýše {value}',
    nb: '{field}: høyst {value}',
  },
  between: {
    en: '{field}: {value} – {to}',
    pl: '{field}: {value} – {to}',
    cs: '{field}: {value} – {to}',
    nb: '{field}: {value} – {to}',
  },
  empty: { en: '{field}: empty', pl: '{field}: brak', cs: '{field}: nevyplněno', nb: '{field}: mangler' },
  filled: { en: '{field}: filled in', pl: '{field}: podano', cs: '{field}: vyplněno', nb: '{field}: utfylt' },
} satisfies Record<Condition, Said>;

const dayPhrases = {
  ...phrases,
  atLeast: {
    en: '{field}: from {value}',
    pl: '{field}: od {value}',
    cs: '{field}: od {value}',
    nb: '{field}: fra {value}',
  },
  atMost: {
    en: '{field}: until {value}',
    pl: '{field}: do {value}',
    cs: '{field}: do {value}',
    nb: '{field}: til {value}',
  },
} satisfies Record<Condition, Said>;

/** What a condition is called in the editor. */
export function wordOf(condition: Condition, isDay: boolean): Said {
  return (isDay ? dayWords : words)[condition];
}

/** What a whole filter says on its chip. */
export function phraseOf(condition: Condition, isDay: boolean): Said {
  return (isDay ? dayPhrases : phrases)[condition];
}
