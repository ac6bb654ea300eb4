import type { Said } from '@clientele/shared/dto';

/** Words in the report's file. */
export const reportTexts = {
  sheet: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  about: { en: 'About this file', pl: 'O tym pliku', cs: 'O tomto souboru', nb: 'Om denne filen' },
  when: { en: 'Made', pl: 'Utworzono', cs: 'Vytvořeno', nb: 'Laget' },
  by: { en: 'By', pl: 'Przez', cs: 'Kdo', nb: 'Av' },
  search: { en: 'Search', pl: 'Szukaj', cs: 'Hledání', nb: 'Søk' },
  yes: { en: 'Yes', pl: 'Tak', cs: 'Ano', nb: 'Ja' },
  no: { en: 'No', pl: 'Nie', cs: 'Ne', nb: 'Nei' },
} satisfies Record<string, Said>;
