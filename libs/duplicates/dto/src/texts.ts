import type { Said } from '@clientele/shared/dto';

export const duplicatesTexts = {
  duplicates: {
    en: 'Possible duplicates',
    pl: 'Możliwe duplikaty',
    cs: 'Možné duplicity',
    nb: 'Mulige duplikater',
  },
  dismissed: {
    en: 'Marked as not a duplicate',
    pl: 'Oznaczono, że to nie duplikat',
    cs: 'Označeno, že nejde o duplicitu',
    nb: 'Merket som ikke duplikat',
  },
  notDuplicate: { en: 'Not a duplicate', pl: 'To nie duplikat', cs: 'Není duplicita', nb: 'Ikke duplikat' },
  other: { en: 'Other customer', pl: 'Drugi klient', cs: 'Druhý zákazník', nb: 'Den andre kunden' },
} satisfies Record<string, Said>;

/** Why somebody looks like a customer. */
export const duplicateReasons = {
  phone: {
    en: 'same phone number',
    pl: 'ten sam numer telefonu',
    cs: 'stejné telefonní číslo',
    nb: 'samme telefonnummer',
  },
  email: {
    en: 'same e-mail, dots and +tag aside',
    pl: 'ten sam e-mail (pomijając kropki i +znacznik)',
    cs: 'stejný e-mail (bez ohledu na tečky a +značku)',
    nb: 'samme e-post (sett bort fra punktum og +merke)',
  },
  name_birthday: {
    en: 'same name and birthday',
    pl: 'to samo imię i nazwisko oraz data urodzenia',
    cs: 'stejné jméno a datum narození',
    nb: 'samme navn og fødselsdag',
  },
  name_address: {
    en: 'same name and address',
    pl: 'to samo imię i nazwisko oraz adres',
    cs: 'stejné jméno a adresa',
    nb: 'samme navn og adresse',
  },
} satisfies Record<string, Said>;
