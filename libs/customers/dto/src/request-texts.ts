import type { Said } from '@clientele/shared/dto';

/** What members of requests are that no screen shows: searches by a tree, and many changes at once. */
export const requestTexts = {
  filter: {
    en: 'Tree of conditions',
    pl: 'Drzewo warunków',
    cs: 'Strom podmínek',
    nb: 'Tre av betingelser',
  },
  freeText: { en: 'Search text', pl: 'Szukany tekst', cs: 'Hledaný text', nb: 'Søketekst' },
  sortBy: { en: 'Order', pl: 'Kolejność', cs: 'Řazení', nb: 'Rekkefølge' },
  pageSize: { en: 'Page size', pl: 'Wielkość strony', cs: 'Velikost stránky', nb: 'Sidestørrelse' },
  cursor: { en: 'Cursor', pl: 'Kursor', cs: 'Kurzor', nb: 'Peker' },
  embed: {
    en: 'What comes along',
    pl: 'Co ma być dołączone',
    cs: 'Co se má připojit',
    nb: 'Hva som skal følge med',
  },
  operation: { en: 'Operation', pl: 'Operacja', cs: 'Operace', nb: 'Operasjon' },
  externalSystem: {
    en: 'Other system',
    pl: 'Inny system',
    cs: 'Jiný systém',
    nb: 'Annet system',
  },
  externalId: {
    en: 'Id in the other system',
    pl: 'Identyfikator w innym systemie',
    cs: 'Identifikátor v jiném systému',
    nb: 'Id i det andre systemet',
  },
  customer: { en: 'Customer', pl: 'Klient', cs: 'Zákazník', nb: 'Kunde' },
  items: { en: 'Items', pl: 'Pozycje', cs: 'Položky', nb: 'Oppføringer' },
  atomic: { en: 'All or nothing', pl: 'Wszystko albo nic', cs: 'Vše, nebo nic', nb: 'Alt eller ingenting' },
  itemIndex: {
    en: 'Place in the request',
    pl: 'Miejsce w żądaniu',
    cs: 'Pořadí v požadavku',
    nb: 'Plass i forespørselen',
  },
  status: { en: 'Status', pl: 'Status', cs: 'Stav', nb: 'Status' },
  problem: { en: 'Problem', pl: 'Problem', cs: 'Problém', nb: 'Problem' },
} satisfies Record<string, Said>;

export const bulkOperations = {
  create: { en: 'Create', pl: 'Utwórz', cs: 'Vytvořit', nb: 'Opprett' },
  update: { en: 'Change', pl: 'Zmień', cs: 'Změnit', nb: 'Endre' },
  upsert: {
    en: 'Create or change',
    pl: 'Utwórz lub zmień',
    cs: 'Vytvořit nebo změnit',
    nb: 'Opprett eller endre',
  },
} satisfies Record<string, Said>;
