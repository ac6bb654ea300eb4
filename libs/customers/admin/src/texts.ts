import type { Said } from '@clientele/shared/dto';

/** The words of a customer's page and form. */
export const customersAdminTexts = {
  yes: { en: 'Yes', pl: 'Tak', cs: 'Ano', nb: 'Ja' },
  no: { en: 'No', pl: 'Nie', cs: 'Ne', nb: 'Nei' },
  backToList: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  edit: { en: 'Edit', pl: 'Edytuj', cs: 'Upravit', nb: 'Rediger' },
  more: { en: 'More actions', pl: 'Więcej działań', cs: 'Další akce', nb: 'Flere handlinger' },
  delete: {
    en: 'Move to trash',
    pl: 'Przenieś do kosza',
    cs: 'Přesunout do koše',
    nb: 'Flytt til papirkurven',
  },
  restore: { en: 'Restore', pl: 'Przywróć', cs: 'Obnovit', nb: 'Gjenopprett' },
  sections: { en: 'Sections', pl: 'Sekcje', cs: 'Oddíly', nb: 'Deler' },
  identity: { en: 'Person', pl: 'Osoba', cs: 'Osoba', nb: 'Person' },
  contact: { en: 'Contact', pl: 'Kontakt', cs: 'Kontakt', nb: 'Kontakt' },
  account: { en: 'Account', pl: 'Konto', cs: 'Účet', nb: 'Konto' },
  statistics: {
    en: 'Orders and visits',
    pl: 'Zamówienia i wizyty',
    cs: 'Objednávky a návštěvy',
    nb: 'Ordrer og besøk',
  },
  groups: {
    en: 'Groups and tags',
    pl: 'Grupy i etykiety',
    cs: 'Skupiny a štítky',
    nb: 'Grupper og merkelapper',
  },
  record: { en: 'Record', pl: 'Rekord', cs: 'Záznam', nb: 'Post' },
  enabled: { en: 'Enabled', pl: 'Włączony', cs: 'Povolený', nb: 'Aktiv' },
  disabled: { en: 'Disabled', pl: 'Wyłączony', cs: 'Zakázaný', nb: 'Deaktivert' },
  activated: { en: 'Activated', pl: 'Aktywowany', cs: 'Aktivovaný', nb: 'Aktivert' },
  notActivated: { en: 'Not activated', pl: 'Nieaktywowany', cs: 'Neaktivovaný', nb: 'Ikke aktivert' },
  inTrash: {
    en: 'In the trash since {when}. It can be restored for 30 days.',
    pl: 'W koszu od {when}. Można przywrócić przez 30 dni.',
    cs: 'V koši od {when}. Obnovit lze po dobu 30 dní.',
    nb: 'I papirkurven siden {when}. Kan gjenopprettes i 30 dager.',
  },
  trashed: {
    en: '{name} moved to the trash',
    pl: 'Przeniesiono do kosza: {name}',
    cs: 'Přesunuto do koše: {name}',
    nb: '{name} er flyttet til papirkurven',
  },
  restored: {
    en: '{name} restored',
    pl: 'Przywrócono: {name}',
    cs: 'Obnoveno: {name}',
    nb: '{name} er gjenopprettet',
  },
  changedMeanwhile: {
    en: 'Somebody changed this customer in the meantime. The page now shows that.',
    pl: 'W międzyczasie ktoś zmienił dane tego klienta. Strona pokazuje już nowy stan.',
    cs: 'Zákazníka mezitím někdo změnil. Stránka už ukazuje nový stav.',
    nb: 'Noen har endret kunden i mellomtiden. Siden viser det nå.',
  },
  write: { en: 'Write an e-mail', pl: 'Napisz e-mail', cs: 'Napsat e-mail', nb: 'Skriv e-post' },
  call: { en: 'Call', pl: 'Zadzwoń', cs: 'Zavolat', nb: 'Ring' },
  whatIsIt: {
    en: 'What “{field}” means',
    pl: 'Co znaczy „{field}”',
    cs: 'Co znamená „{field}“',
    nb: 'Hva «{field}» betyr',
  },
  noSuch: {
    en: 'No such customer',
    pl: 'Nie ma takiego klienta',
    cs: 'Takový zákazník není',
    nb: 'Kunden finnes ikke',
  },
  noSuchHint: {
    en: 'The record was removed, or the address is not quite right.',
    pl: 'Rekord usunięto albo adres jest niepełny.',
    cs: 'Záznam byl odstraněn, nebo adresa není úplná.',
    nb: 'Posten er fjernet, eller adressen er ikke helt riktig.',
  },
  createTitle: { en: 'New customer', pl: 'Nowy klient', cs: 'Nový zákazník', nb: 'Ny kunde' },
  editTitle: { en: 'Edit {name}', pl: 'Edycja: {name}', cs: 'Úprava: {name}', nb: 'Rediger {name}' },
  backToCustomer: {
    en: 'Back to the customer',
    pl: 'Wróć do klienta',
    cs: 'Zpět na zákazníka',
    nb: 'Tilbake til kunden',
  },
  created: { en: '{name} added', pl: 'Dodano: {name}', cs: 'Přidáno: {name}', nb: '{name} er lagt til' },
  saved: { en: '{name} saved', pl: 'Zapisano: {name}', cs: 'Uloženo: {name}', nb: '{name} er lagret' },
  savedMerged: {
    en: '{name} saved, together with what {by} changed meanwhile',
    pl: 'Zapisano: {name}, razem ze zmianami, które w międzyczasie wprowadził(a) {by}',
    cs: 'Uloženo: {name}, spolu se změnami, které mezitím provedl(a) {by}',
    nb: '{name} er lagret, sammen med det {by} endret i mellomtiden',
  },
  unsavedFields: {
    en: 'Unsaved: {fields}',
    pl: 'Niezapisane: {fields}',
    cs: 'Neuloženo: {fields}',
    nb: 'Ikke lagret: {fields}',
  },
  partlySaved: {
    en: 'The customer is saved. Not saved: {sections}. What you typed there is still in the form.',
    pl: 'Dane klienta zapisano. Nie zapisano: {sections}. To, co tam wpisano, pozostało w formularzu.',
    cs: 'Zákazník je uložen. Neuloženo: {sections}. Co jste tam zadali, zůstalo ve formuláři.',
    nb: 'Kunden er lagret. Ikke lagret: {sections}. Det du skrev der, står fortsatt i skjemaet.',
  },
  shopDefault: {
    en: 'The default group of the shop',
    pl: 'Domyślna grupa sklepu',
    cs: 'Výchozí skupina obchodu',
    nb: 'Butikkens standardgruppe',
  },
  openExisting: {
    en: 'Open {name}, customer {number}',
    pl: 'Otwórz: {name}, klient {number}',
    cs: 'Otevřít: {name}, zákazník {number}',
    nb: 'Åpne {name}, kunde {number}',
  },
  existingInTrash: {
    en: 'That customer is in the trash and can be restored there.',
    pl: 'Ten klient jest w koszu, skąd można go przywrócić.',
    cs: 'Tento zákazník je v koši, odkud ho lze obnovit.',
    nb: 'Kunden ligger i papirkurven og kan gjenopprettes der.',
  },
  system: { en: 'System', pl: 'System', cs: 'Systém', nb: 'System' },
  externalId: { en: 'Id there', pl: 'Identyfikator w systemie', cs: 'Identifikátor v systému', nb: 'Id der' },
  addExternalId: {
    en: 'Add an id',
    pl: 'Dodaj identyfikator',
    cs: 'Přidat identifikátor',
    nb: 'Legg til id',
  },
  removeExternalId: {
    en: 'Remove {system}',
    pl: 'Usuń: {system}',
    cs: 'Odebrat {system}',
    nb: 'Fjern {system}',
  },
} satisfies Record<string, Said>;

