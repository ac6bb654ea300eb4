import type { Said } from '@clientele/shared/dto';

export const scopes = {
  all: { en: 'All customers', pl: 'Wszyscy klienci', cs: 'Všichni zákazníci', nb: 'Alle kunder' },
  filter: {
    en: 'Customers that match the filter',
    pl: 'Klienci pasujący do filtra',
    cs: 'Zákazníci odpovídající filtru',
    nb: 'Kunder som passer til filteret',
  },
} satisfies Record<string, Said>;
