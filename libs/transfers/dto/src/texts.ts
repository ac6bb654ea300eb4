import type { Said } from '@clientele/shared/dto';

export const transfersTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  fileName: { en: 'File', pl: 'Plik', cs: 'Soubor', nb: 'Fil' },
  format: { en: 'Format', pl: 'Format', cs: 'Formát', nb: 'Format' },
  encoding: { en: 'Encoding', pl: 'Kodowanie', cs: 'Kódování', nb: 'Tegnkoding' },
  delimiter: { en: 'Delimiter', pl: 'Separator', cs: 'Oddělovač', nb: 'Skilletegn' },
  rows: { en: 'Rows', pl: 'Wiersze', cs: 'Řádky', nb: 'Rader' },
  columns: { en: 'Columns', pl: 'Kolumny', cs: 'Sloupce', nb: 'Kolonner' },
  counts: { en: 'Effect', pl: 'Skutek', cs: 'Dopad', nb: 'Virkning' },
  status: { en: 'Status', pl: 'Stan', cs: 'Stav', nb: 'Status' },
  createdAt: { en: 'Uploaded', pl: 'Przesłano', cs: 'Nahráno', nb: 'Lastet opp' },
  row: { en: 'Row', pl: 'Wiersz', cs: 'Řádek', nb: 'Rad' },
  column: { en: 'Column', pl: 'Kolumna', cs: 'Sloupec', nb: 'Kolonne' },
  value: { en: 'Value', pl: 'Wartość', cs: 'Hodnota', nb: 'Verdi' },
  reason: { en: 'Reason', pl: 'Powód', cs: 'Důvod', nb: 'Årsak' },
  outcome: { en: 'Outcome', pl: 'Wynik', cs: 'Výsledek', nb: 'Utfall' },
  jobId: { en: 'Job', pl: 'Zadanie', cs: 'Úloha', nb: 'Jobb' },
  items: { en: 'Items', pl: 'Pozycje', cs: 'Položky', nb: 'Poster' },
  dryRun: { en: 'Dry run', pl: 'Próba', cs: 'Zkouška nanečisto', nb: 'Prøvekjøring' },
  remarks: { en: 'Remarks', pl: 'Uwagi', cs: 'Poznámky', nb: 'Merknader' },
  scope: { en: 'Which customers', pl: 'Którzy klienci', cs: 'Kteří zákazníci', nb: 'Hvilke kunder' },
  query: { en: 'Filter', pl: 'Filtr', cs: 'Filtr', nb: 'Filter' },
} satisfies Record<string, Said>;

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

export const scopes = {
  all: { en: 'All customers', pl: 'Wszyscy klienci', cs: 'Všichni zákazníci', nb: 'Alle kunder' },
  filter: {
    en: 'Customers that match the filter',
    pl: 'Klienci pasujący do filtra',
    cs: 'Zákazníci odpovídající filtru',
    nb: 'Kunder som passer til filteret',
  },
} satisfies Record<string, Said>;
