import type { Said } from '@clientele/shared/dto';

export const importStatuses = {
  checking: { en: 'Being checked', pl: 'Sprawdzanie', cs: 'Kontroluje se', nb: 'Kontrolleres' },
  checked: { en: 'Checked', pl: 'Sprawdzono', cs: 'Zkontrolováno', nb: 'Kontrollert' },
  importing: { en: 'Being imported', pl: 'Importowanie', cs: 'Importuje se', nb: 'Importeres' },
  imported: { en: 'Imported', pl: 'Zaimportowano', cs: 'Importováno', nb: 'Importert' },
  failed: { en: 'Failed', pl: 'Nie powiodło się', cs: 'Selhalo', nb: 'Mislyktes' },
  cancelled: { en: 'Cancelled', pl: 'Anulowano', cs: 'Zrušeno', nb: 'Avbrutt' },
} satisfies Record<string, Said>;

export const outcomes = {
  created: { en: 'Created', pl: 'Utworzony', cs: 'Vytvořen', nb: 'Opprettet' },
  updated: { en: 'Updated', pl: 'Zmieniony', cs: 'Změněn', nb: 'Oppdatert' },
  unchanged: { en: 'Unchanged', pl: 'Bez zmian', cs: 'Beze změny', nb: 'Uendret' },
  skipped: { en: 'Skipped', pl: 'Pominięty', cs: 'Přeskočen', nb: 'Hoppet over' },
  rejected: { en: 'Rejected', pl: 'Odrzucony', cs: 'Odmítnut', nb: 'Avvist' },
} satisfies Record<string, Said>;

export const formats = {
  prestashop_customers: {
    en: 'PrestaShop customers',
    pl: 'Klienci z PrestaShop',
    cs: 'Zákazníci z PrestaShopu',
    nb: 'Kunder fra PrestaShop',
  },
} satisfies Record<string, Said>;
