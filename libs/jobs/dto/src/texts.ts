import type { Said } from '@clientele/shared/dto';

export const jobsTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  kind: { en: 'Job', pl: 'Zadanie', cs: 'Úloha', nb: 'Jobb' },
  status: { en: 'Status', pl: 'Stan', cs: 'Stav', nb: 'Status' },
  progress: { en: 'Progress', pl: 'Postęp', cs: 'Průběh', nb: 'Fremdrift' },
  done: { en: 'Done', pl: 'Wykonano', cs: 'Hotovo', nb: 'Ferdig' },
  total: { en: 'Total', pl: 'Razem', cs: 'Celkem', nb: 'Totalt' },
  errorsHref: { en: 'Error file', pl: 'Plik błędów', cs: 'Soubor s chybami', nb: 'Feilfil' },
  retriable: { en: 'Can be retried', pl: 'Można ponowić', cs: 'Lze zopakovat', nb: 'Kan prøves på nytt' },
  result: { en: 'Result', pl: 'Wynik', cs: 'Výsledek', nb: 'Resultat' },
  href: { en: 'Address', pl: 'Adres', cs: 'Adresa', nb: 'Adresse' },
  fileName: { en: 'File', pl: 'Plik', cs: 'Soubor', nb: 'Fil' },
  rows: { en: 'Rows', pl: 'Wiersze', cs: 'Řádky', nb: 'Rader' },
  counts: { en: 'Counts', pl: 'Podsumowanie', cs: 'Souhrn', nb: 'Opptelling' },
  created: { en: 'Created', pl: 'Utworzone', cs: 'Vytvořeno', nb: 'Opprettet' },
  updated: { en: 'Updated', pl: 'Zmienione', cs: 'Změněno', nb: 'Oppdatert' },
  unchanged: { en: 'Unchanged', pl: 'Bez zmian', cs: 'Beze změny', nb: 'Uendret' },
  skipped: { en: 'Skipped', pl: 'Pominięte', cs: 'Přeskočeno', nb: 'Hoppet over' },
  rejected: { en: 'Rejected', pl: 'Odrzucone', cs: 'Odmítnuto', nb: 'Avvist' },
  problem: { en: 'Problem', pl: 'Problem', cs: 'Problém', nb: 'Problem' },
  importId: { en: 'Import', pl: 'Import', cs: 'Import', nb: 'Import' },
  startedBy: { en: 'Started by', pl: 'Uruchomione przez', cs: 'Spustil(a)', nb: 'Startet av' },
  createdAt: { en: 'Created', pl: 'Utworzono', cs: 'Vytvořeno', nb: 'Opprettet' },
  finishedAt: { en: 'Finished', pl: 'Zakończono', cs: 'Dokončeno', nb: 'Fullført' },
  expiresAt: { en: 'Expires', pl: 'Wygasa', cs: 'Vyprší', nb: 'Utløper' },
  jobs: { en: 'Jobs', pl: 'Zadania', cs: 'Úlohy', nb: 'Jobber' },
} satisfies Record<string, Said>;

export const jobStatuses = {
  queued: { en: 'Waiting', pl: 'Czeka', cs: 'Čeká', nb: 'Venter' },
  running: { en: 'Running', pl: 'W toku', cs: 'Probíhá', nb: 'Pågår' },
  succeeded: { en: 'Done', pl: 'Gotowe', cs: 'Hotovo', nb: 'Ferdig' },
  succeeded_with_errors: {
    en: 'Done, with errors',
    pl: 'Gotowe, z błędami',
    cs: 'Hotovo, s chybami',
    nb: 'Ferdig, med feil',
  },
  failed: { en: 'Failed', pl: 'Nie powiodło się', cs: 'Selhalo', nb: 'Mislyktes' },
  cancelled: { en: 'Cancelled', pl: 'Anulowano', cs: 'Zrušeno', nb: 'Avbrutt' },
} satisfies Record<string, Said>;
