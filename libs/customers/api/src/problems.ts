import { problemsOf } from '@clientele/shared/api';

export const customersProblems = problemsOf('customers', {
  email_taken: {
    status: 409,
    title: {
      en: 'Customer {customerNumber} has this e-mail already.',
      pl: 'Klient {customerNumber} ma już ten adres e-mail.',
      cs: 'Zákazník {customerNumber} už tento e-mail má.',
      nb: 'Kunde {customerNumber} har allerede denne e-postadressen.',
    },
  },
  external_id_taken: {
    status: 409,
    title: {
      en: 'Another customer has this external id.',
      pl: 'Inny klient ma już ten identyfikator zewnętrzny.',
      cs: 'Tento externí identifikátor už má jiný zákazník.',
      nb: 'En annen kunde har denne eksterne id-en.',
    },
  },
  group_unknown: {
    status: 422,
    title: {
      en: 'There is no such group.',
      pl: 'Nie ma takiej grupy.',
      cs: 'Taková skupina neexistuje.',
      nb: 'Gruppen finnes ikke.',
    },
  },
  birthday_off: {
    status: 422,
    title: {
      en: 'This shop does not keep birthdays.',
      pl: 'Ten sklep nie przechowuje dat urodzenia.',
      cs: 'Tento obchod data narození neuchovává.',
      nb: 'Denne butikken lagrer ikke fødselsdager.',
    },
  },
  in_trash: {
    status: 409,
    title: {
      en: 'This customer is in the trash. Restore the record before changing it.',
      pl: 'Ten klient jest w koszu. Przywróć rekord, zanim go zmienisz.',
      cs: 'Tento zákazník je v koši. Před úpravou záznam obnovte.',
      nb: 'Kunden ligger i papirkurven. Gjenopprett før du endrer.',
    },
  },
});
