import type { Said } from '@clientele/shared/dto';

export const attributesTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  updatedAt: { en: 'Changed', pl: 'Zmieniono', cs: 'Změněno', nb: 'Endret' },
  name: { en: 'Name', pl: 'Nazwa', cs: 'Název', nb: 'Navn' },
  nameHint: {
    en: 'Shown where a language has no name of its own.',
    pl: 'Widoczna w językach, które nie mają własnej nazwy.',
    cs: 'Zobrazí se v jazycích, které nemají vlastní název.',
    nb: 'Vises på språk som ikke har et eget navn.',
  },
  nameEn: { en: 'Name in English', pl: 'Nazwa po angielsku', cs: 'Název anglicky', nb: 'Navn på engelsk' },
  namePl: { en: 'Name in Polish', pl: 'Nazwa po polsku', cs: 'Název polsky', nb: 'Navn på polsk' },
  nameCs: { en: 'Name in Czech', pl: 'Nazwa po czesku', cs: 'Název česky', nb: 'Navn på tsjekkisk' },
  nameNb: {
    en: 'Name in Norwegian',
    pl: 'Nazwa po norwesku',
    cs: 'Název norsky',
    nb: 'Navn på norsk',
  },
  code: { en: 'Code', pl: 'Kod', cs: 'Kód', nb: 'Kode' },
  codeHint: {
    en: 'What programs call it: a–z, 0–9 and _. It stays once customers have values.',
    pl: 'Nazwa dla programów: a–z, 0–9 i _. Nie zmienia się, gdy klienci mają już wartości.',
    cs: 'Název pro programy: a–z, 0–9 a _. Jakmile mají zákazníci hodnoty, nemění se.',
    nb: 'Navnet programmer bruker: a–z, 0–9 og _. Det står fast når kunder har verdier.',
  },
  hint: { en: 'Hint', pl: 'Podpowiedź', cs: 'Nápověda', nb: 'Hjelpetekst' },
  type: { en: 'Type', pl: 'Typ', cs: 'Typ', nb: 'Type' },
  required: { en: 'Required', pl: 'Wymagany', cs: 'Povinný', nb: 'Påkrevd' },
  requiredHint: {
    en: 'Has to be filled in the first time, and is not emptied after that.',
    pl: 'Trzeba go podać za pierwszym razem i nie można go później wyczyścić.',
    cs: 'Je třeba ho vyplnit napoprvé a později ho nelze vymazat.',
    nb: 'Må fylles ut første gang og kan ikke tømmes etterpå.',
  },
  isUnique: {
    en: 'Different for every customer',
    pl: 'Inny u każdego klienta',
    cs: 'U každého zákazníka jiný',
    nb: 'Ulik for hver kunde',
  },
  personal: { en: 'Personal data', pl: 'Dane osobowe', cs: 'Osobní údaje', nb: 'Personopplysninger' },
  personalHint: {
    en: 'Not told to roles from which personal data is hidden.',
    pl: 'Niewidoczne dla ról, przed którymi ukrywa się dane osobowe.',
    cs: 'Nezobrazuje se rolím, před nimiž se osobní údaje skrývají.',
    nb: 'Vises ikke for roller som personopplysninger er skjult for.',
  },
  position: { en: 'Position', pl: 'Pozycja', cs: 'Pořadí', nb: 'Plassering' },
  options: { en: 'Options', pl: 'Opcje', cs: 'Možnosti', nb: 'Alternativer' },
  attributes: { en: 'Attributes', pl: 'Atrybuty', cs: 'Atributy', nb: 'Egenskaper' },
  inTrash: { en: 'In the trash', pl: 'W koszu', cs: 'V koši', nb: 'I papirkurven' },
  inTrashHint: {
    en: 'The customer is restored before their attributes are changed.',
    pl: 'Przed zmianą atrybutów trzeba przywrócić klienta.',
    cs: 'Před změnou atributů je třeba zákazníka obnovit.',
    nb: 'Kunden gjenopprettes før egenskapene endres.',
  },
  values: { en: 'Values', pl: 'Wartości', cs: 'Hodnoty', nb: 'Verdier' },
  valuesHint: {
    en: 'By the codes of attributes: a decimal number, a day (YYYY-MM-DD), true or false, codes of options with commas between.',
    pl: 'Według kodów atrybutów: liczba dziesiętna, dzień (RRRR-MM-DD), true lub false, kody opcji po przecinku.',
    cs: 'Podle kódů atributů: desetinné číslo, den (RRRR-MM-DD), true nebo false, kódy možností oddělené čárkami.',
    nb: 'Etter egenskapenes koder: et desimaltall, en dag (ÅÅÅÅ-MM-DD), true eller false, koder for alternativer med komma mellom.',
  },
} satisfies Record<string, Said>;

export const attributeTypes = {
  text: { en: 'Text', pl: 'Tekst', cs: 'Text', nb: 'Tekst' },
  number: { en: 'Number', pl: 'Liczba', cs: 'Číslo', nb: 'Tall' },
  date: { en: 'Date', pl: 'Data', cs: 'Datum', nb: 'Dato' },
  yes_no: { en: 'Yes or no', pl: 'Tak lub nie', cs: 'Ano nebo ne', nb: 'Ja eller nei' },
  choice: { en: 'Choice', pl: 'Wybór', cs: 'Výběr', nb: 'Valg' },
  multi_choice: { en: 'Several choices', pl: 'Wybór wielokrotny', cs: 'Více možností', nb: 'Flervalg' },
  link: { en: 'Link', pl: 'Link', cs: 'Odkaz', nb: 'Lenke' },
} satisfies Record<string, Said>;
