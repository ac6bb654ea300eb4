import type { Said } from '@clientele/shared/dto';

export const groupsTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  name: { en: 'Name', pl: 'Nazwa', cs: 'Název', nb: 'Navn' },
  code: { en: 'Code', pl: 'Kod', cs: 'Kód', nb: 'Kode' },
  groups: { en: 'Groups', pl: 'Grupy', cs: 'Skupiny', nb: 'Grupper' },
} satisfies Record<string, Said>;

/** The groups that every shop has from the start, by their code, with what they are called. */
export const builtInGroups = {
  customer: { en: 'Customer', pl: 'Klient', cs: 'Zákazník', nb: 'Kunde' },
  b2b: { en: 'B2B', pl: 'B2B', cs: 'B2B', nb: 'B2B' },
} satisfies Record<string, Said>;
