import type { Said } from '@clientele/shared/dto';

export const notesTexts = {
  notes: { en: 'Notes', pl: 'Notatki', cs: 'Poznámky', nb: 'Notater' },
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  createdAt: { en: 'Written', pl: 'Napisano', cs: 'Napsáno', nb: 'Skrevet' },
  text: { en: 'Text', pl: 'Treść', cs: 'Text', nb: 'Tekst' },
  textHint: {
    en: '**bold**, *italic*, - list, [words](https://…). Type @ to mention somebody.',
    pl: '**pogrubienie**, *kursywa*, - lista, [słowa](https://…). Wpisz @, aby kogoś wspomnieć.',
    cs: '**tučně**, *kurzíva*, - seznam, [slova](https://…). Napište @, chcete-li někoho zmínit.',
    nb: '**fet**, *kursiv*, - liste, [ord](https://…). Skriv @ for å nevne noen.',
  },
  kind: { en: 'Kind', pl: 'Rodzaj', cs: 'Druh', nb: 'Type' },
  kindHint: {
    en: 'A warning stands at the head of the customer’s page.',
    pl: 'Ostrzeżenie widnieje u góry strony klienta.',
    cs: 'Varování stojí v záhlaví stránky zákazníka.',
    nb: 'En advarsel står øverst på kundens side.',
  },
  pinned: { en: 'Pinned', pl: 'Przypięta', cs: 'Připnutá', nb: 'Festet' },
  author: { en: 'Author', pl: 'Autor', cs: 'Autor', nb: 'Forfatter' },
  authorId: { en: 'Id of the author', pl: 'Identyfikator autora', cs: 'Id autora', nb: 'Forfatterens id' },
  editedAt: { en: 'Edited', pl: 'Edytowano', cs: 'Upraveno', nb: 'Redigert' },
  editedBy: { en: 'Edited by', pl: 'Edycja', cs: 'Upravil(a)', nb: 'Redigert av' },
  operator: { en: 'Operator', pl: 'Operator', cs: 'Operátor', nb: 'Operatør' },
  readers: {
    en: 'Who may read the notes of this customer',
    pl: 'Kto może czytać notatki o tym kliencie',
    cs: 'Kdo smí číst poznámky o tomto zákazníkovi',
    nb: 'Hvem som kan lese notatene om denne kunden',
  },
  readerName: { en: 'Name', pl: 'Imię i nazwisko', cs: 'Jméno', nb: 'Navn' },
  readerNameHint: {
    en: 'The beginning of a word of the name.',
    pl: 'Początek imienia lub nazwiska.',
    cs: 'Začátek jména nebo příjmení.',
    nb: 'Begynnelsen av fornavn eller etternavn.',
  },
  mostReaders: { en: 'At most so many', pl: 'Najwyżej tyle', cs: 'Nejvýše tolik', nb: 'Høyst så mange' },
  untold: {
    en: 'Mentioned and not told',
    pl: 'Wspomniani bez powiadomienia',
    cs: 'Zmínění bez upozornění',
    nb: 'Nevnt uten varsel',
  },
  untoldHint: {
    en: 'They may not see these notes.',
    pl: 'Te osoby nie mogą widzieć tych notatek.',
    cs: 'Tyto poznámky nesmějí vidět.',
    nb: 'De kan ikke se disse notatene.',
  },
  replacedAt: { en: 'Replaced', pl: 'Zastąpiono', cs: 'Nahrazeno', nb: 'Erstattet' },
  replacedBy: { en: 'Replaced by', pl: 'Kto zastąpił', cs: 'Nahradil(a)', nb: 'Erstattet av' },
  formerTexts: {
    en: 'Former texts',
    pl: 'Poprzednie treści',
    cs: 'Předchozí texty',
    nb: 'Tidligere tekster',
  },
  note: { en: 'Note', pl: 'Notatka', cs: 'Poznámka', nb: 'Notat' },
  customer: { en: 'Customer', pl: 'Klient', cs: 'Zákazník', nb: 'Kunde' },
  customerNumber: {
    en: 'Customer number',
    pl: 'Numer klienta',
    cs: 'Číslo zákazníka',
    nb: 'Kundenummer',
  },
  notifiedAt: { en: 'Told', pl: 'Powiadomiono', cs: 'Upozorněno', nb: 'Varslet' },
  readAt: { en: 'Read', pl: 'Przeczytano', cs: 'Přečteno', nb: 'Lest' },
  hasMore: { en: 'Older ones exist', pl: 'Są starsze', cs: 'Existují starší', nb: 'Det finnes eldre' },
} satisfies Record<string, Said>;

export const noteKinds = {
  note: { en: 'Note', pl: 'Notatka', cs: 'Poznámka', nb: 'Notat' },
  warning: { en: 'Warning', pl: 'Ostrzeżenie', cs: 'Varování', nb: 'Advarsel' },
} satisfies Record<string, Said>;
