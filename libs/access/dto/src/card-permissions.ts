import type { Said } from '@clientele/shared/dto';

/** What can be permitted about the sections of a customer's page. */
export const cardPermissions = {
  'timeline:read': {
    en: 'See what was changed about customers, and by whom',
    pl: 'Przeglądanie zmian w danych klientów wraz z ich autorami',
    cs: 'Prohlížení změn údajů zákazníků a jejich autorů',
    nb: 'Se hva som er endret for kunder, og av hvem',
  },
  'addresses:read': {
    en: 'See addresses',
    pl: 'Przeglądanie adresów',
    cs: 'Prohlížení adres',
    nb: 'Se adresser',
  },
  'addresses:write': {
    en: 'Add and change addresses',
    pl: 'Dodawanie i zmiana adresów',
    cs: 'Přidávání a úpravy adres',
    nb: 'Legge til og endre adresser',
  },
  'addresses:delete': {
    en: 'Delete addresses',
    pl: 'Usuwanie adresów',
    cs: 'Mazání adres',
    nb: 'Slette adresser',
  },
  'attributes:read': {
    en: 'See attributes of customers',
    pl: 'Przeglądanie atrybutów klientów',
    cs: 'Prohlížení atributů zákazníků',
    nb: 'Se egenskaper ved kunder',
  },
  'attributes:write': {
    en: 'Fill in attributes of customers',
    pl: 'Wypełnianie atrybutów klientów',
    cs: 'Vyplňování atributů zákazníků',
    nb: 'Fylle ut egenskaper ved kunder',
  },
  'attributes:define': {
    en: 'Define attributes of customers',
    pl: 'Definiowanie atrybutów klientów',
    cs: 'Definování atributů zákazníků',
    nb: 'Definere egenskaper ved kunder',
  },
  'notes:read': {
    en: 'See notes about customers',
    pl: 'Przeglądanie notatek o klientach',
    cs: 'Prohlížení poznámek o zákaznících',
    nb: 'Se notater om kunder',
  },
  'notes:write': {
    en: 'Add and change notes about customers',
    pl: 'Dodawanie i zmiana notatek o klientach',
    cs: 'Přidávání a úpravy poznámek o zákaznících',
    nb: 'Legge til og endre notater om kunder',
  },
  'notes:delete_own': {
    en: 'Delete own notes',
    pl: 'Usuwanie własnych notatek',
    cs: 'Mazání vlastních poznámek',
    nb: 'Slette egne notater',
  },
  'notes:delete': {
    en: 'Delete everybody’s notes',
    pl: 'Usuwanie notatek wszystkich osób',
    cs: 'Mazání poznámek všech lidí',
    nb: 'Slette alles notater',
  },
  'discounts:read': {
    en: 'See standing discounts',
    pl: 'Przeglądanie rabatów stałych',
    cs: 'Prohlížení trvalých slev',
    nb: 'Se faste rabatter',
  },
  'discounts:write': {
    en: 'Grant and end standing discounts up to the limit',
    pl: 'Przyznawanie i kończenie rabatów stałych do limitu',
    cs: 'Poskytování a ukončování trvalých slev do limitu',
    nb: 'Gi og avslutte faste rabatter opp til grensen',
  },
  'discounts:unlimited': {
    en: 'Grant standing discounts above the limit, and amounts',
    pl: 'Przyznawanie rabatów stałych powyżej limitu i kwotowych',
    cs: 'Poskytování trvalých slev nad limit a v částce',
    nb: 'Gi faste rabatter over grensen, og beløp',
  },
} satisfies Record<string, Said>;
