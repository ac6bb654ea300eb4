import type { Said } from '@clientele/shared/dto';

export const jobsAdminTexts = {
  title: { en: 'Jobs', pl: 'Zadania', cs: 'Úlohy', nb: 'Jobber' },
  intro: {
    en: 'Long work that runs on while you do something else.',
    pl: 'Dłuższe prace, które toczą się dalej, gdy robisz coś innego.',
    cs: 'Delší práce, které běží dál, zatímco děláte něco jiného.',
    nb: 'Arbeid som tar tid og går videre mens du gjør noe annet.',
  },
  tray: { en: 'Jobs', pl: 'Zadania', cs: 'Úlohy', nb: 'Jobber' },
  trayRunning: {
    en: '{count, plural, one {# job running} other {# jobs running}}',
    pl: '{count, plural, one {# zadanie w toku} few {# zadania w toku} many {# zadań w toku} other {# zadania w toku}}',
    cs: '{count, plural, one {# úloha běží} few {# úlohy běží} many {# úlohy běží} other {# úloh běží}}',
    nb: '{count, plural, one {# jobb pågår} other {# jobber pågår}}',
  },
  none: { en: 'No jobs yet', pl: 'Nie ma jeszcze zadań', cs: 'Zatím žádné úlohy', nb: 'Ingen jobber ennå' },
  noneHint: {
    en: 'Imports and exports appear here while they run, and stay with their result.',
    pl: 'Importy i eksporty pojawią się tu na czas pracy i zostaną razem z wynikiem.',
    cs: 'Importy a exporty se tu objeví, když běží, a zůstanou tu i s výsledkem.',
    nb: 'Importer og eksporter vises her mens de pågår, og blir stående med resultatet.',
  },
  showAll: { en: 'All jobs', pl: 'Wszystkie zadania', cs: 'Všechny úlohy', nb: 'Alle jobber' },
  cancel: { en: 'Cancel job', pl: 'Anuluj zadanie', cs: 'Zrušit úlohu', nb: 'Avbryt jobben' },
  retry: { en: 'Try again', pl: 'Ponów', cs: 'Zkusit znovu', nb: 'Prøv igjen' },
  retried: {
    en: '{job} has been started again',
    pl: '{job}: uruchomiono ponownie',
    cs: '{job}: spuštěno znovu',
    nb: '{job} er startet på nytt',
  },
  cancelled: {
    en: 'Job cancelled: {job}',
    pl: 'Anulowano zadanie: {job}',
    cs: 'Úloha zrušena: {job}',
    nb: 'Jobben er avbrutt: {job}',
  },
  download: { en: 'Download', pl: 'Pobierz', cs: 'Stáhnout', nb: 'Last ned' },
  downloadFile: { en: 'Download {file}', pl: 'Pobierz {file}', cs: 'Stáhnout {file}', nb: 'Last ned {file}' },
  result: { en: 'Open result', pl: 'Otwórz wynik', cs: 'Otevřít výsledek', nb: 'Åpne resultatet' },
  expires: {
    en: 'The file expires {when}',
    pl: 'Plik wygasa {when}',
    cs: 'Soubor vyprší {when}',
    nb: 'Filen utløper {when}',
  },
  expired: { en: 'File expired', pl: 'Plik wygasł', cs: 'Soubor vypršel', nb: 'Filen er utløpt' },
  progressOf: {
    en: '{done, number} of {total, number}',
    pl: '{done, number} z {total, number}',
    cs: '{done, number} z {total, number}',
    nb: '{done, number} av {total, number}',
  },
  doneSoFar: {
    en: '{done, plural, one {# row so far} other {# rows so far}}',
    pl: '{done, plural, one {dotąd # wiersz} few {dotąd # wiersze} many {dotąd # wierszy} other {dotąd # wiersza}}',
    cs: '{done, plural, one {zatím # řádek} few {zatím # řádky} many {zatím # řádku} other {zatím # řádků}}',
    nb: '{done, plural, one {# rad så langt} other {# rader så langt}}',
  },
  rows: {
    en: '{rows, plural, one {# row} other {# rows}}',
    pl: '{rows, plural, one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}}',
    cs: '{rows, plural, one {# řádek} few {# řádky} many {# řádku} other {# řádků}}',
    nb: '{rows, plural, one {# rad} other {# rader}}',
  },
  finished: { en: 'Ready: {job}', pl: 'Gotowe: {job}', cs: 'Hotovo: {job}', nb: 'Ferdig: {job}' },
  failed: {
    en: '{job} failed. {problem}',
    pl: 'Nie powiodło się: {job}. {problem}',
    cs: '{job}: nepodařilo se. {problem}',
    nb: '{job} mislyktes. {problem}',
  },
  rate: {
    en: '{rows, plural, one {# row/s} other {# rows/s}}',
    pl: '{rows, plural, one {# wiersz/s} few {# wiersze/s} many {# wierszy/s} other {# wiersza/s}}',
    cs: '{rows, plural, one {# řádek/s} few {# řádky/s} many {# řádku/s} other {# řádků/s}}',
    nb: '{rows, plural, one {# rad/s} other {# rader/s}}',
  },
  left: {
    en: '{minutes, plural, =0 {less than a minute left} one {about a minute left} other {about # minutes left}}',
    pl: '{minutes, plural, =0 {niecała minuta do końca} one {około minuty do końca} few {około # minut do końca} many {około # minut do końca} other {około # minuty do końca}}',
    cs: '{minutes, plural, =0 {zbývá méně než minuta} one {zbývá asi minuta} few {zbývají asi # minuty} many {zbývá asi # minuty} other {zbývá asi # minut}}',
    nb: '{minutes, plural, =0 {under ett minutt igjen} one {omtrent ett minutt igjen} other {omtrent # minutter igjen}}',
  },
  errors: { en: 'Rows with errors', pl: 'Wiersze z błędami', cs: 'Řádky s chybami', nb: 'Rader med feil' },
  onlyLatest: {
    en: 'These are the latest {count, number}. Jobs go 90 days after their end.',
    pl: 'To {count, number} najnowszych. Zadania znikają 90 dni po zakończeniu.',
    cs: 'Toto je {count, number} nejnovějších. Úlohy zmizí 90 dní po dokončení.',
    nb: 'Dette er de {count, number} nyeste. Jobber forsvinner 90 dager etter at de er ferdige.',
  },
  started: { en: 'Started', pl: 'Rozpoczęto', cs: 'Zahájeno', nb: 'Startet' },
  actions: { en: 'Actions', pl: 'Działania', cs: 'Akce', nb: 'Handlinger' },
} satisfies Record<string, Said>;

