import type { Said } from '@clientele/shared/dto';
import type { SectionGroup } from '../sections';

/** The words of the frame of a customer's page. */
export const cardTexts = {
  overview: { en: 'Overview', pl: 'Przegląd', cs: 'Přehled', nb: 'Oversikt' },
  sections: { en: 'Sections', pl: 'Sekcje', cs: 'Oddíly', nb: 'Deler' },
  order: {
    en: 'Order of sections',
    pl: 'Kolejność sekcji',
    cs: 'Pořadí oddílů',
    nb: 'Rekkefølge på deler',
  },
  orderHint: {
    en: 'Drag a section, use the arrows, or press Alt with an arrow key. Only you see this order.',
    pl: 'Przeciągnij sekcję, użyj strzałek albo naciśnij Alt ze strzałką. Tę kolejność widzisz tylko Ty.',
    cs: 'Oddíl přetáhněte, použijte šipky nebo stiskněte Alt se šipkou. Toto pořadí vidíte jen vy.',
    nb: 'Dra en del, bruk pilene, eller trykk Alt med en piltast. Bare du ser denne rekkefølgen.',
  },
  defaultOrder: {
    en: 'Default order',
    pl: 'Domyślna kolejność',
    cs: 'Výchozí pořadí',
    nb: 'Standard rekkefølge',
  },
  previous: {
    en: 'Previous customer in the list',
    pl: 'Poprzedni klient z listy',
    cs: 'Předchozí zákazník v seznamu',
    nb: 'Forrige kunde i listen',
  },
  next: {
    en: 'Next customer in the list',
    pl: 'Następny klient z listy',
    cs: 'Další zákazník v seznamu',
    nb: 'Neste kunde i listen',
  },
  operations: { en: 'Operations', pl: 'Operacje', cs: 'Operace', nb: 'Handlinger' },
  disable: {
    en: 'Deactivate the account',
    pl: 'Dezaktywuj konto',
    cs: 'Deaktivovat účet',
    nb: 'Deaktiver kontoen',
  },
  enable: { en: 'Activate the account', pl: 'Aktywuj konto', cs: 'Aktivovat účet', nb: 'Aktiver kontoen' },
  disabled: {
    en: 'The account of {name} is deactivated',
    pl: 'Dezaktywowano konto: {name}',
    cs: 'Účet zákazníka {name} je deaktivován',
    nb: 'Kontoen til {name} er deaktivert',
  },
  enabled: {
    en: 'The account of {name} is active',
    pl: 'Aktywowano konto: {name}',
    cs: 'Účet zákazníka {name} je aktivní',
    nb: 'Kontoen til {name} er aktiv',
  },
  print: { en: 'Print', pl: 'Drukuj', cs: 'Vytisknout', nb: 'Skriv ut' },
  newsletter: { en: 'Newsletter', pl: 'Newsletter', cs: 'Newsletter', nb: 'Nyhetsbrev' },
  noNewsletter: { en: 'No newsletter', pl: 'Bez newslettera', cs: 'Bez newsletteru', nb: 'Uten nyhetsbrev' },
  lastVisit: {
    en: 'Last visit {when}',
    pl: 'Ostatnia wizyta: {when}',
    cs: 'Poslední návštěva: {when}',
    nb: 'Siste besøk: {when}',
  },
} satisfies Record<string, Said>;

export const groupTexts: Readonly<Record<SectionGroup, Said>> = {
  profile: { en: 'Profile', pl: 'Profil', cs: 'Profil', nb: 'Profil' },
  commerce: { en: 'Commerce', pl: 'Sprzedaż', cs: 'Obchod', nb: 'Handel' },
  activity: { en: 'Activity', pl: 'Aktywność', cs: 'Aktivita', nb: 'Aktivitet' },
  marketing: { en: 'Marketing', pl: 'Marketing', cs: 'Marketing', nb: 'Markedsføring' },
  compliance: { en: 'Compliance', pl: 'Zgodność', cs: 'Soulad s předpisy', nb: 'Etterlevelse' },
};
