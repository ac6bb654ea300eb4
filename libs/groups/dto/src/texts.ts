import type { Said } from '@clientele/shared/dto';

export const groupsTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  name: { en: 'Name', pl: 'Nazwa', cs: 'Název', nb: 'Navn' },
  code: { en: 'Code', pl: 'Kod', cs: 'Kód', nb: 'Kode' },
  groups: { en: 'Groups', pl: 'Grupy', cs: 'Skupiny', nb: 'Grupper' },
} satisfies Record<string, Said>;
