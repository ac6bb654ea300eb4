import type { Said } from '@clientele/shared/dto';

/** The words of the dialog that puts many customers into a group. */
export const groupChangeTexts = {
  open: { en: 'Groups…', pl: 'Grupy…', cs: 'Skupiny…', nb: 'Grupper…' },
  title: { en: 'Change groups', pl: 'Zmień grupy', cs: 'Změnit skupiny', nb: 'Endre grupper' },
  whom: { en: 'Whom', pl: 'Kogo', cs: 'Koho', nb: 'Hvem' },
  begin: { en: 'Change', pl: 'Zmień', cs: 'Změnit', nb: 'Endre' },
  changing: {
    en: '{count, plural, =0 {Nobody would be changed.} one {# customer will be changed.} other {# customers will be changed.}}',
    pl: '{count, plural, =0 {Nikt się nie zmieni.} one {Zmieni się # klient.} few {Zmieni się # klientów.} many {Zmieni się # klientów.} other {Zmieni się # klienta.}}',
    cs: '{count, plural, =0 {Nikdo se nezmění.} one {Změní se # zákazník.} few {Změní se # zákazníci.} many {Změní se # zákazníka.} other {Změní se # zákazníků.}}',
    nb: '{count, plural, =0 {Ingen blir endret.} one {# kunde blir endret.} other {# kunder blir endret.}}',
  },
  alreadySo: {
    en: '{count, plural, one {# is skipped: it is so already.} other {# are skipped: they are so already.}}',
    pl: 'Pominięci, bo nic się u nich nie zmieni: {count, number}.',
    cs: 'Přeskočení, protože už tak jsou: {count, number}.',
    nb: 'Hoppes over fordi det allerede er slik: {count, number}.',
  },
  mainStays: {
    en: '{count, plural, one {# is skipped: it is the main group.} other {# are skipped: it is their main group.}} Give them another main group first.',
    pl: 'Pominięci, bo to ich grupa główna: {count, number}. Najpierw nadaj im inną grupę główną.',
    cs: 'Přeskočení, protože je to jejich hlavní skupina: {count, number}. Nejdřív jim dejte jinou hlavní skupinu.',
    nb: 'Hoppes over fordi det er hovedgruppen deres: {count, number}. Gi dem først en annen hovedgruppe.',
  },
  tooMany: {
    en: 'Your role changes at most {most, number} at once. Narrow the filter.',
    pl: 'Twoja rola pozwala zmienić naraz najwyżej {most, number}. Zawęź filtr.',
    cs: 'Vaše role umožňuje změnit najednou nejvýše {most, number}. Zužte filtr.',
    nb: 'Rollen din endrer høyst {most, number} om gangen. Snevre inn filteret.',
  },
} satisfies Record<string, Said>;
