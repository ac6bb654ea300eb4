import type { Said } from '@clientele/shared/dto';

/** Words in the report's file. */
export const reportTexts = {
  sheet: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  yes: { en: 'Yes', pl: 'Tak', cs: 'Ano', nb: 'Ja' },
  no: { en: 'No', pl: 'Nie', cs: 'Ne', nb: 'Nei' },
} satisfies Record<string, Said>;
