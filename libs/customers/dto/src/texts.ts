import type { Said } from '@clientele/shared/dto';

/** The names of the fields of a customer, and what they mean where a name is not enough. */
export const customersTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  customerNumber: { en: 'Customer no.', pl: 'Nr klienta', cs: 'Č. zákazníka', nb: 'Kundenr.' },
  socialTitle: { en: 'Title', pl: 'Zwrot', cs: 'Oslovení', nb: 'Tiltale' },
  firstName: { en: 'First name', pl: 'Imię', cs: 'Jméno', nb: 'Fornavn' },
  lastName: { en: 'Last name', pl: 'Nazwisko', cs: 'Příjmení', nb: 'Etternavn' },
  salutation: { en: 'Salutation', pl: 'Zwrot grzecznościowy', cs: 'Oslovení v dopise', nb: 'Hilsen' },
  email: { en: 'E-mail', pl: 'E-mail', cs: 'E-mail', nb: 'E-post' },
  phone: { en: 'Phone', pl: 'Telefon', cs: 'Telefon', nb: 'Telefon' },
  phoneHint: {
    en: 'With the country code, like +44 20 7946 0018.',
    pl: 'Z numerem kierunkowym kraju, np. +48 600 700 800.',
    cs: 'S předvolbou země, např. +420 601 123 456.',
    nb: 'Med landskode, for eksempel +47 412 34 567.',
  },
  revealField: { en: 'Hidden value', pl: 'Ukryta wartość', cs: 'Skrytá hodnota', nb: 'Skjult verdi' },
  revealReason: { en: 'Reason', pl: 'Powód', cs: 'Důvod', nb: 'Begrunnelse' },
  revealValue: { en: 'Value', pl: 'Wartość', cs: 'Hodnota', nb: 'Verdi' },
  language: { en: 'Language', pl: 'Język', cs: 'Jazyk', nb: 'Språk' },
  birthdayOn: { en: 'Birthday', pl: 'Data urodzenia', cs: 'Datum narození', nb: 'Fødselsdag' },
  type: { en: 'Type', pl: 'Typ', cs: 'Typ', nb: 'Type' },
  typeHint: {
    en: 'A customer has an account in the shop; a contact has none.',
    pl: 'Klient ma konto w sklepie, kontakt go nie ma.',
    cs: 'Zákazník má v obchodě účet, kontakt ne.',
    nb: 'En kunde har konto i butikken, en kontakt har ikke.',
  },
  activated: { en: 'Activated', pl: 'Aktywowany', cs: 'Aktivovaný', nb: 'Aktivert' },
  activatedHint: {
    en: 'The person confirmed the activation of the account.',
    pl: 'Osoba potwierdziła aktywację konta.',
    cs: 'Osoba potvrdila aktivaci účtu.',
    nb: 'Personen har bekreftet aktiveringen av kontoen.',
  },
  enabled: { en: 'Enabled', pl: 'Włączony', cs: 'Povolený', nb: 'Aktiv' },
  enabledHint: {
    en: 'When off, nobody can sign in with this account.',
    pl: 'Gdy wyłączone, nikt nie zaloguje się na to konto.',
    cs: 'Když je vypnuto, k účtu se nelze přihlásit.',
    nb: 'Når den er av, kan ingen logge inn med kontoen.',
  },
  newsletter: { en: 'Newsletter', pl: 'Newsletter', cs: 'Newsletter', nb: 'Nyhetsbrev' },
  partnerOffers: {
    en: 'Partner offers',
    pl: 'Oferty partnerów',
    cs: 'Nabídky partnerů',
    nb: 'Partnertilbud',
  },
  registeredAt: { en: 'Registered', pl: 'Rejestracja', cs: 'Registrace', nb: 'Registrert' },
  origin: { en: 'Origin', pl: 'Pochodzenie', cs: 'Původ', nb: 'Opprinnelse' },
  externalIds: {
    en: 'External ids',
    pl: 'Identyfikatory zewnętrzne',
    cs: 'Externí identifikátory',
    nb: 'Eksterne id-er',
  },
  mainGroupId: { en: 'Main group', pl: 'Grupa główna', cs: 'Hlavní skupina', nb: 'Hovedgruppe' },
  mainGroupHint: {
    en: 'The one group that decides discounts and access.',
    pl: 'Jedyna grupa, która decyduje o rabatach i dostępie.',
    cs: 'Jediná skupina, která rozhoduje o slevách a přístupu.',
    nb: 'Den ene gruppen som avgjør rabatter og tilgang.',
  },
  groups: { en: 'Groups', pl: 'Grupy', cs: 'Skupiny', nb: 'Grupper' },
  tags: { en: 'Tags', pl: 'Etykiety', cs: 'Štítky', nb: 'Merkelapper' },
  createdAt: { en: 'Created', pl: 'Utworzono', cs: 'Vytvořeno', nb: 'Opprettet' },
  updatedAt: { en: 'Changed', pl: 'Zmieniono', cs: 'Změněno', nb: 'Endret' },
  deletedAt: { en: 'In the trash since', pl: 'W koszu od', cs: 'V koši od', nb: 'I papirkurven siden' },
  firstVisitAt: { en: 'First visit', pl: 'Pierwsza wizyta', cs: 'První návštěva', nb: 'Første besøk' },
  lastVisitAt: { en: 'Last visit', pl: 'Ostatnia wizyta', cs: 'Poslední návštěva', nb: 'Siste besøk' },
  orderCount: { en: 'Orders', pl: 'Zamówienia', cs: 'Objednávky', nb: 'Ordrer' },
  ordersValue: {
    en: 'Value of all orders',
    pl: 'Wartość wszystkich zamówień',
    cs: 'Hodnota všech objednávek',
    nb: 'Verdi av alle ordrer',
  },
  sales: { en: 'Sales', pl: 'Sprzedaż', cs: 'Prodeje', nb: 'Salg' },
  salesHint: {
    en: 'Paid orders without cancelled ones, in the base currency of the shop.',
    pl: 'Zamówienia opłacone, bez anulowanych, w walucie podstawowej sklepu.',
    cs: 'Zaplacené objednávky bez zrušených, v základní měně obchodu.',
    nb: 'Betalte ordrer uten kansellerte, i butikkens basisvaluta.',
  },
  mine: {
    en: 'Looked after by me',
    pl: 'Pod moją opieką',
    cs: 'Starám se já',
    nb: 'Mitt ansvar',
  },
  favourite: { en: 'Favourite', pl: 'Ulubiony', cs: 'Oblíbený', nb: 'Favoritt' },
  favourites: { en: 'Favourites', pl: 'Ulubieni', cs: 'Oblíbení', nb: 'Favoritter' },
  alerts: { en: 'Alerts', pl: 'Ostrzeżenia', cs: 'Upozornění', nb: 'Varsler' },
  alertCode: { en: 'Alert', pl: 'Ostrzeżenie', cs: 'Upozornění', nb: 'Varsel' },
  alertCount: { en: 'How many', pl: 'Ile', cs: 'Kolik', nb: 'Antall' },
  sections: { en: 'Sections', pl: 'Sekcje', cs: 'Oddíly', nb: 'Deler' },
  section: { en: 'Section', pl: 'Sekcja', cs: 'Oddíl', nb: 'Del' },
  sectionCount: { en: 'Entries', pl: 'Liczba wpisów', cs: 'Počet položek', nb: 'Antall oppføringer' },
} satisfies Record<string, Said>;

