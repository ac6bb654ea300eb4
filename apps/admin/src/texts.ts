import type { Said } from '@clientele/shared/dto';

/** What the frame around the pages says. */
export const appTexts = {
  skip: {
    en: 'Skip to the content',
    pl: 'Przejdź do treści',
    cs: 'Přejít na obsah',
    nb: 'Hopp til innholdet',
  },
  mainMenu: { en: 'Main menu', pl: 'Menu główne', cs: 'Hlavní nabídka', nb: 'Hovedmeny' },
  customers: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  companies: { en: 'Companies', pl: 'Firmy', cs: 'Firmy', nb: 'Firmaer' },
  groups: { en: 'Groups', pl: 'Grupy', cs: 'Skupiny', nb: 'Grupper' },
  portfolios: { en: 'Portfolios', pl: 'Portfele', cs: 'Portfolia', nb: 'Porteføljer' },
  imports: { en: 'Imports', pl: 'Importy', cs: 'Importy', nb: 'Importer' },
  jobs: { en: 'Jobs', pl: 'Zadania', cs: 'Úlohy', nb: 'Jobber' },
  accessLog: { en: 'Access log', pl: 'Dziennik dostępu', cs: 'Deník přístupů', nb: 'Tilgangslogg' },
  operators: { en: 'Operators', pl: 'Operatorzy', cs: 'Operátoři', nb: 'Operatører' },
  apiKeys: { en: 'API keys', pl: 'Klucze API', cs: 'Klíče API', nb: 'API-nøkler' },
  settings: { en: 'Settings', pl: 'Ustawienia', cs: 'Nastavení', nb: 'Innstillinger' },
  sandbox: {
    en: 'Sandbox – nothing here is real, nothing is mailed',
    pl: 'Piaskownica – nic tu nie jest prawdziwe, nic nie jest wysyłane',
    cs: 'Sandbox – nic tu není skutečné, nic se neposílá',
    nb: 'Sandkasse – ingenting her er ekte, ingenting blir sendt',
  },
  collapse: { en: 'Collapse the menu', pl: 'Zwiń menu', cs: 'Sbalit nabídku', nb: 'Skjul menyen' },
  expand: { en: 'Expand the menu', pl: 'Rozwiń menu', cs: 'Rozbalit nabídku', nb: 'Utvid menyen' },
  palette: {
    en: 'Find people, pages and actions',
    pl: 'Znajdź osoby, strony i działania',
    cs: 'Najít osoby, stránky a akce',
    nb: 'Finn personer, sider og handlinger',
  },
  search: { en: 'Search customers', pl: 'Szukaj klientów', cs: 'Hledat zákazníky', nb: 'Søk i kunder' },
  searchHint: {
    en: 'Name, e-mail, phone, company, number',
    pl: 'Nazwisko, e-mail, telefon, firma, numer',
    cs: 'Jméno, e-mail, telefon, firma, číslo',
    nb: 'Navn, e-post, telefon, firma, nummer',
  },
  accountOf: { en: 'Account of {name}', pl: 'Konto: {name}', cs: 'Účet: {name}', nb: 'Kontoen til {name}' },
  notFound: {
    en: 'There is no such page',
    pl: 'Nie ma takiej strony',
    cs: 'Taková stránka neexistuje',
    nb: 'Denne siden finnes ikke',
  },
  notFoundText: {
    en: 'The address may be mistyped, or what it led to was removed.',
    pl: 'Adres może zawierać błąd albo to, do czego prowadził, zostało usunięte.',
    cs: 'V adrese může být překlep, nebo bylo odstraněno to, kam vedla.',
    nb: 'Adressen kan være feilskrevet, eller det den førte til er fjernet.',
  },
  noPermission: {
    en: 'Your role does not include this page',
    pl: 'Twoja rola nie obejmuje tej strony',
    cs: 'Vaše role tuto stránku nezahrnuje',
    nb: 'Rollen din omfatter ikke denne siden',
  },
  noPermissionText: {
    en: 'It needs the permission “{permission}”. An owner can give you a role that has it.',
    pl: 'Potrzebne jest uprawnienie „{permission}”. Rolę z tym uprawnieniem może nadać właściciel.',
    cs: 'Je k tomu potřeba oprávnění „{permission}“. Roli, která ho má, vám může dát vlastník.',
    nb: 'Den krever rettigheten «{permission}». En eier kan gi deg en rolle som har den.',
  },
  toStart: {
    en: 'Go to the start',
    pl: 'Przejdź na początek',
    cs: 'Přejít na začátek',
    nb: 'Gå til starten',
  },
} satisfies Record<string, Said>;
