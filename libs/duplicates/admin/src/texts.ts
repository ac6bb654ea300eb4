import type { Said } from '@clientele/shared/dto';

export const duplicatesAdminTexts = {
  alert: {
    en: '{count, plural, one {Possible duplicate:} other {# possible duplicates}}',
    pl: '{count, plural, one {Możliwy duplikat:} few {# możliwe duplikaty} many {# możliwych duplikatów} other {# możliwego duplikatu}}',
    cs: '{count, plural, one {Možná duplicita:} few {# možné duplicity} many {# možné duplicity} other {# možných duplicit}}',
    nb: '{count, plural, one {Mulig duplikat:} other {# mulige duplikater}}',
  },
  none: {
    en: 'Nobody looks like this customer in what you may see.',
    pl: 'W danych, które widzisz, nikt nie przypomina tego klienta.',
    cs: 'V údajích, které vidíte, se tomuto zákazníkovi nikdo nepodobá.',
    nb: 'Ingen ligner på denne kunden i det du har tilgang til.',
  },
  what: {
    en: 'The phone number, the e-mail, and the name with the birthday or an address are compared.',
    pl: 'Porównywane są: numer telefonu, e-mail oraz imię i nazwisko z datą urodzenia lub adresem.',
    cs: 'Porovnává se telefonní číslo, e-mail a jméno s datem narození nebo adresou.',
    nb: 'Telefonnummer, e-post og navn sammen med fødselsdag eller adresse blir sammenlignet.',
  },
  dismissOf: {
    en: 'Not a duplicate: {name}',
    pl: 'To nie duplikat: {name}',
    cs: 'Není duplicita: {name}',
    nb: 'Ikke duplikat: {name}',
  },
  dismissed: {
    en: 'Marked as not a duplicate: {name}',
    pl: 'Oznaczono, że to nie duplikat: {name}',
    cs: 'Označeno, že nejde o duplicitu: {name}',
    nb: 'Merket som ikke duplikat: {name}',
  },
  takeBack: { en: 'Possible again', pl: 'Jednak możliwy', cs: 'Přece možná', nb: 'Likevel mulig' },
  takeBackOf: {
    en: 'Possible duplicate again: {name}',
    pl: 'Znowu możliwy duplikat: {name}',
    cs: 'Znovu možná duplicita: {name}',
    nb: 'Mulig duplikat igjen: {name}',
  },
  gone: {
    en: 'This customer is not there any more.',
    pl: 'Tego klienta już nie ma.',
    cs: 'Tento zákazník už neexistuje.',
    nb: 'Denne kunden finnes ikke lenger.',
  },
} satisfies Record<string, Said>;