/** What each counter counts, for the mark beside it. */
export const definitions = {
  orderCount: {
    en: 'All orders of this customer, whatever became of them.',
    pl: 'Wszystkie zamówienia klienta, niezależnie od ich losu.',
    cs: 'Všechny objednávky zákazníka, ať dopadly jakkoli.',
    nb: 'Alle ordrer fra kunden, uansett hva som skjedde med dem.',
  },
  ordersValue: {
    en: 'The value of all orders, cancelled ones included, in the base currency of the shop.',
    pl: 'Wartość wszystkich zamówień, także anulowanych, w walucie podstawowej sklepu.',
    cs: 'Hodnota všech objednávek včetně zrušených, v základní měně obchodu.',
    nb: 'Verdien av alle ordrer, også kansellerte, i butikkens basisvaluta.',
  },
  firstVisitAt: {
    en: 'The first visit to the shop that is known.',
    pl: 'Pierwsza znana wizyta w sklepie.',
    cs: 'První známá návštěva obchodu.',
    nb: 'Det første kjente besøket i butikken.',
  },
  lastVisitAt: {
    en: 'The beginning of the last session in the shop.',
    pl: 'Początek ostatniej sesji w sklepie.',
    cs: 'Začátek poslední relace v obchodě.',
    nb: 'Starten på den siste økten i butikken.',
  },
} satisfies Record<string, Said>;

/** What is said when two people changed the same record. */
export const conflictTexts = {
  title: {
    en: '{by} changed this on {when}, while you were editing',
    pl: '{by} zmienił(a) te dane {when}, gdy trwała Twoja edycja',
    cs: '{by} tyto údaje změnil(a) {when}, zatímco jste je upravovali',
    nb: '{by} endret dette {when}, mens du redigerte',
  },
  somebody: { en: 'Somebody else', pl: 'Ktoś inny', cs: 'Někdo jiný', nb: 'Noen andre' },
  text: {
    en: 'You both changed these fields. Choose what should stand, then save.',
    pl: 'Oboje zmieniliście te pola. Wybierz, co ma zostać, i zapisz.',
    cs: 'Tato pole jste změnili oba. Vyberte, co má platit, a uložte.',
    nb: 'Dere har begge endret disse feltene. Velg hva som skal gjelde, og lagre.',
  },
  field: { en: 'Field', pl: 'Pole', cs: 'Pole', nb: 'Felt' },
  theirs: { en: 'Theirs', pl: 'Ich zmiana', cs: 'Jejich', nb: 'Deres' },
  mine: { en: 'Yours', pl: 'Twoja zmiana', cs: 'Vaše', nb: 'Din' },
  useTheirs: { en: 'Load theirs', pl: 'Wczytaj ich wersję', cs: 'Načíst jejich', nb: 'Bruk deres' },
  keepMine: { en: 'Keep mine', pl: 'Zachowaj moją', cs: 'Nechat moje', nb: 'Behold min' },
  merged: {
    en: 'Their other changes are already in the form: {fields}.',
    pl: 'Ich pozostałe zmiany są już w formularzu: {fields}.',
    cs: 'Jejich ostatní změny už jsou ve formuláři: {fields}.',
    nb: 'De andre endringene deres er allerede i skjemaet: {fields}.',
  },
  empty: { en: '(empty)', pl: '(puste)', cs: '(prázdné)', nb: '(tomt)' },
} satisfies Record<string, Said>;