export const socialTitles = {
  '': { en: 'None', pl: 'Brak', cs: 'Žádné', nb: 'Ingen' },
  mr: { en: 'Mr', pl: 'Pan', cs: 'Pan', nb: 'Herr' },
  ms: { en: 'Ms', pl: 'Pani', cs: 'Paní', nb: 'Fru' },
} satisfies Record<string, Said>;

export const customerTypes = {
  contact: { en: 'Contact', pl: 'Kontakt', cs: 'Kontakt', nb: 'Kontakt' },
  customer: { en: 'Customer', pl: 'Klient', cs: 'Zákazník', nb: 'Kunde' },
} satisfies Record<string, Said>;

export const origins = {
  admin: { en: 'Back office', pl: 'Panel', cs: 'Administrace', nb: 'Administrasjonen' },
  api: { en: 'API', pl: 'API', cs: 'API', nb: 'API' },
  import: { en: 'Import', pl: 'Import', cs: 'Import', nb: 'Import' },
  registration: { en: 'Registration', pl: 'Rejestracja', cs: 'Registrace', nb: 'Registrering' },
  order: { en: 'Order', pl: 'Zamówienie', cs: 'Objednávka', nb: 'Ordre' },
  newsletter: { en: 'Newsletter', pl: 'Newsletter', cs: 'Newsletter', nb: 'Nyhetsbrev' },
  form: { en: 'Form', pl: 'Formularz', cs: 'Formulář', nb: 'Skjema' },
} satisfies Record<string, Said>;
