import type { Said } from '@clientele/shared/dto';

export const apiKeyTexts = {
  name: { en: 'Name', pl: 'Nazwa', cs: 'Název', nb: 'Navn' },
  nameHint: {
    en: 'What uses the key, so that it can be found again.',
    pl: 'Co korzysta z klucza, aby łatwo go było odnaleźć.',
    cs: 'Co klíč používá, aby se dal znovu najít.',
    nb: 'Hva som bruker nøkkelen, så den er lett å finne igjen.',
  },
  permissions: { en: 'Permissions', pl: 'Uprawnienia', cs: 'Oprávnění', nb: 'Rettigheter' },
  allowedNetworks: {
    en: 'Allowed networks',
    pl: 'Dozwolone sieci',
    cs: 'Povolené sítě',
    nb: 'Tillatte nettverk',
  },
  networksHint: {
    en: 'Addresses or networks like 192.0.2.0/24 from which the key works. Empty: from everywhere.',
    pl: 'Adresy lub sieci, np. 192.0.2.0/24, z których klucz działa. Puste: z każdego miejsca.',
    cs: 'Adresy nebo sítě jako 192.0.2.0/24, odkud klíč funguje. Prázdné: odkudkoli.',
    nb: 'Adresser eller nettverk som 192.0.2.0/24 som nøkkelen virker fra. Tomt: fra alle steder.',
  },
  validMonths: {
    en: 'Valid for months',
    pl: 'Ważny przez miesięcy',
    cs: 'Platnost v měsících',
    nb: 'Gyldig i måneder',
  },
  monthsHint: { en: 'From 1 to 12.', pl: 'Od 1 do 12.', cs: 'Od 1 do 12.', nb: 'Fra 1 til 12.' },
  overlapHours: {
    en: 'Hours until the old secret stops',
    pl: 'Godziny do wyłączenia starego klucza',
    cs: 'Hodiny do konce starého klíče',
    nb: 'Timer til den gamle nøkkelen slutter å virke',
  },
  overlapHint: {
    en: 'Until then both work. 0 stops the old one at once; at most 168, a week.',
    pl: 'Do tego czasu działają oba. 0 wyłącza stary od razu; najwyżej 168, czyli tydzień.',
    cs: 'Do té doby fungují oba. 0 ukončí starý ihned; nejvýše 168, tedy týden.',
    nb: 'Til da virker begge. 0 stopper den gamle straks, og 168 (en uke) er det meste.',
  },
  prefix: { en: 'Begins with', pl: 'Początek', cs: 'Začíná na', nb: 'Begynner med' },
  createdAt: { en: 'Created', pl: 'Utworzono', cs: 'Vytvořeno', nb: 'Opprettet' },
  createdBy: { en: 'Created by', pl: 'Autor', cs: 'Autor', nb: 'Opprettet av' },
  expiresAt: { en: 'Expires', pl: 'Wygasa', cs: 'Vyprší', nb: 'Utløper' },
  lastUsedAt: { en: 'Last used', pl: 'Ostatnio użyty', cs: 'Naposledy použit', nb: 'Sist brukt' },
  formerUntil: {
    en: 'The old secret works until',
    pl: 'Stary klucz działa do',
    cs: 'Starý klíč funguje do',
    nb: 'Den gamle nøkkelen virker til',
  },
  revokedAt: { en: 'Revoked', pl: 'Unieważniono', cs: 'Zrušeno', nb: 'Trukket tilbake' },
  key: { en: 'The key', pl: 'Klucz', cs: 'Klíč', nb: 'Nøkkelen' },
  keys: { en: 'API keys', pl: 'Klucze API', cs: 'Klíče API', nb: 'API-nøkler' },
} satisfies Record<string, Said>;
