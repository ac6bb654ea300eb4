import type { Said } from '@clientele/shared/dto';

export const paletteTexts = {
  title: { en: 'Find or do', pl: 'Znajdź lub wykonaj', cs: 'Najít nebo udělat', nb: 'Finn eller gjør' },
  hint: {
    en: 'A customer, a page, something to do',
    pl: 'Klient, strona, czynność',
    cs: 'Zákazník, stránka, činnost',
    nb: 'En kunde, en side, noe å gjøre',
  },
  people: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  companies: { en: 'Companies', pl: 'Firmy', cs: 'Firmy', nb: 'Firmaer' },
  recent: { en: 'Last viewed', pl: 'Ostatnio oglądani', cs: 'Naposledy zobrazení', nb: 'Sist vist' },
  favourites: { en: 'Favourites', pl: 'Ulubieni', cs: 'Oblíbení', nb: 'Favoritter' },
  pages: { en: 'Pages', pl: 'Strony', cs: 'Stránky', nb: 'Sider' },
  actions: { en: 'Actions', pl: 'Działania', cs: 'Akce', nb: 'Handlinger' },
  all: {
    en: 'Search all customers for “{q}”',
    pl: 'Szukaj „{q}” wśród wszystkich klientów',
    cs: 'Hledat „{q}“ mezi všemi zákazníky',
    nb: 'Søk etter «{q}» blant alle kunder',
  },
  nothing: { en: 'Nothing matches', pl: 'Nic nie pasuje', cs: 'Nic neodpovídá', nb: 'Ingenting passer' },
  failed: {
    en: 'Customers cannot be searched right now',
    pl: 'Wyszukiwanie klientów chwilowo nie działa',
    cs: 'Zákazníky teď nelze prohledat',
    nb: 'Det går ikke an å søke i kunder akkurat nå',
  },
  newCustomer: { en: 'Add a customer', pl: 'Dodaj klienta', cs: 'Přidat zákazníka', nb: 'Legg til en kunde' },
  newImport: { en: 'Import a file', pl: 'Importuj plik', cs: 'Importovat soubor', nb: 'Importer en fil' },
  newExport: {
    en: 'Export customers',
    pl: 'Eksportuj klientów',
    cs: 'Exportovat zákazníky',
    nb: 'Eksporter kunder',
  },
  newOperator: {
    en: 'Add an operator',
    pl: 'Dodaj operatora',
    cs: 'Přidat operátora',
    nb: 'Legg til en operatør',
  },
  newKey: {
    en: 'Make an API key',
    pl: 'Utwórz klucz API',
    cs: 'Vytvořit klíč API',
    nb: 'Lag en API-nøkkel',
  },
  newAttribute: {
    en: 'Add an attribute',
    pl: 'Dodaj atrybut',
    cs: 'Přidat atribut',
    nb: 'Legg til en egenskap',
  },
  account: { en: 'My account', pl: 'Moje konto', cs: 'Můj účet', nb: 'Min konto' },
} satisfies Record<string, Said>;
