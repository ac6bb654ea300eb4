import type { Said } from '@clientele/shared/dto';

export const exportFormats = {
  xlsx: { en: 'Excel (XLSX)', pl: 'Excel (XLSX)', cs: 'Excel (XLSX)', nb: 'Excel (XLSX)' },
  csv: { en: 'CSV', pl: 'CSV', cs: 'CSV', nb: 'CSV' },
  jsonl: { en: 'JSON lines', pl: 'Wiersze JSON', cs: 'Řádky JSON', nb: 'JSON-linjer' },
} satisfies Record<string, Said>;
