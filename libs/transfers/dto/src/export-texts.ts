import type { Said } from '@clientele/shared/dto';

export const scopes = {
  all: { en: 'All customers', pl: 'Wszyscy klienci', cs: 'Všichni zákazníci', nb: 'Alle kunder' },
  filter: {
    en: 'Customers that match the filter',
    pl: 'Klienci pasujący do filtra',
    cs: 'Zákazníci odpovídající filtru',
    nb: 'Kunder som passer til filteret',
  },
  selection: {
    en: 'Selected customers',
    pl: 'Zaznaczeni klienci',
    cs: 'Vybraní zákazníci',
    nb: 'Valgte kunder',
  },
} satisfies Record<string, Said>;

export const exportFormats = {
  xlsx: { en: 'Excel (XLSX)', pl: 'Excel (XLSX)', cs: 'Excel (XLSX)', nb: 'Excel (XLSX)' },
  csv: { en: 'CSV', pl: 'CSV', cs: 'CSV', nb: 'CSV' },
  jsonl: { en: 'JSON lines', pl: 'Wiersze JSON', cs: 'Řádky JSON', nb: 'JSON-linjer' },
} satisfies Record<string, Said>;
