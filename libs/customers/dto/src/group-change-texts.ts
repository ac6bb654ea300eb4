import type { Said } from '@clientele/shared/dto';

/** Which customers are chosen, of a list. */
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

export const groupChanges = {
  main: {
    en: 'Make it their main group',
    pl: 'Ustaw jako grupę główną',
    cs: 'Nastavit jako hlavní skupinu',
    nb: 'Gjør den til hovedgruppe',
  },
  add: { en: 'Add to the group', pl: 'Dodaj do grupy', cs: 'Přidat do skupiny', nb: 'Legg til i gruppen' },
  remove: {
    en: 'Remove from the group',
    pl: 'Usuń z grupy',
    cs: 'Odebrat ze skupiny',
    nb: 'Fjern fra gruppen',
  },
} satisfies Record<string, Said>;

export const groupChangeTexts = {
  scope: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  query: { en: 'Query of the list', pl: 'Zapytanie listy', cs: 'Dotaz seznamu', nb: 'Spørringen til listen' },
  ids: { en: 'Selected customers', pl: 'Zaznaczeni klienci', cs: 'Vybraní zákazníci', nb: 'Valgte kunder' },
  group: { en: 'Group', pl: 'Grupa', cs: 'Skupina', nb: 'Gruppe' },
  change: { en: 'Change', pl: 'Zmiana', cs: 'Změna', nb: 'Endring' },
  matched: { en: 'Chosen', pl: 'Wybrani', cs: 'Vybraní', nb: 'Valgte' },
  changing: { en: 'To be changed', pl: 'Do zmiany', cs: 'Ke změně', nb: 'Blir endret' },
  alreadySo: { en: 'Already so', pl: 'Bez zmian', cs: 'Už tak jsou', nb: 'Er allerede slik' },
  mainStays: {
    en: 'Kept, as it is their main group',
    pl: 'Pozostają, bo to ich grupa główna',
    cs: 'Zůstávají, je to jejich hlavní skupina',
    nb: 'Blir, fordi det er hovedgruppen deres',
  },
  mostChanged: {
    en: 'So many may be changed at once',
    pl: 'Tylu można zmienić naraz',
    cs: 'Tolik lze změnit najednou',
    nb: 'Så mange kan endres om gangen',
  },
} satisfies Record<string, Said>;
