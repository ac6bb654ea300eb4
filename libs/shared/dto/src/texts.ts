import type { Said } from './say';

/** What a person is told about a value that breaks a rule; the keys are the codes of the API's field errors. */
export const faults = {
  required: {
    en: 'Fill this in.',
    pl: 'Wypełnij to pole.',
    cs: 'Vyplňte toto pole.',
    nb: 'Fyll ut dette feltet.',
  },
  unknown: {
    en: 'There is no field of this name.',
    pl: 'Nie ma pola o tej nazwie.',
    cs: 'Pole s tímto názvem neexistuje.',
    nb: 'Det finnes ikke noe felt med dette navnet.',
  },
  type: {
    en: 'This should be {expected}.',
    pl: 'Oczekiwana wartość to {expected}.',
    cs: 'Očekávaná hodnota je {expected}.',
    nb: 'Forventet verdi er {expected}.',
  },
  too_long: {
    en: 'Use at most {max, number} characters; this has {length, number}.',
    pl: 'Najwyżej {max, number} {max, plural, one {znak} few {znaki} many {znaków} other {znaku}}; jest {length, number}.',
    cs: 'Nejvýše {max, number} {max, plural, one {znak} few {znaky} many {znaku} other {znaků}}; je jich {length, number}.',
    nb: 'Bruk høyst {max, number} tegn; dette har {length, number}.',
  },
  too_short: {
    en: 'Use at least {min, number} characters.',
    pl: 'Wpisz co najmniej {min, number} {min, plural, one {znak} few {znaki} many {znaków} other {znaku}}.',
    cs: 'Zadejte alespoň {min, number} {min, plural, one {znak} few {znaky} many {znaku} other {znaků}}.',
    nb: 'Bruk minst {min, number} tegn.',
  },
  characters: {
    en: 'This holds a character that cannot be stored.',
    pl: 'Tekst zawiera znak, którego nie można zapisać.',
    cs: 'Text obsahuje znak, který nelze uložit.',
    nb: 'Teksten inneholder et tegn som ikke kan lagres.',
  },
  name: {
    en: 'A name has at least one letter and no web address.',
    pl: 'Imię lub nazwa ma co najmniej jedną literę i nie zawiera adresu strony.',
    cs: 'Jméno má alespoň jedno písmeno a neobsahuje webovou adresu.',
    nb: 'Et navn har minst én bokstav og ingen nettadresse.',
  },
  email: {
    en: 'Write the e-mail address like name@example.com.',
    pl: 'Wpisz adres e-mail w postaci nazwa@example.com.',
    cs: 'Zadejte e-mail ve tvaru jmeno@example.com.',
    nb: 'Skriv e-postadressen som navn@example.com.',
  },
  phone: {
    en: 'Write the phone number with its country code, like +48 600 700 800.',
    pl: 'Wpisz numer z kierunkowym kraju, np. +48 600 700 800.',
    cs: 'Zadejte číslo s předvolbou země, např. +420 601 123 456.',
    nb: 'Skriv nummeret med landskode, for eksempel +47 412 34 567.',
  },
  url: {
    en: 'Write a web address like https://example.com.',
    pl: 'Wpisz adres strony, np. https://example.com.',
    cs: 'Zadejte webovou adresu, např. https://example.com.',
    nb: 'Skriv en nettadresse som https://example.com.',
  },
  day: {
    en: 'Write a date that exists, from 1900 on, as YYYY-MM-DD.',
    pl: 'Podaj istniejącą datę od 1900 roku, w postaci RRRR-MM-DD.',
    cs: 'Zadejte existující datum od roku 1900 ve tvaru RRRR-MM-DD.',
    nb: 'Skriv en dato som finnes, fra 1900 og utover, som ÅÅÅÅ-MM-DD.',
  },
  day_in_future: {
    en: 'This date is in the future.',
    pl: 'Ta data jest w przyszłości.',
    cs: 'Toto datum je v budoucnosti.',
    nb: 'Denne datoen er i fremtiden.',
  },
  instant: {
    en: 'Write the time as RFC 3339, like 2026-01-31T12:00:00Z.',
    pl: 'Podaj czas w postaci RFC 3339, np. 2026-01-31T12:00:00Z.',
    cs: 'Zadejte čas podle RFC 3339, např. 2026-01-31T12:00:00Z.',
    nb: 'Skriv tiden som RFC 3339, for eksempel 2026-01-31T12:00:00Z.',
  },
  choice: {
    en: 'Choose one of: {choices}.',
    pl: 'Wybierz jedną z wartości: {choices}.',
    cs: 'Vyberte jednu z hodnot: {choices}.',
    nb: 'Velg én av: {choices}.',
  },
  country: {
    en: 'Use a two-letter country code (ISO 3166-1), like PL.',
    pl: 'Podaj dwuliterowy kod kraju (ISO 3166-1), np. PL.',
    cs: 'Zadejte dvoupísmenný kód země (ISO 3166-1), např. CZ.',
    nb: 'Bruk en landskode på to bokstaver (ISO 3166-1), som NO.',
  },
  time_zone: {
    en: 'Use a time zone of the IANA list, like Europe/Warsaw.',
    pl: 'Podaj strefę czasową z listy IANA, np. Europe/Warsaw.',
    cs: 'Zadejte časové pásmo ze seznamu IANA, např. Europe/Prague.',
    nb: 'Bruk en tidssone fra IANA-listen, som Europe/Oslo.',
  },
  range: {
    en: 'This should be a whole number from {min, number} to {max, number}.',
    pl: 'Podaj liczbę całkowitą od {min, number} do {max, number}.',
    cs: 'Zadejte celé číslo od {min, number} do {max, number}.',
    nb: 'Skriv et helt tall fra {min, number} til {max, number}.',
  },
  money: {
    en: 'Write an amount that is not negative, with at most two decimals, and its currency.',
    pl: 'Podaj nieujemną kwotę z najwyżej dwoma miejscami po przecinku oraz walutę.',
    cs: 'Zadejte nezápornou částku s nejvýše dvěma desetinnými místy a měnu.',
    nb: 'Skriv et beløp som ikke er negativt, med høyst to desimaler, og valuta.',
  },
  decimal: {
    en: 'Write a number of at most 15 digits and 6 decimals.',
    pl: 'Podaj liczbę: najwyżej 15 cyfr i 6 miejsc po przecinku.',
    cs: 'Zadejte číslo: nejvýše 15 číslic a 6 desetinných míst.',
    nb: 'Skriv et tall med høyst 15 sifre og 6 desimaler.',
  },
  percent: {
    en: 'Write a percentage from 0 to 100 with at most two decimals.',
    pl: 'Podaj procent od 0 do 100 z najwyżej dwoma miejscami po przecinku.',
    cs: 'Zadejte procento od 0 do 100 s nejvýše dvěma desetinnými místy.',
    nb: 'Skriv en prosent fra 0 til 100 med høyst to desimaler.',
  },
  code: {
    en: 'Use lower-case letters a–z, digits and _ only.',
    pl: 'Dozwolone są tylko małe litery a–z, cyfry i znak _.',
    cs: 'Použijte jen malá písmena a–z, číslice a znak _.',
    nb: 'Bruk bare små bokstaver a–z, sifre og _.',
  },
  id: {
    en: 'This is not an id of a record.',
    pl: 'To nie jest identyfikator rekordu.',
    cs: 'Toto není identifikátor záznamu.',
    nb: 'Dette er ikke en id for en post.',
  },
  tags: {
    en: 'Use at most {max, number} tags of 1 to 50 characters.',
    pl: 'Najwyżej {max, number} etykiet po 1–50 znaków.',
    cs: 'Nejvýše {max, number} štítků po 1–50 znacích.',
    nb: 'Bruk høyst {max, number} merkelapper på 1–50 tegn.',
  },
  ids: {
    en: 'Use at most {max, number} ids of records.',
    pl: 'Podaj najwyżej {max, number} identyfikatorów rekordów.',
    cs: 'Zadejte nejvýše {max, number} identifikátorů záznamů.',
    nb: 'Bruk høyst {max, number} id-er for poster.',
  },
  networks: {
    en: 'Use at most {max, number} networks like 192.0.2.0/24 or 2001:db8::/32.',
    pl: 'Podaj najwyżej {max, number} sieci w zapisie 192.0.2.0/24 lub 2001:db8::/32.',
    cs: 'Zadejte nejvýše {max, number} sítí v zápisu 192.0.2.0/24 nebo 2001:db8::/32.',
    nb: 'Bruk høyst {max, number} nettverk på formen 192.0.2.0/24 eller 2001:db8::/32.',
  },
  map: {
    en: 'Use at most {max, number} names (letters, digits, - and _) with a text each.',
    pl: 'Najwyżej {max, number} nazw (litery, cyfry, - i _), każda z tekstem.',
    cs: 'Nejvýše {max, number} názvů (písmena, číslice, - a _), každý s textem.',
    nb: 'Bruk høyst {max, number} navn (bokstaver, tall, - og _) med hver sin tekst.',
  },
  size: {
    en: 'Send a list of {min, number} to {max, number} entries.',
    pl: 'Wyślij listę liczącą od {min, number} do {max, number} pozycji.',
    cs: 'Pošlete seznam o {min, number} až {max, number} položkách.',
    nb: 'Send en liste med {min, number} til {max, number} oppføringer.',
  },
  password_short: {
    en: 'Use at least {min, number} characters.',
    pl: 'Hasło ma mieć co najmniej {min, number} {min, plural, one {znak} few {znaki} many {znaków} other {znaku}}.',
    cs: 'Heslo má mít alespoň {min, number} {min, plural, one {znak} few {znaky} many {znaku} other {znaků}}.',
    nb: 'Passordet må ha minst {min, number} tegn.',
  },
  password_long: {
    en: 'Use at most {max, number} characters.',
    pl: 'Hasło może mieć najwyżej {max, number} znaków.',
    cs: 'Heslo může mít nejvýše {max, number} znaků.',
    nb: 'Passordet kan ha høyst {max, number} tegn.',
  },
  password_common: {
    en: 'This password is easy to guess. A few unrelated words make a better one.',
    pl: 'To hasło łatwo odgadnąć. Lepsze będzie kilka niepowiązanych słów.',
    cs: 'Toto heslo lze snadno uhodnout. Lepší je několik nesouvisejících slov.',
    nb: 'Dette passordet er lett å gjette. Noen ord uten sammenheng er bedre.',
  },
} satisfies Record<string, Said>;

export type FaultCode = keyof typeof faults;

/** The types that a `type` fault names. */
export const expectedTypes = {
  text: { en: 'a text', pl: 'tekst', cs: 'text', nb: 'en tekst' },
  number: { en: 'a whole number', pl: 'liczba całkowita', cs: 'celé číslo', nb: 'et helt tall' },
  flag: { en: 'true or false', pl: 'true lub false', cs: 'true nebo false', nb: 'true eller false' },
  list: { en: 'a list', pl: 'lista', cs: 'seznam', nb: 'en liste' },
  object: { en: 'an object', pl: 'obiekt', cs: 'objekt', nb: 'et objekt' },
} satisfies Record<string, Said>;

export type ExpectedType = keyof typeof expectedTypes;