/** What each kind of job is called. */
export const jobKinds: Readonly<Record<string, Said>> = {
  register_check: {
    en: 'Check in registers',
    pl: 'Weryfikacja w rejestrach',
    cs: 'Ověření v registrech',
    nb: 'Registerkontroll',
  },
  customer_import_check: {
    en: 'Check of a customer file',
    pl: 'Sprawdzenie pliku klientów',
    cs: 'Kontrola souboru zákazníků',
    nb: 'Kontroll av kundefil',
  },
  customer_import: {
    en: 'Import of customers',
    pl: 'Import klientów',
    cs: 'Import zákazníků',
    nb: 'Import av kunder',
  },
  customer_import_undo: {
    en: 'Undoing of an import',
    pl: 'Cofnięcie importu',
    cs: 'Vrácení importu',
    nb: 'Angring av import',
  },
  customer_export: {
    en: 'Export of customers',
    pl: 'Eksport klientów',
    cs: 'Export zákazníků',
    nb: 'Eksport av kunder',
  },
  customer_group_change: {
    en: 'Change of groups',
    pl: 'Zmiana grup',
    cs: 'Změna skupin',
    nb: 'Endring av grupper',
  },
  portfolio_hand_over: {
    en: 'Hand-over of companies',
    pl: 'Przekazanie firm',
    cs: 'Předání firem',
    nb: 'Overføring av firmaer',
  },
  group_deletion: {
    en: 'Deletion of a group',
    pl: 'Usunięcie grupy',
    cs: 'Smazání skupiny',
    nb: 'Sletting av gruppe',
  },
  attribute_clearance: {
    en: 'Emptying of an attribute',
    pl: 'Czyszczenie atrybutu',
    cs: 'Vymazání hodnot atributu',
    nb: 'Tømming av egenskap',
  },
  attribute_option_removal: {
    en: 'Removal of an option',
    pl: 'Usunięcie opcji',
    cs: 'Odstranění možnosti',
    nb: 'Fjerning av alternativ',
  },
  password_letter: {
    en: 'Letter about a new password',
    pl: 'Wiadomość o nowym haśle',
    cs: 'Zpráva o novém hesle',
    nb: 'E-post om nytt passord',
  },
  mention_letter: {
    en: 'Letter about a mention',
    pl: 'Wiadomość o wzmiance',
    cs: 'Zpráva o zmínce',
    nb: 'E-post om en omtale',
  },
};

export const unknownKind: Said = { en: 'Job', pl: 'Zadanie', cs: 'Úloha', nb: 'Jobb' };
