import type { Said } from '@clientele/shared/dto';

export const accessLogTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  at: { en: 'Time', pl: 'Czas', cs: 'Čas', nb: 'Tidspunkt' },
  actorName: { en: 'Who', pl: 'Kto', cs: 'Kdo', nb: 'Hvem' },
  action: { en: 'What', pl: 'Co', cs: 'Co', nb: 'Hva' },
  rows: { en: 'People', pl: 'Osoby', cs: 'Osoby', nb: 'Personer' },
  reason: { en: 'Reason', pl: 'Powód', cs: 'Důvod', nb: 'Begrunnelse' },
  detail: { en: 'Details', pl: 'Szczegóły', cs: 'Podrobnosti', nb: 'Detaljer' },
  customerId: { en: 'Customer', pl: 'Klient', cs: 'Zákazník', nb: 'Kunde' },
} satisfies Record<string, Said>;

export const accessActions = {
  'customers.revealed': {
    en: 'Uncovered a hidden value',
    pl: 'Odsłonięcie ukrytej wartości',
    cs: 'Odkrytí skryté hodnoty',
    nb: 'Viste en skjult verdi',
  },
  'customers.looked_up': {
    en: 'Looked somebody up by e-mail address or phone number',
    pl: 'Wyszukanie po adresie e-mail lub numerze telefonu',
    cs: 'Vyhledání podle e-mailu nebo telefonu',
    nb: 'Slo opp noen med e-postadresse eller telefonnummer',
  },
  'customers.exported': {
    en: 'Exported customers',
    pl: 'Eksport klientów',
    cs: 'Export zákazníků',
    nb: 'Eksporterte kunder',
  },
} satisfies Record<string, Said>;
