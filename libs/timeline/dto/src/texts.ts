import type { Said } from '@clientele/shared/dto';

export const timelineTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  at: { en: 'Time', pl: 'Czas', cs: 'Čas', nb: 'Tidspunkt' },
  transaction: { en: 'Transaction', pl: 'Transakcja', cs: 'Transakce', nb: 'Transaksjon' },
  transactionHint: {
    en: 'Entries with the same one were made at once.',
    pl: 'Wpisy o tej samej wartości powstały jednocześnie.',
    cs: 'Záznamy se stejnou hodnotou vznikly zároveň.',
    nb: 'Oppføringer med samme verdi ble gjort samtidig.',
  },
  entity: { en: 'Kind of record', pl: 'Rodzaj rekordu', cs: 'Druh záznamu', nb: 'Type post' },
  entityId: { en: 'Record', pl: 'Rekord', cs: 'Záznam', nb: 'Post' },
  operation: { en: 'What happened', pl: 'Co się stało', cs: 'Co se stalo', nb: 'Hva som skjedde' },
  actorKind: { en: 'Who', pl: 'Kto', cs: 'Kdo', nb: 'Hvem' },
  actorName: { en: 'Name', pl: 'Nazwa', cs: 'Jméno', nb: 'Navn' },
  channel: { en: 'Through', pl: 'Źródło', cs: 'Zdroj', nb: 'Kilde' },
  reason: { en: 'Reason', pl: 'Powód', cs: 'Důvod', nb: 'Begrunnelse' },
  importId: { en: 'Import', pl: 'Import', cs: 'Import', nb: 'Import' },
  importHint: {
    en: 'The import that made the change, if it is your own.',
    pl: 'Import, który wprowadził zmianę, jeśli jest Twój.',
    cs: 'Import, který změnu provedl, pokud je váš.',
    nb: 'Importen som gjorde endringen, hvis den er din egen.',
  },
  fields: { en: 'Changed fields', pl: 'Zmienione pola', cs: 'Změněná pole', nb: 'Endrede felt' },
  masked: { en: 'Hidden fields', pl: 'Ukryte pola', cs: 'Skrytá pole', nb: 'Skjulte felt' },
  field: { en: 'Field', pl: 'Pole', cs: 'Pole', nb: 'Felt' },
  before: { en: 'Before', pl: 'Przedtem', cs: 'Předtím', nb: 'Før' },
  after: { en: 'After', pl: 'Potem', cs: 'Potom', nb: 'Etter' },
  nameBefore: {
    en: 'Name of the record before',
    pl: 'Nazwa rekordu przedtem',
    cs: 'Název záznamu předtím',
    nb: 'Navn på posten før',
  },
  nameAfter: {
    en: 'Name of the record after',
    pl: 'Nazwa rekordu potem',
    cs: 'Název záznamu potom',
    nb: 'Navn på posten etter',
  },
  from: { en: 'From', pl: 'Od', cs: 'Od', nb: 'Fra' },
  to: { en: 'To', pl: 'Do', cs: 'Do', nb: 'Til' },
  limit: {
    en: 'Entries on a page',
    pl: 'Wpisy na stronie',
    cs: 'Záznamů na stránku',
    nb: 'Oppføringer per side',
  },
  cursor: { en: 'Place in the list', pl: 'Miejsce na liście', cs: 'Místo v seznamu', nb: 'Plass i listen' },
  entry: {
    en: 'Entry to begin with',
    pl: 'Wpis, od którego zacząć',
    cs: 'Záznam, kterým začít',
    nb: 'Oppføring å begynne med',
  },
} satisfies Record<string, Said>;

export const operations = {
  created: { en: 'added', pl: 'dodano', cs: 'přidáno', nb: 'lagt til' },
  updated: { en: 'changed', pl: 'zmieniono', cs: 'změněno', nb: 'endret' },
  deleted: { en: 'deleted', pl: 'usunięto', cs: 'smazáno', nb: 'slettet' },
  erased: { en: 'erased', pl: 'zanonimizowano', cs: 'anonymizováno', nb: 'anonymisert' },
} satisfies Record<string, Said>;

export const actorKinds = {
  operator: { en: 'Staff', pl: 'Pracownik', cs: 'Zaměstnanec', nb: 'Ansatt' },
  api_key: { en: 'API key', pl: 'Klucz API', cs: 'Klíč API', nb: 'API-nøkkel' },
  system: { en: 'System', pl: 'System', cs: 'Systém', nb: 'Systemet' },
} satisfies Record<string, Said>;

export const channels = {
  admin: { en: 'Back office', pl: 'Panel', cs: 'Administrace', nb: 'Administrasjon' },
  api: { en: 'API', pl: 'API', cs: 'API', nb: 'API' },
  import: { en: 'Import', pl: 'Import', cs: 'Import', nb: 'Import' },
  system: { en: 'System', pl: 'System', cs: 'Systém', nb: 'Systemet' },
} satisfies Record<string, Said>;
