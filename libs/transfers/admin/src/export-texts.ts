import type { Said } from '@clientele/shared/dto';

/** The words of exports. */
export const exportTexts = {
  title: { en: 'Export customers', pl: 'Eksport klientów', cs: 'Export zákazníků', nb: 'Eksporter kunder' },
  which: { en: 'Which customers', pl: 'Których klientów', cs: 'Které zákazníky', nb: 'Hvilke kunder' },
  content: {
    en: 'What the file holds',
    pl: 'Zawartość pliku',
    cs: 'Co soubor obsahuje',
    nb: 'Dette er i filen',
  },
  rows: {
    en: '{rows, plural, one {# customer} other {# customers}} in an Excel file',
    pl: '{rows, plural, one {# klient} few {# klientów} many {# klientów} other {# klienta}} w pliku Excel',
    cs: '{rows, plural, one {# zákazník} few {# zákazníci} many {# zákazníka} other {# zákazníků}} v souboru Excel',
    nb: '{rows, plural, one {# kunde} other {# kunder}} i en Excel-fil',
  },
  personal: {
    en: 'The file holds personal data. Keep it only as long as you need it.',
    pl: 'Plik zawiera dane osobowe. Przechowuj go tylko tak długo, jak to potrzebne.',
    cs: 'Soubor obsahuje osobní údaje. Uchovávejte ho jen po nezbytnou dobu.',
    nb: 'Filen inneholder personopplysninger. Behold den bare så lenge du trenger den.',
  },
  run: {
    en: 'Export {rows, plural, one {# customer} other {# customers}}',
    pl: 'Eksportuj {rows, plural, one {# klienta} few {# klientów} many {# klientów} other {# klienta}}',
    cs: 'Exportovat {rows, plural, one {# zákazníka} few {# zákazníky} many {# zákazníka} other {# zákazníků}}',
    nb: 'Eksporter {rows, plural, one {# kunde} other {# kunder}}',
  },
  running: {
    en: 'Writing the file…',
    pl: 'Zapisywanie pliku…',
    cs: 'Zapisuje se soubor…',
    nb: 'Skriver filen…',
  },
  ready: { en: 'The file is ready', pl: 'Plik jest gotowy', cs: 'Soubor je připraven', nb: 'Filen er klar' },
  download: { en: 'Download {file}', pl: 'Pobierz {file}', cs: 'Stáhnout {file}', nb: 'Last ned {file}' },
  until: {
    en: 'Only you can fetch it, until {when}.',
    pl: 'Możesz go pobrać tylko Ty, do {when}.',
    cs: 'Stáhnout ho můžete jen vy, do {when}.',
    nb: 'Bare du kan hente den, fram til {when}.',
  },
  failed: {
    en: 'The export failed',
    pl: 'Eksport nie powiódł się',
    cs: 'Export selhal',
    nb: 'Eksporten mislyktes',
  },
  again: { en: 'Export again', pl: 'Eksportuj ponownie', cs: 'Exportovat znovu', nb: 'Eksporter på nytt' },
  back: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
} satisfies Record<string, Said>;
