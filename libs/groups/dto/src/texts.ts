import type { Said } from '@clientele/shared/dto';

export const groupsTexts = {
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
    en: 'What programs call it: a–z, 0–9 and _.',
    pl: 'Nazwa dla programów: a–z, 0–9 i _.',
    cs: 'Název pro programy: a–z, 0–9 a _.',
    nb: 'Navnet programmer bruker: a–z, 0–9 og _.',
  },
  discountPercent: { en: 'Discount', pl: 'Rabat', cs: 'Sleva', nb: 'Rabatt' },
  discountHint: {
    en: 'For customers whose main group this is.',
    pl: 'Dla klientów, dla których to grupa główna.',
    cs: 'Pro zákazníky, jejichž hlavní skupina to je.',
    nb: 'For kunder som har dette som hovedgruppe.',
  },
  priceDisplay: { en: 'Prices', pl: 'Ceny', cs: 'Ceny', nb: 'Priser' },
  priceDisplayHint: {
    en: 'How the shop shows prices to this group.',
    pl: 'Jak sklep pokazuje ceny tej grupie.',
    cs: 'Jak obchod této skupině zobrazuje ceny.',
    nb: 'Hvordan butikken viser priser for denne gruppen.',
  },
  color: { en: 'Colour', pl: 'Kolor', cs: 'Barva', nb: 'Farge' },
  isDefault: {
    en: 'Default group',
    pl: 'Grupa domyślna',
    cs: 'Výchozí skupina',
    nb: 'Standardgruppe',
  },
  isDefaultHint: {
    en: 'The main group of new customers. There is always exactly one.',
    pl: 'Grupa główna nowych klientów. Zawsze jest dokładnie jedna.',
    cs: 'Hlavní skupina nových zákazníků. Vždy je právě jedna.',
    nb: 'Hovedgruppen til nye kunder. Det finnes alltid nøyaktig én.',
  },
  members: { en: 'Members', pl: 'Członkowie', cs: 'Členové', nb: 'Medlemmer' },
  mainMembers: {
    en: 'As main group',
    pl: 'Jako grupa główna',
    cs: 'Jako hlavní skupina',
    nb: 'Som hovedgruppe',
  },
  membersHint: {
    en: 'Counted up to 10,000, customers in the trash included.',
    pl: 'Liczeni do 10 000, razem z klientami w koszu.',
    cs: 'Počítáni do 10 000, včetně zákazníků v koši.',
    nb: 'Telles opp til 10 000, kunder i papirkurven medregnet.',
  },
  group: { en: 'Group', pl: 'Grupa', cs: 'Skupina', nb: 'Gruppe' },
  membership: {
    en: 'Membership in a group',
    pl: 'Przynależność do grupy',
    cs: 'Členství ve skupině',
    nb: 'Medlemskap i en gruppe',
  },
  groups: { en: 'Groups', pl: 'Grupy', cs: 'Skupiny', nb: 'Grupper' },
  inTrash: { en: 'In the trash', pl: 'W koszu', cs: 'V koši', nb: 'I papirkurven' },
  inTrashHint: {
    en: 'The customer is restored before their groups are changed.',
    pl: 'Przed zmianą grup trzeba przywrócić klienta.',
    cs: 'Před změnou skupin je třeba zákazníka obnovit.',
    nb: 'Kunden gjenopprettes før gruppene endres.',
  },
  mainGroupId: { en: 'Main group', pl: 'Grupa główna', cs: 'Hlavní skupina', nb: 'Hovedgruppe' },
  moveTo: {
    en: 'Move its members to',
    pl: 'Przenieś członków do grupy',
    cs: 'Členy přesunout do skupiny',
    nb: 'Flytt medlemmene til',
  },
} satisfies Record<string, Said>;

export const priceDisplays = {
  with_tax: { en: 'With tax', pl: 'Z podatkiem', cs: 'S daní', nb: 'Med avgift' },
  without_tax: { en: 'Without tax', pl: 'Bez podatku', cs: 'Bez daně', nb: 'Uten avgift' },
} satisfies Record<string, Said>;

/** A palette that is legible in both themes; the screens know how each looks. */
export const groupColors = {
  grey: { en: 'Grey', pl: 'Szary', cs: 'Šedá', nb: 'Grå' },
  red: { en: 'Red', pl: 'Czerwony', cs: 'Červená', nb: 'Rød' },
  orange: { en: 'Orange', pl: 'Pomarańczowy', cs: 'Oranžová', nb: 'Oransje' },
  yellow: { en: 'Yellow', pl: 'Żółty', cs: 'Žlutá', nb: 'Gul' },
  green: { en: 'Green', pl: 'Zielony', cs: 'Zelená', nb: 'Grønn' },
  teal: { en: 'Teal', pl: 'Morski', cs: 'Modrozelená', nb: 'Blågrønn' },
  blue: { en: 'Blue', pl: 'Niebieski', cs: 'Modrá', nb: 'Blå' },
  indigo: { en: 'Indigo', pl: 'Indygo', cs: 'Indigová', nb: 'Indigo' },
  purple: { en: 'Purple', pl: 'Fioletowy', cs: 'Fialová', nb: 'Lilla' },
  pink: { en: 'Pink', pl: 'Różowy', cs: 'Růžová', nb: 'Rosa' },
} satisfies Record<string, Said>;
