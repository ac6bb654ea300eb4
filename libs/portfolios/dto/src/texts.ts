import type { Said } from '@clientele/shared/dto';

export const portfolioTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  portfolio: { en: 'Portfolio', pl: 'Portfel', cs: 'Portfolio', nb: 'Portefølje' },
  manager: { en: 'Account manager', pl: 'Opiekun klienta', cs: 'Obchodní zástupce', nb: 'Kundeansvarlig' },
  role: { en: 'Role', pl: 'Rola', cs: 'Role', nb: 'Rolle' },
  enabled: { en: 'May sign in', pl: 'Może się logować', cs: 'Smí se přihlásit', nb: 'Kan logge inn' },
  companies: { en: 'Companies', pl: 'Firmy', cs: 'Firmy', nb: 'Firmaer' },
  people: { en: 'People', pl: 'Osoby', cs: 'Osoby', nb: 'Personer' },
  company: { en: 'Company', pl: 'Firma', cs: 'Firma', nb: 'Firma' },
  country: { en: 'Country', pl: 'Kraj', cs: 'Země', nb: 'Land' },
  customer: { en: 'Customer', pl: 'Klient', cs: 'Zákazník', nb: 'Kunde' },
  from: { en: 'From', pl: 'Od', cs: 'Od', nb: 'Fra' },
  to: { en: 'To', pl: 'Do', cs: 'Komu', nb: 'Til' },
  scope: { en: 'Which companies', pl: 'Które firmy', cs: 'Které firmy', nb: 'Hvilke firmaer' },
  reason: { en: 'Reason', pl: 'Powód', cs: 'Důvod', nb: 'Begrunnelse' },
  reasonHint: {
    en: 'Stands in the history and in the timeline of each customer.',
    pl: 'Pojawi się w historii i na osi czasu każdego klienta.',
    cs: 'Bude v historii i na časové ose každého zákazníka.',
    nb: 'Står i historikken og på tidslinjen til hver kunde.',
  },
  at: { en: 'When', pl: 'Kiedy', cs: 'Kdy', nb: 'Når' },
  by: { en: 'Handed over by', pl: 'Kto przekazał', cs: 'Předal(a)', nb: 'Overført av' },
  hasMore: {
    en: 'There are older ones',
    pl: 'Są też starsze',
    cs: 'Existují starší',
    nb: 'Det finnes eldre',
  },
  handOvers: { en: 'Hand-overs', pl: 'Przekazania', cs: 'Předání', nb: 'Overføringer' },
  substitution: { en: 'Substitution', pl: 'Zastępstwo', cs: 'Zastupování', nb: 'Vikariat' },
  substitutions: { en: 'Substitutions', pl: 'Zastępstwa', cs: 'Zastupování', nb: 'Vikariater' },
  substitute: { en: 'Substitute', pl: 'Zastępca', cs: 'Zástup', nb: 'Vikar' },
  fromOn: { en: 'First day', pl: 'Pierwszy dzień', cs: 'První den', nb: 'Første dag' },
  toOn: { en: 'Last day', pl: 'Ostatni dzień', cs: 'Poslední den', nb: 'Siste dag' },
  toOnHint: {
    en: 'The substitution ends by itself at the end of this day.',
    pl: 'Zastępstwo kończy się samo z końcem tego dnia.',
    cs: 'Zastupování skončí samo na konci tohoto dne.',
    nb: 'Vikariatet slutter av seg selv når denne dagen er over.',
  },
  isOn: { en: 'Goes on today', pl: 'Trwa dzisiaj', cs: 'Dnes probíhá', nb: 'Pågår i dag' },
} satisfies Record<string, Said>;

/** Which companies of an account manager are handed over. */
export const handOverScopes = {
  all: { en: 'All companies', pl: 'Wszystkie firmy', cs: 'Všechny firmy', nb: 'Alle firmaer' },
  selection: {
    en: 'Selected companies',
    pl: 'Zaznaczone firmy',
    cs: 'Vybrané firmy',
    nb: 'Valgte firmaer',
  },
} satisfies Record<string, Said>;
