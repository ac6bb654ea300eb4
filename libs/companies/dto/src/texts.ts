import type { Said } from '@clientele/shared/dto';

export const companiesTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  section: { en: 'Company', pl: 'Firma', cs: 'Firma', nb: 'Firma' },
  name: { en: 'Company', pl: 'Firma', cs: 'Firma', nb: 'Firma' },
  country: { en: 'Country', pl: 'Kraj', cs: 'Země', nb: 'Land' },
  organisationNumber: {
    en: 'Organisation no.',
    pl: 'REGON / nr organizacji',
    cs: 'IČO / č. organizace',
    nb: 'Org.nr.',
  },
  taxId: { en: 'Tax id', pl: 'NIP / nr podatkowy', cs: 'DIČ', nb: 'Avgiftsnr.' },
  ape: { en: 'APE / NAF code', pl: 'Kod APE / NAF', cs: 'Kód APE / NAF', nb: 'APE-/NAF-kode' },
  apeHint: {
    en: 'Used in France only, like 62.01Z.',
    pl: 'Tylko we Francji, np. 62.01Z.',
    cs: 'Pouze ve Francii, např. 62.01Z.',
    nb: 'Brukes bare i Frankrike, for eksempel 62.01Z.',
  },
  website: { en: 'Website', pl: 'Strona internetowa', cs: 'Web', nb: 'Nettsted' },
  allowedOutstanding: {
    en: 'Allowed outstanding',
    pl: 'Dozwolone zadłużenie',
    cs: 'Povolená pohledávka',
    nb: 'Tillatt utestående',
  },
  maxPaymentDays: {
    en: 'Maximum payment days',
    pl: 'Maks. termin płatności (dni)',
    cs: 'Maximální splatnost (dny)',
    nb: 'Maks. betalingsfrist (dager)',
  },
  risk: { en: 'Risk', pl: 'Ryzyko', cs: 'Riziko', nb: 'Risiko' },
  accountManagerId: { en: 'Account manager', pl: 'Opiekun', cs: 'Obchodní zástupce', nb: 'Kundeansvarlig' },
} satisfies Record<string, Said>;

export const risks = {
  '': { en: 'Not rated', pl: 'Bez oceny', cs: 'Nehodnoceno', nb: 'Ikke vurdert' },
  low: { en: 'Low', pl: 'Niskie', cs: 'Nízké', nb: 'Lav' },
  medium: { en: 'Medium', pl: 'Średnie', cs: 'Střední', nb: 'Middels' },
  high: { en: 'High', pl: 'Wysokie', cs: 'Vysoké', nb: 'Høy' },
} satisfies Record<string, Said>;
